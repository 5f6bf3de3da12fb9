/**
 * The day as it stands on this page: its cards in their places, and those that were answered, folded to a line each. Kept while
 * the app is open, so that whoever comes back finds their day as they left it.
 */
import { useSyncExternalStore } from 'react';
import type { TodayView } from '../contract.ts';

export type DayCard = TodayView['cards'][number];

/** What now is, in the place of a card. */
export interface Folded {
  /** Null where it was settled elsewhere. */
  says: string | null;
  /** It only waits: until then it is quiet. */
  isLater?: boolean;
  undo: (() => void) | null;
}

interface Day {
  day: string;
  cards: readonly DayCard[];
  folded: ReadonlyMap<string, Folded>;
  /** Why an answer was not taken. */
  refused: ReadonlyMap<string, unknown>;
  /** Answers on their way back: the server may not have them open yet. */
  returning: ReadonlySet<string>;
}

let now: Day = { day: '', cards: [], folded: new Map(), refused: new Map(), returning: new Set() };
let changedAt = 0;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function show(next: Partial<Day>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

/** Shows what puts things in other places than they were. */
function become(next: Partial<Day>): void {
  changedAt = performance.now();
  show(next);
}

export const useDay = (): Day => useSyncExternalStore(subscribe, () => now);

/** When something last changed its place. */
export const lastChange = (): number => changedAt;
export const noteChange = (): void => void (changedAt = performance.now());

const ordered = (cards: readonly DayCard[]) => cards.toSorted((a, b) => Number(a.joined) - Number(b.joined));

/**
 * Takes in what the server says of the day. While somebody looks, cards keep their places; what was settled elsewhere folds
 * where it stands.
 */
export function takeIn(view: TodayView, isOpened: boolean): void {
  const known = view.day === now.day ? now.cards : [];
  const open = new Map(view.cards.map((card) => [card.id, card]));
  const isNew = ({ id }: DayCard) => !known.some((card) => card.id === id);
  // what stood beneath an answered card comes up by itself only when the day is opened again
  const beneath = new Set(isOpened ? [] : known.flatMap(({ also }) => also.map(({ id }) => id)));
  const added = view.cards.filter((card) => isNew(card) && !beneath.has(card.id));
  const cards = ordered([...known.map((card) => open.get(card.id) ?? card), ...added]);
  const folded = new Map(view.day === now.day ? now.folded : []);
  for (const { id } of cards) {
    const line = folded.get(id);
    if (open.has(id) && line?.says === null) folded.delete(id);
    if (!open.has(id) && !line && !now.returning.has(id)) folded.set(id, { says: null, undo: null });
  }
  // where nothing stood nothing can be pressed by mistake
  const isAsBefore = cards.length === known.length && folded.size === now.folded.size;
  const refused = view.day === now.day ? now.refused : new Map();
  (isAsBefore || known.length === 0 ? show : become)({ day: view.day, cards, folded, refused });
}

export function fold(id: string, line: Folded): void {
  const refused = new Map(now.refused);
  refused.delete(id);
  become({ folded: new Map(now.folded).set(id, line), refused });
}

export function unfold(id: string, why?: unknown): void {
  const folded = new Map(now.folded);
  folded.delete(id);
  become({ folded, refused: why === undefined ? now.refused : new Map(now.refused).set(id, why) });
}

/** It cannot be undone any more. The line stays where it is. */
export function settle(id: string): void {
  const line = now.folded.get(id);
  if (!line?.undo) return;
  show({ folded: new Map(now.folded).set(id, { ...line, undo: null }) });
}

/** While an answer is taken back, the card counts as open whatever a reply on its way still says. */
export async function returning(id: string, work: Promise<unknown>): Promise<void> {
  now = { ...now, returning: new Set(now.returning).add(id) };
  await work;
  const left = new Set(now.returning);
  left.delete(id);
  now = { ...now, returning: left };
}

/** Undoes what was answered last, if it still can be. */
export function undoLast(): boolean {
  const line = [...now.folded.values()].findLast(({ undo }) => undo);
  line?.undo?.();
  return line !== undefined;
}
