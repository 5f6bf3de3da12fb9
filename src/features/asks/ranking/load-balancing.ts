import { createHash } from 'node:crypto';
import { day } from './evidence.ts';
import { type Ranked } from './ranking.ts';

/** How far back "told lately" looks, in seconds: count for `choose` how often each was told since then. */
export const lately = 90 * day;

/** How much a share of all that was told lately lowers the chance: at a tenth of it to two thirds (e to the −0.4). */
const shareCounts = 4;
/** Balancing the load may cost accuracy no more than this: so much of the chance that the few together have. */
const mostLost = 0.03;
/**
 * The order among the few who are told anyway costs nobody their place, so there earlier asks count for more, and a
 * different one of them comes first from ask to ask.
 */
const turnsCount = 1.4;
const few = 3;
/** One place in this many goes to somebody without evidence, so that the product learns about them. */
const newcomersShare = 10;

export interface Chosen {
  person: string;
  /** Why there is a place: likely to help, or new and worth a try. */
  place: 'evidence' | 'newcomer';
}

export interface Choosing {
  /** The ask's id: the same ask chooses the same people again. */
  ask: string;
  /** How many places there are. */
  places: number;
  /** How often each person was told of an ask lately; nobody missing here was told. */
  toldLately: ReadonlyMap<string, number>;
  /** Those of the candidates about whom nothing is known yet. */
  newcomers: readonly string[];
}

/**
 * Load balancing: lowers those to whom much of what was told lately went; the order of the rest stays (model 7a, rotation).
 * Who stands among the first few changes only where the next are nearly as likely.
 */
export function balanceLoad(ranked: readonly Ranked[], toldLately: ReadonlyMap<string, number>): Ranked[] {
  const all = Math.max(
    1,
    [...toldLately.values()].reduce((sum, times) => sum + times, 0),
  );
  const told = (one: Ranked) => toldLately.get(one.person) ?? 0;
  const order = byWorth(ranked, (one) => one.chance * Math.exp((-shareCounts * told(one)) / all));
  const chosen = nearlyAsLikely(order.slice(0, few), ranked.slice(0, few));
  const first = byWorth(chosen, (one) => one.chance / (1 + told(one)) ** turnsCount);
  return [...first, ...order.filter((one) => !chosen.includes(one))];
}

/** Brings the likeliest back in, one by one, until those chosen are nearly as likely to help as they are. */
function nearlyAsLikely(chosen: readonly Ranked[], likeliest: readonly Ranked[]): Ranked[] {
  const least = chanceOf(likeliest) - mostLost;
  let those = [...chosen];
  for (const one of likeliest) {
    if (chanceOf(those) >= least) break;
    if (those.includes(one)) continue;
    those = [...those.toSorted((left, right) => right.chance - left.chance).slice(0, -1), one];
  }
  return those;
}

function chanceOf(people: readonly Ranked[]): number {
  return people.reduce((sum, { chance }) => sum + chance, 0);
}

function byWorth(people: readonly Ranked[], worthOf: (one: Ranked) => number): Ranked[] {
  return people
    .map((one) => ({ one, worth: worthOf(one) }))
    .toSorted((left, right) => right.worth - left.worth)
    .map(({ one }) => one);
}

/**
 * The people to tell: the likeliest after the load rule, and now and then a newcomer in the last place.
 * Newcomers also fill places that nobody with evidence takes. Same input, same people.
 */
export function choose(ranked: readonly Ranked[], choosing: Choosing): Chosen[] {
  const isNew = new Set(choosing.newcomers);
  const proven = balanceLoad(ranked, choosing.toldLately).filter(({ person }) => !isNew.has(person));
  const waiting = choosing.newcomers.toSorted((one, other) => turn(choosing, one) - turn(choosing, other));
  const invited = isNewcomersTurn(choosing) ? Math.min(1, waiting.length) : 0;
  const likely = proven.slice(0, Math.max(0, choosing.places - invited));
  const fresh = waiting.slice(0, Math.max(0, choosing.places - likely.length));
  return [
    ...likely.map(({ person }): Chosen => ({ person, place: 'evidence' })),
    ...fresh.map((person): Chosen => ({ person, place: 'newcomer' })),
  ];
}

function isNewcomersTurn({ ask, places }: Choosing): boolean {
  return draw(`${ask} newcomer`) < places / newcomersShare;
}

/** Newcomers told least lately come first; among equals the ask's own draw decides. */
function turn({ ask, toldLately }: Choosing, person: string): number {
  return (toldLately.get(person) ?? 0) + draw(`${ask} ${person}`);
}

/** A number from 0 to 1 that only depends on the words. */
function draw(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;
}
