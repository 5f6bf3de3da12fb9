/** A promise as its reader sees it: whose turn, what they can do, who else can see it. */
import {
  namesBeside,
  partyIn,
  readersOf,
  showHistory,
  showReaders,
  type ReadersFound,
  type PartyView,
  type Reader,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import {
  suggestionsAtRisk,
  type PromiseLine,
  type PromisePage,
  type PromiseView,
  type Turn,
} from './contract.ts';
import { isClosed, type Side, type StoredPromise } from './promise-stored.ts';
import { partiesIn, partyOn, sidesOf, waitsForLeaveToAsk } from './promise-sides.ts';
import { promises } from './promise.ts';
import { findPromisePage, promisesServing } from './store.ts';

type Names = ReadonlyMap<string, PartyView>;

const idsIn = (promise: StoredPromise): string[] =>
  [
    ...partiesIn(promise),
    promise.performerId,
    promise.proposal?.performerId ?? null,
    promise.stewardId,
    promise.customerStewardId,
  ].filter((id) => id !== null);

/** Whose move it is, seen by somebody who stands on these sides. */
export function turnOf(promise: StoredPromise, mySides: readonly Side[]): Turn {
  if (isClosed(promise.state)) return 'closed';
  if (promise.awaits.length === 0) return 'nobody';
  return mySides.some((side) => promise.awaits.includes(side)) ? 'mine' : 'theirs';
}

/** The party on a side, where there is one. */
const namedOn = (promise: StoredPromise, side: Side, names: Names): PartyView =>
  partyIn(names, partyOn(promise, side) ?? '');

function showProposal(promise: StoredPromise, names: Names): PromiseLine['proposal'] {
  const { proposal } = promise;
  if (!proposal) return null;
  return {
    by: namedOn(promise, proposal.by, names),
    terms: proposal.terms,
    newPerformer: names.get(proposal.performerId ?? '') ?? null,
    yesFrom: proposal.yes.map((side) => namedOn(promise, side, names)),
    isYetToBeAsked: waitsForLeaveToAsk(promise),
  };
}

function lineOf(promise: StoredPromise, viewer: Reader, names: Names): PromiseLine {
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const mySides = sidesOf(promise, viewer);
  return {
    id: promise.id,
    version: promise.version,
    state: promise.state,
    customer: partyIn(names, promise.customerId),
    performer: partyIn(names, promise.performerId),
    performerIsGone: promise.performerIsGone,
    steward: isTeamsMiss({ state: promise.state, performer: partyIn(names, promise.performerId) })
      ? null
      : named(promise.stewardId),
    customerSteward: named(promise.customerStewardId),
    mySide: mySides[0] ?? null,
    terms: promise.terms,
    proposal: showProposal(promise, names),
    // what the two said to each other before is not for whoever is asked to take it over
    atRisk: mySides[0] === 'newPerformer' ? null : promise.atRisk,
    serves: promise.serves,
    turn: turnOf(promise, mySides),
    awaits: promise.awaits.map((side) => namedOn(promise, side, names)),
    reachesAt: promise.awaits.length > 0 ? promise.reachesAt : null,
    can: promises.openMoves(promise, viewer),
  };
}

/** Lines of a list, with one query for all names that are not `known` yet. */
export async function showLines(
  db: Reading,
  found: readonly StoredPromise[],
  viewer: Reader,
  known: readonly PartyView[] = [],
): Promise<PromiseLine[]> {
  const names = await namesBeside(db, found.flatMap(idsIn), known);
  return found.map((promise) => lineOf(promise, viewer, names));
}

/** One promise. `circle` is the one it is told in, by default its own; `found` says who read it before. */
export async function showPromise(
  db: Reading,
  promise: StoredPromise,
  viewer: Reader,
  circle = promise.circleId,
  found: ReadersFound | null = null,
): Promise<PromiseView> {
  const whoCanSee = await (found?.circle?.id === circle
    ? showReaders(db, circle === promise.circleId ? found : { ...found, beside: [] })
    : readersOf(db, circle, promise.id));
  // mostly the two parties are the circle, and so already named
  const line = one(await showLines(db, [promise], viewer, whoCanSee?.parties));
  const makeRight = promise.state === 'reneged' ? await promisesServing(db, promise.id) : [];
  const isOnMine = line.mySide === 'performer' && promise.state === 'promised' && promise.atRisk !== null;
  return {
    ...line,
    whoCanSee,
    suggestions: isOnMine ? [...suggestionsAtRisk] : [],
    makeRight: makeRight[0]?.id ?? null,
  };
}

/** A team that could not keep its word owns it as a team: no person stands for it (S1-19). */
const isTeamsMiss = ({ state, performer }: Pick<PromiseLine, 'state' | 'performer'>): boolean =>
  state === 'reneged' && performer.kind === 'team';

const withoutMover = (line: PromisePage['thread'][number]) =>
  line.did === 'renege' ? { ...line, mover: null } : line;

/** One promise with its history and who reads it, which are read together with it. Refuses `not-found`. */
export async function showPage(db: Reading, id: string): Promise<PromisePage> {
  const { promise, viewer, beside } = await findPromisePage(db, id);
  const shown = await showPromise(db, promise, viewer, promise.circleId, beside.readers);
  const thread = showHistory<PromisePage['thread'][number]['did']>(beside.history);
  return { ...shown, thread: isTeamsMiss(shown) ? thread.map(withoutMover) : thread };
}
