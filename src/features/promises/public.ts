/** What other features may ask of promises. */
import { partiesNamed, type PartyView, partyIn } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { promisesOfParty, saidAtTheStart, saidWithYes } from './list-store.ts';
import { sidesOf } from './promise-sides.ts';
import { begin } from './begin.ts';
import type { PromiseState, Serves, StoredPromise } from './promise-stored.ts';
import type { DraftTerms } from './terms/promise-terms.ts';
import { findPromise, keptTowards, promisesServing } from './store.ts';
import { promisesDueBetween } from './due-store.ts';

export type { PromiseState, Serves } from './promise-stored.ts';
export { ownPromises, type OwnPromise } from './own-word-store.ts';
export {
  mayHaveHeldPairCards,
  pairsOfPromisesHeld,
  openPromisesBetween,
  promisesBetween,
  type BetweenTwo,
  type HeldPair,
} from './between/between-store.ts';
export { releasePromise } from './between/release.ts';

/** What a promise begins with. `dueOn: null` says "no rush". `by` is the person who acts, whose transaction it is. */
export interface NewPromise extends DraftTerms {
  by: string;
  performer: string;
  customer: string;
  /** The ask, or standing offer, that it serves. */
  servesAsk?: string | undefined;
  words?: string | undefined;
  /** The day it is for whoever acts, where a day they chose must be one that is still to come. */
  today?: string | undefined;
}

const beginningOf = ({ by, today, performer, customer, servesAsk, words, ...terms }: NewPromise) => ({
  by,
  today,
  performer,
  customer,
  words,
  terms,
  serves: servesAsk === undefined ? null : ({ kind: 'ask', id: servesAsk } as const),
});

/**
 * Offers a promise (state `offered`) and returns its id. `by` is the performer or speaks for the performing team. Refuses a
 * second unprompted offer between the same two, and one to a party that one has muted.
 */
export async function offerPromise(tx: Writing, wish: NewPromise, now: Temporal.Instant): Promise<string> {
  return (await begin(tx, 'offer', beginningOf(wish), now)).id;
}

/** Help given on the spot, in answer to an open ask of size "five minutes": reported at once. Returns its id. */
export async function helpOnTheSpot(
  tx: Writing,
  wish: NewPromise & { servesAsk: string },
  now: Temporal.Instant,
): Promise<string> {
  return (await begin(tx, 'help', beginningOf(wish), now)).id;
}

/**
 * A standing offer taken: promised at once, for the offer was its author's word (S2-2.3). `by` takes it, as the customer.
 * `steward` is the member who made the offer for a team. Returns the promise's id.
 */
export async function promiseFromStandingOffer(
  tx: Writing,
  { steward, ...wish }: NewPromise & { servesAsk: string; steward?: string | undefined },
  now: Temporal.Instant,
): Promise<string> {
  return (await begin(tx, 'promise', { ...beginningOf(wish), stewardId: steward }, now)).id;
}

/**
 * A promise whose both sides have agreed already: from an agreed expectation, or an outcome each spoke for themselves in a
 * conversation. Promised at once. `by` acts for one of the sides; `steward` and `customerSteward` are the members who said
 * yes for a team. It serves an expectation, a goal or nothing: never a private conversation. Returns the promise's id.
 */
export async function promiseAgreed(
  tx: Writing,
  wish: Omit<NewPromise, 'servesAsk'> & {
    serves: Serves | null;
    side: 'customer' | 'performer';
    steward?: string | undefined;
    customerSteward?: string | undefined;
  },
  now: Temporal.Instant,
): Promise<string> {
  const { serves, side, steward, customerSteward, ...promise } = wish;
  const beginning = {
    ...beginningOf(promise),
    serves,
    movedOn: side,
    stewardId: steward,
    customerStewardId: customerSteward,
  };
  return (await begin(tx, 'promise', beginning, now)).id;
}

