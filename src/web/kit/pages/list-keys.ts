/** The keys of a list: j and k go down and up line by line, Enter opens, and one finds the line again that one opened last. */
import { useEffect } from 'react';
import { isTyping } from '#web/typing.ts';

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Where the line led that had the focus last. */
let last: string | null = null;

const linesOnPage = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-line]')];

const addressOf = (line: Element | undefined): string | null => line?.getAttribute('href') ?? null;

function remember({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && 'line' in target.dataset) last = addressOf(target);
}

/** From a line the next one; from anywhere else the one that was left last, or else the first. */
function lineAfter(step: number): HTMLElement | undefined {
  const lines = linesOnPage();
  const at = lines.findIndex((line) => line === document.activeElement);
  if (at >= 0) return lines[at + step];
  return lines.find((line) => last !== null && addressOf(line) === last) ?? lines[0];
}

function go(event: KeyboardEvent): void {
  const step = steps[event.key];
  const isOurs = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (step === undefined || !isOurs || isTyping(event.target)) return;
  if (document.querySelector('[role="dialog"], [role="menu"]')) return;
  const line = lineAfter(step);
  if (!line) return;
  event.preventDefault();
  line.focus();
  line.scrollIntoView({ block: 'nearest' });
}

export function useListKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', go);
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('keydown', go);
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
