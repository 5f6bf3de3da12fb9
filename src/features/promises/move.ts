/** Carries out a move: lock the promise, decide, write, remember, schedule the reminder. */
import {
  availabilityIn,
  circleOf,
  isTooSmallToActAsTeam,
  peopleNamed,
  reachesWhen,
  refuseAbsentMentions,
  type Reader,
} from '#features/people/public.ts';
import { moveCommand, type Change as MoveChange, type MoveRequest } from '#platform/move-command.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember, type Moment } from '#platform/history.ts';
import { queue } from '#platform/jobs.ts';
import { defined } from '#platform/defined.ts';
import {
  clock,
  isClosed,
  type Reflection,
  type MoveInput,
  type Side,
  type StoredPromise,
} from './promise-stored.ts';
import { partiesIn, partyOn, sidesOf, waitsForLeaveToAsk } from './promise-sides.ts';
import { differ, type DraftTerms } from './terms/promise-terms.ts';
import { promises, type PromiseMove } from './promise.ts';
import { refuse } from './refusals.ts';
import { showPromise } from './show.ts';
import {
  changeOf,
  lockPromiseForMove,
  saveCompletedHandOver,
  saveDeclinedHandOver,
  type BesideMove,
} from './store.ts';
import { scheduleReminder } from './reminders/schedule.ts';
import { promiseClosed, promiseSatisfied } from './events.ts';

type Days = ReturnType<typeof availabilityIn>;

export interface PromiseRequest extends MoveRequest<PromiseMove>, DraftTerms {
  words?: string | undefined;
  newPerformer?: string | undefined;
  reflection?: Reflection | undefined;
  /** What history keeps besides, such as whom one suggested. */
  details?: Record<string, unknown>;
}

export type Change = MoveChange<StoredPromise, Reader, PromiseRequest, BesideMove>;

const command = moveCommand<StoredPromise, Reader, PromiseRequest, BesideMove>({
  lock: async (tx, { id }) => {
    const { promise: before, viewer: actor, beside } = await lockPromiseForMove(tx, id);
    return { before, actor, beside };
  },
  refuseStale: async (tx, { before, actor }) =>
    refuse('promise.stale', { newer: await showPromise(tx, before, actor) }),
  decide: (tx, { before, actor, beside, request, mover, now }) => {
    const { words, newPerformer, reflection, move, what, doneLooksLike, dueOn } = request;
    const terms = { what, doneLooksLike, dueOn };
    const today = dayFor(now, mover.timeZone);
    const said: MoveInput = {
      mover: mover.id,
      today,
      words,
      terms,
      newPerformerId: newPerformer,
      reflection,
    };
    const decided = promises.make(before, move, actor, said);
    const movedOn = sidesOf(before, actor)[0] ?? null;
    const changed = { ...before, ...decided, movedOn, lastDid: move };
    return settled(tx, before, changed, now, availabilityIn(beside.days));
  },
  check: async (tx, change) => {
    await refuseTooSmallToBeAsked(tx, change.before, change.after);
    await refuseMentionsOutside(tx, change);
  },
  write: async (tx, change) => {
    const { before, after, actor } = change;
    const isSaved = await saveLastWord(tx, after, actor);
    await remember(tx, momentOf(change), isSaved ? undefined : changeOf(before, after));
    return after;
  },
  follow: (tx, { before, after, mover }) => tellTheRest(tx, before, after, mover.id),
});

/** Carries out a person's move. Refuses `not-found`, `promise.stale` with the newer view, or what the rule refuses. */
export const makeMove = command.make;

/** The circle in which a move is told: for somebody who stands aside with it, the one they were in. */
export const toldIn = ({ request, before, after }: Change): string =>
  leavesSomebodyOut(request.move, before, after) ? before.circleId : after.circleId;

/** The word with which somebody leaves its circle, which only a named function can save; false for any other. */
async function saveLastWord(tx: Writing, after: StoredPromise, viewer: Reader): Promise<boolean> {
  if (partiesIn(after).some((party) => viewer.parties.has(party))) return false;
  await (after.lastDid === 'agree' ? saveCompletedHandOver : saveDeclinedHandOver)(tx, after);
  return true;
}

/** Everybody who was asked hears the answer, also those who stand aside with it. */
const leavesSomebodyOut = (move: PromiseMove, before: StoredPromise, after: StoredPromise): boolean =>
  (move === 'agree' || move === 'refuse' || move === 'withdraw-proposal') &&
  partiesIn(before).some((party) => !partiesIn(after).includes(party));

/** A team that the customer now lets be asked may have shrunk since they were asked about it. */
async function refuseTooSmallToBeAsked(
  tx: Writing,
  before: StoredPromise,
  after: StoredPromise,
): Promise<void> {
  const team = partyOn(after, 'newPerformer');
  if (team && waitsForLeaveToAsk(before) && (await isTooSmallToActAsTeam(tx, team)))
    refuse('promise.team-too-small');
}

