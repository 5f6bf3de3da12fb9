import { createHash } from 'node:crypto';
import { day } from './evidence.ts';
import { type Ranked } from './ranking.ts';

/** How far back "told lately" looks, in seconds: count for `choose` how often each was told since then. */
export const lately = 90 * day;

/** Being told lately lowers the chance a little among all, so that others come in when they are nearly as likely. */
const amongAll = 0.3;
/** Among the few who are told anyway it counts more: it costs nobody their place, and the first place goes round. */
const amongTheFew = 1;
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

/** Lowers those who were told often lately; the order of the rest stays (model 7a, rotation). */
export function spread(ranked: readonly Ranked[], toldLately: ReadonlyMap<string, number>): Ranked[] {
  const order = lowered(ranked, toldLately, amongAll);
  return [...lowered(order.slice(0, few), toldLately, amongAll + amongTheFew), ...order.slice(few)];
}

/**
 * The people to tell: the likeliest after the load rule, and now and then a newcomer in the last place.
 * Newcomers also fill places that nobody with evidence takes. Same input, same people.
 */
export function choose(ranked: readonly Ranked[], choosing: Choosing): Chosen[] {
  const isNew = new Set(choosing.newcomers);
  const proven = spread(ranked, choosing.toldLately).filter(({ person }) => !isNew.has(person));
  const waiting = choosing.newcomers.toSorted((one, other) => turn(choosing, one) - turn(choosing, other));
  const invited = isNewcomersTurn(choosing) ? Math.min(1, waiting.length) : 0;
  const likely = proven.slice(0, Math.max(0, choosing.places - invited));
  const fresh = waiting.slice(0, Math.max(0, choosing.places - likely.length));
  return [
    ...likely.map(({ person }): Chosen => ({ person, place: 'evidence' })),
    ...fresh.map((person): Chosen => ({ person, place: 'newcomer' })),
  ];
}

function lowered(ranked: readonly Ranked[], told: ReadonlyMap<string, number>, weight: number): Ranked[] {
  const worth = ({ person, chance }: Ranked) =>
    Math.log(Math.max(chance, Number.MIN_VALUE)) - weight * Math.log1p(told.get(person) ?? 0);
  return ranked.toSorted((one, other) => worth(other) - worth(one));
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
