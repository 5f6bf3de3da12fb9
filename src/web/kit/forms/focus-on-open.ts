import { useEffect, useRef, type RefObject } from 'react';

/** What can be written into or chosen; never a button, which might do at once what cannot be undone. */
const fields = 'textarea, input:not([type="hidden"])';

/**
 * Focus management for what a button unfolds, such as the form of a move: the focus goes to its first field, and back to
 * the button when it folds away. Opened without a button, such as a form that is a page's whole content, it leaves the
 * focus alone.
 */
export function useFocusOnOpen<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement) || opener.ariaExpanded !== 'true') return undefined;
    const stop = focusFirst(part.current);
    return () => {
      stop();
      if (document.activeElement === document.body && opener.isConnected) opener.focus();
    };
  }, []);
  return part;
}

/** Gives the focus to the first field; a field that arrives above it a moment later takes it over, while nobody has moved on. */
function focusFirst(part: HTMLElement | null): () => void {
  let given: Element | null = null;
  const focus = () => {
    if (given !== null && document.activeElement !== given) return;
    part?.querySelector<HTMLElement>(fields)?.focus();
    given = document.activeElement;
  };
  const watch = new MutationObserver(focus);
  if (part) watch.observe(part, { childList: true, subtree: true });
  const end = setTimeout(() => watch.disconnect(), 1000);
  focus();
  return () => {
    clearTimeout(end);
    watch.disconnect();
  };
}
