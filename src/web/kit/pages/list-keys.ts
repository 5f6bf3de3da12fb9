/** The keys of a list: j and k go down and up line by line, Enter opens, and one finds the line again that one opened last. */
import { useEffect } from 'react';
import { useKeys } from '#web/keys.ts';

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

function go(step: number): boolean {
  const line = lineAfter(step);
  line?.focus();
  line?.scrollIntoView({ block: 'nearest' });
  return line !== undefined;
}

export function useListKeys(): void {
  // a line is a link: Enter opens it without our help
  useKeys('list', (name) => name !== 'open' && go(name === 'next' ? 1 : -1));
  useEffect(() => {
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
}
