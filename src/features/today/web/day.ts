/**
 * The day as it stands on this page: its cards in their places, and those that were answered, folded to a line each. Kept in this
 * browser, closed up as a draft is, so that whoever comes back or loads the page anew finds their day as they left it.
 */
import { useSyncExternalStore } from 'react';
import { keptDay, readDraft, saveDraft } from '#web/draft-store.ts';
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
  if (next.cards || next.folded) keep(now);
  for (const listener of listeners) listener();
}

/** What stays in this browser of a day: the way back from an answer does not. */
interface Kept {
  day: string;
  cards: readonly DayCard[];
  lines: readonly (readonly [id: string, line: Omit<Folded, 'undo'>])[];
}

function keep({ day, cards, folded }: Day): void {
  const lines = [...folded].map(([id, { undo: _undo, ...line }]) => [id, line] as const);
  const kept: Kept = { day, cards, lines };
  saveDraft(keptDay, lines.length > 0 ? JSON.stringify(kept) : '');
}

/** The day as this browser knows it: as it stands on the page, else as it was kept. */
function known(day: string): Pick<Day, 'cards'> & { folded: Map<string, Folded> } {
  if (day === now.day) return { cards: now.cards, folded: new Map(now.folded) };
  const kept = readKept();
  if (kept?.day !== day) return { cards: [], folded: new Map() };
  return {
    cards: kept.cards,
    folded: new Map(kept.lines.map(([id, line]) => [id, { ...line, undo: null }])),
  };
}

function readKept(): Kept | null {
  try {
    return JSON.parse(readDraft(keptDay) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
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
  const isAnotherDay = view.day !== now.day;
  const { cards: before, folded } = known(view.day);
  const open = new Map(view.cards.map((card) => [card.id, card]));
  const isNew = ({ id }: DayCard) => !before.some((card) => card.id === id);
  // what stood beneath an answered card comes up by itself only when the day is opened again
  const beneath = new Set(isOpened ? [] : before.flatMap(({ also }) => also.map(({ id }) => id)));
  const added = view.cards.filter((card) => isNew(card) && !beneath.has(card.id));
  const cards = ordered([...before.map((card) => open.get(card.id) ?? card), ...added]);
  for (const { id } of cards) {
    const line = folded.get(id);
    // kept from before the page was loaded: the server knows better whether an answer arrived
    if (open.has(id) && (line?.says === null || isAnotherDay)) folded.delete(id);
    if (!open.has(id) && !line && !now.returning.has(id)) folded.set(id, { says: null, undo: null });
  }
  // where nothing stood nothing can be pressed by mistake
  const isAsBefore = cards.length === before.length && folded.size === now.folded.size;
  const refused = isAnotherDay ? new Map() : now.refused;
  (isAsBefore || isAnotherDay ? show : become)({ day: view.day, cards, folded, refused });
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
