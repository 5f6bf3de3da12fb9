/** Today by keyboard alone: 1 to 3 answer, l for later, u to undo, arrows from card to card. */
import { useEffect, type RefObject } from 'react';
import { isTyping } from '#web/typing.ts';
import { undoLast } from './day.ts';

/** Something stands above the page, or a menu has the keys. */
const isElsewhere = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null ||
  document.activeElement?.closest('[role="menu"], nav, header') !== null;

const openCards = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[data-card="open"]')];

/** The card that the keys speak to: the one with the focus, else the first open one after it. */
function currentCard(list: HTMLElement): HTMLElement | undefined {
  const cards = openCards(list);
  const { activeElement } = document;
  const focused = cards.find((card) => card.contains(activeElement));
  if (focused || !activeElement || !list.contains(activeElement)) return focused ?? cards[0];
  const after = (card: HTMLElement) =>
    (activeElement.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return cards.find(after) ?? cards[0];
}

function moveOn(list: HTMLElement, by: 1 | -1): boolean {
  const cards = openCards(list);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const current = currentCard(list);
  const next = at < 0 ? current : cards[at + by];
  next?.focus();
  return next !== undefined;
}

const pressIn = (list: HTMLElement, selector: string, place = 0): boolean => {
  const wanted = currentCard(list)?.querySelectorAll<HTMLElement>(selector)[place];
  wanted?.click();
  return wanted !== undefined;
};

/** Takes a key; false where it means nothing here. */
function take(key: string, list: HTMLElement): boolean {
  if (key === 'u') return undoLast();
  if (key === 'l') return pressIn(list, '[data-later]');
  if (key === 'ArrowDown' || key === 'ArrowUp') return moveOn(list, key === 'ArrowDown' ? 1 : -1);
  const answers = '[data-answers] :is(button, a):not([data-quiet], form *)';
  return /^[1-3]$/.test(key) && pressIn(list, answers, Number(key) - 1);
}

export function useAnswerKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!list.current || isTyping(target) || isElsewhere()) return;
      if (take(key, list.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}
