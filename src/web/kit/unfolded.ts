import { useEffect, useRef, type RefObject } from 'react';

/** What can be written into or chosen; never a button, which might do at once what cannot be undone. */
const fields = 'textarea, input:not([type="hidden"])';

/**
 * For what a button unfolds, such as the form of a move: the focus goes to its first field, and back to the button when
 * it folds away. Opened without a button, such as a form that is a page's whole content, it leaves the focus alone.
 */
export function useUnfolded<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement) || opener.ariaExpanded !== 'true') return undefined;
    part.current?.querySelector<HTMLElement>(fields)?.focus();
    return () => {
      if (document.activeElement === document.body && opener.isConnected) opener.focus();
    };
  }, []);
  return part;
}