export interface ServingPromise {
  id: string;
  state: PromiseState;
  customer: PartyView;
  performer: PartyView;
  stewardId: string | null;
  what: string;
  doneLooksLike: string;
  dueOn: string | null;
  /** What was said as it began; null where nothing was. */
  words: string | null;
}

/** The promises that serve an ask, a goal or an expectation, newest first, as far as the reader is party to them. */
export async function promisesThatServe(db: Reading, served: string): Promise<ServingPromise[]> {
  const found = await promisesServing(db, served);
  if (found.length === 0) return [];
  const [names, said] = await Promise.all([
    partiesNamed(
      db,
      found.flatMap((one) => [one.customerId, one.performerId]),
    ),
    saidAtTheStart(
      db,
      found.map(({ id }) => id),
    ),
  ]);
  return found.map(({ id, state, customerId, performerId, stewardId, terms }) => ({
    id,
    state,
    customer: partyIn(names, customerId),
    performer: partyIn(names, performerId),
    stewardId,
    what: terms.what,
    doneLooksLike: terms.doneLooksLike,
    dueOn: terms.dueOn,
    words: said.get(id) ?? null,
  }));
}

export interface TeamPromise {
  id: string;
  what: string;
  state: PromiseState;
  dueOn: string | null;
  /** Both are teams; who stands for them is not told here (S1-19). */
  customer: PartyView;
  performer: PartyView;
}

const mostLookedThrough = 200;

/** What a team promised other teams and they promised it: open, or kept or taken back since. Never a person's promise. */
export async function teamPromises(
  db: Reading,
  team: string,
  movedSince: Temporal.Instant,
  many: number,
): Promise<TeamPromise[]> {
  return (await betweenTeams(db, await promisesOfParty(db, team, movedSince, mostLookedThrough))).slice(
    0,
    many,
  );
}

/** What a team promised other teams and they promised it for the days from one to another, by day: given words alone. */
export const teamPromisesDue = async (
  db: Reading,
  team: string,
  from: string,
  until: string,
): Promise<TeamPromise[]> => betweenTeams(db, await promisesDueBetween(db, team, from, until));

async function betweenTeams(db: Reading, found: readonly StoredPromise[]): Promise<TeamPromise[]> {
  const names = await partiesNamed(
    db,
    found.flatMap(({ customerId, performerId }) => [customerId, performerId]),
  );
  return found
    .map(({ id, state, terms, customerId, performerId }) => ({
      id,
      state,
      what: terms.what,
      dueOn: terms.dueOn,
      customer: partyIn(names, customerId),
      performer: partyIn(names, performerId),
    }))
    .filter(({ customer, performer }) => customer.kind === 'team' && performer.kind === 'team');
}

/** What two people kept towards each other, latest first, as far as the reader is party to it (S4-19). */
export const keptBetween = (db: Reading, one: string, other: string, most: number): Promise<string[]> =>
  keptTowards(db, one, other, most);

export interface TookPart {
  party: string;
  forWhat: string;
}

/** Who kept a promise, its present performer first, and those who kept it before it was handed on. Refuses `not-found`. */
export async function whoTookPart(db: Reading, id: string): Promise<TookPart[]> {
  const { promise } = await findPromise(db, id);
  return [promise.performerId, ...promise.handedOnBy].map((party) => ({
    party,
    forWhat: promise.terms.what,
  }));
}

/** Whether a promise to the reader, or to a team of theirs, was kept. Refuses `not-found`. */
export async function wasKeptToReader(db: Reading, id: string): Promise<boolean> {
  const { promise, viewer } = await findPromise(db, id);
  return promise.state === 'satisfied' && sidesOf(promise, viewer).includes('customer');
}

/** What was said with the yes to what is done, of several promises line by line. */
export const wordsOfYes = async (db: Reading, promises: readonly string[]): Promise<string> =>
  [...(await saidWithYes(db, promises)).values()].join('\n');
