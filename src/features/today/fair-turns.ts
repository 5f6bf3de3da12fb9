/**
 * Whose turn it is among what waits for the reader's word: no kind gets a second place while another has none, and what found
 * no place goes first the next time. Pure.
 */
import type { Card } from '#platform/card.ts';
import type { Looking } from './card-quiet.ts';

/** Kinds in the order in which they come first: those of one row wait in one line. */
const lines: readonly (readonly string[])[] = [['T2'], ['T3'], ['T1'], ['T4', 'T5'], ['T6'], ['T7']];

const aboveAll = -2;

/** The line a card waits in. What warns its reader comes before all, then what is needed today; what is of no line comes last. */
function lineOf({ band, kind, order, pressing }: Card): number {
  if (band !== 1) return 0;
  if (order === 0) return aboveAll;
  if (pressing) return -1;
  const line = lines.findIndex((kinds) => kinds.includes(kind));
  return line < 0 ? lines.length : line;
}

const arrival = (card: Card) => card.quiet.notBefore ?? '';

/** The order on the page. */
export const inOrder = (a: Card, b: Card): number =>
  a.band - b.band ||
  lineOf(a) - lineOf(b) ||
  a.order - b.order ||
  arrival(a).localeCompare(arrival(b)) ||
  a.id.localeCompare(b.id);

const lastOfAll = '9999-12-31';

/** The cards as they get a place: one of each line, then a second of each, and so on. */
export function fairly<C extends Card>(cards: readonly C[], { remembered }: Looking): C[] {
  // what has its own days, or is needed today, cannot wait for another
  const waitsSince = (card: Card) =>
    card.pressing || card.quiet.onDays ? '' : (remembered.get(card.id)?.yieldedOn ?? lastOfAll);
  const first = (a: Card, b: Card) => waitsSince(a).localeCompare(waitsSince(b)) || inOrder(a, b);
  const warns = (card: Card) => lineOf(card) === aboveAll;
  const inTurn = cards.filter((card) => !warns(card)).toSorted(first);
  const queues = [...Map.groupBy(inTurn, lineOf).values()].toSorted(([a], [b]) => first(a!, b!));
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const rounds = Array.from({ length: longest }, (_, round) =>
    queues.flatMap((queue) => queue.slice(round, round + 1)),
  );
  return [...cards.filter(warns), ...rounds.flat()];
}
