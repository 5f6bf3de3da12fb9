/** Today by keyboard alone: answers, later, undo, and from card to card. */
import type { RefObject } from 'react';
import { useKeys, type KeyOf } from '#web/keys.ts';
import { undoLast } from './day.ts';

/** The navigation, or what stands at the top, has the keys. */
const isElsewhere = (): boolean => document.activeElement?.closest('nav, header') !== null;

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

const answers = '[data-answers] :is(button, a):not([data-quiet], form *)';

/** Takes a key; false where it means nothing here. */
function take(name: KeyOf<'today'>, place: number, list: HTMLElement): boolean {
  if (name === 'undo') return undoLast();
  if (name === 'later') return pressIn(list, '[data-later]');
  if (name === 'answer') return pressIn(list, answers, place);
  return moveOn(list, name === 'next' ? 1 : -1);
}

export function useAnswerKeys(list: RefObject<HTMLElement | null>): void {
  useKeys(
    'today',
    (name, place) => list.current !== null && !isElsewhere() && take(name, place, list.current),
  );
}