/** The clock's move, written as a person of the circle, `acting`, but in nobody's name. */
export async function clockMoves(
  tx: Writing,
  before: StoredPromise,
  { move, acting, isOutOfTime }: { move: PromiseMove; acting: string; isOutOfTime: boolean },
  now: Temporal.Instant,
): Promise<void> {
  const decided = promises.make(before, move, clock, { isOutOfTime, mover: null, today: dayFor(now, 'UTC') });
  const after = await settled(tx, before, { ...before, ...decided, movedOn: null, lastDid: move }, now);
  const { id: subject, circleId: circle } = after;
  const moment: Moment = { circle, kind: 'promise', subject, at: now, mover: null, did: move };
  await remember(tx, moment, changeOf(before, after));
  await tellTheRest(tx, before, after, acting);
}

/**
 * What follows from any change: the next version, its circle, and when the words reach whoever is awaited, whose days
 * may be among those that are `known`.
 */
export async function settled(
  tx: Writing,
  before: StoredPromise,
  changed: StoredPromise,
  now: Temporal.Instant,
  known?: Days,
): Promise<StoredPromise> {
  const parties = partiesIn(changed);
  const partiesBefore = partiesIn(before);
  const isSameCircle = parties.toSorted().join() === partiesBefore.toSorted().join();
  const awaited = changed.awaits[0];
  const told = awaited ?? otherSide(changed.movedOn);
  return {
    ...changed,
    version: before.version + 1,
    circleId: isSameCircle ? before.circleId : await circleOf(tx, parties, partiesBefore),
    movedAt: now.toString(),
    reachesAt: told ? (await reachesWhen(tx, defined(partyOn(changed, told)), now, known)).toString() : null,
    nudgedAt: null,
  };
}

/** Where nobody is awaited, the words go to the other side. */
const otherSide = (side: Side | null): Side | null =>
  side === null ? null : side === 'customer' ? 'performer' : 'customer';

async function refuseMentionsOutside(tx: Writing, change: Change): Promise<void> {
  const { words, what, doneLooksLike, move } = change.request;
  const written = [words, what, doneLooksLike].filter((text) => text !== undefined).join('\n');
  if (move === 'renege') await refuseNamingOthers(tx, written, change.mover.id);
  await refuseAbsentMentions(tx, written, toldIn(change));
}

/** Owning it names nobody else: a person speaks for themselves, a team's miss is the team's (S3-21, S1-19). */
async function refuseNamingOthers(tx: Writing, words: string, mover: string): Promise<void> {
  const others = await peopleNamed(tx, words, mover);
  if (others.length > 0) refuse('promise.names-others');
}

/** What history calls a move: an answer about a hand-over is one of its own. */
function toldAs(move: PromiseMove, before: StoredPromise, side: Side | undefined): string {
  if (move === 'agree' && waitsForLeaveToAsk(before)) return 'let-ask';
  return move === 'refuse' && side === 'newPerformer' ? 'not-taken-on' : move;
}

/** What history keeps of a move. */
function momentOf(change: Change): Moment {
  const { before, after, actor, mover, request, now } = change;
  const [side] = sidesOf(before, actor);
  const party = side ? partyOn(before, side) : null;
  const details = { ...changesIn(before, after), ...request.details };
  return {
    circle: toldIn(change),
    kind: 'promise',
    subject: after.id,
    at: now,
    mover: mover.id,
    forParty: party !== null && party !== mover.id ? party : undefined,
    did: toldAs(request.move, before, side),
    words: request.words,
    details: Object.keys(details).length > 0 ? details : undefined,
  };
}

/** What the thread shows of a change of terms: how they were and how they are, or are proposed to be. */
function changesIn(before: StoredPromise, after: StoredPromise): Record<string, unknown> {
  const opened = before.proposal === null && after.proposal !== null ? after.proposal : null;
  if (opened) return { before: before.terms, after: opened.terms, newPerformer: opened.performerId };
  if (before.performerId !== after.performerId)
    return { before: before.terms, after: after.terms, handedTo: after.performerId };
  return !differ(before.terms, after.terms) ? {} : { before: before.terms, after: after.terms };
}

/** Schedules the reminder, and publishes the events for the features above. */
export async function tellTheRest(
  tx: Writing,
  before: StoredPromise | null,
  after: StoredPromise,
  person: string,
): Promise<void> {
  await scheduleReminder(tx, before, after);
  if (!isClosed(after.state)) return;
  if (after.state === 'satisfied') await queue(tx, promiseSatisfied, { promise: after.id, person });
  await queue(tx, promiseClosed, { promise: after.id, person });
}
