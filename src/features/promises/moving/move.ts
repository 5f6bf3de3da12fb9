/** Carries out a move: lock the promise, decide, write, remember, schedule the reminder. */
import {
  availabilityIn,
  circleOf,
  isTooSmallToActAsTeam,
  peopleNamed,
  reachesWhen,
  refuseAbsentMentions,
  type ReadersFound,
} from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember, type Moment } from '#platform/history.ts';
import { queue } from '#platform/jobs.ts';
import {
  clock,
  isClosed,
  type PromiseDoc,
  type Said,
  type Side,
  type Somebody,
  type StoredPromise,
} from '../promise-doc.ts';
import { partiesIn, partyOn, sidesOf, waitsForLeaveToAsk } from '../promise-sides.ts';
import { differ } from '../terms/promise-terms.ts';
import { promises, type PromiseMove } from '../promise.ts';
import { refuse } from '../refusals.ts';
import { showPromise } from '../show.ts';
import { changeOf, lockPromiseForMove, saveCompletedHandOver, saveDeclinedHandOver } from '../store.ts';
import { scheduleReminder } from '../reminders/schedule.ts';
import { promiseClosed, promiseSatisfied } from '../events.ts';

type Days = ReturnType<typeof availabilityIn>;

/** Who moves: the person behind a request. */
export interface Mover {
  id: string;
  timeZone: string;
}

export interface Wish {
  id: string;
  saw: number;
  move: PromiseMove;
  said: Pick<Said, 'words' | 'terms' | 'newPerformerId' | 'reflection'>;
  /** What history keeps besides the words, such as whom one suggested. */
  details?: Record<string, unknown>;
}

export interface Moved {
  before: StoredPromise;
  after: StoredPromise;
  viewer: Somebody;
  /** The circle in which the move was told: for somebody who stood aside with it, the one they were in. */
  circle: string;
  /** Who read it before the move. */
  readersBefore: ReadersFound;
}

/** Carries out a person's move. Refuses `not-found`, `promise.stale` with the newer view, or what the rule refuses. */
export async function makeMove(tx: Writing, mover: Mover, wish: Wish, now: Temporal.Instant): Promise<Moved> {
  const { promise: before, viewer, beside } = await lockPromiseForMove(tx, wish.id);
  if (before.version !== wish.saw) refuse('promise.stale', { newer: await showPromise(tx, before, viewer) });
  const said: Said = { ...wish.said, mover: mover.id, today: dayFor(now, mover.timeZone) };
  const decided = { ...before, ...promises.make(before, wish.move, viewer, said) };
  const [side] = sidesOf(before, viewer);
  const after = await settled(
    tx,
    before,
    { ...decided, movedOn: side ?? null, lastDid: wish.move },
    now,
    availabilityIn(beside.days),
  );
  await refuseTooSmallToBeAsked(tx, before, after);
  const circle = leavesSomebodyOut(wish.move, before, after) ? before.circleId : after.circleId;
  await refuseMentionsOutside(tx, wish, circle, mover.id);
  const isSaved = await saveLastWord(tx, after, viewer);
  const moment = momentOf({ before, after, side, mover: mover.id, circle, wish }, now);
  await Promise.all([
    remember(tx, moment, isSaved ? undefined : changeOf(before, after)),
    tellTheRest(tx, before, after, mover.id),
  ]);
  return { before, after, viewer, circle, readersBefore: beside.readers };
}

/** The word with which somebody leaves its circle, which only a named function can save; false for any other. */
async function saveLastWord(tx: Writing, after: StoredPromise, viewer: Somebody): Promise<boolean> {
  if (partiesIn(after).some((party) => viewer.parties.includes(party))) return false;
  await (after.lastDid === 'agree' ? saveCompletedHandOver : saveDeclinedHandOver)(tx, after);
  return true;
}

/** Everybody who was asked hears the answer, also those who stand aside with it. */
const leavesSomebodyOut = (move: PromiseMove, before: PromiseDoc, after: PromiseDoc): boolean =>
  (move === 'agree' || move === 'refuse') &&
  partiesIn(before).some((party) => !partiesIn(after).includes(party));

/** A team that the customer now lets be asked may have shrunk since they were asked about it. */
async function refuseTooSmallToBeAsked(tx: Writing, before: PromiseDoc, after: PromiseDoc): Promise<void> {
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
    reachesAt: told ? (await reachesWhen(tx, partyOn(changed, told)!, now, known)).toString() : null,
    nudgedAt: null,
  };
}

/** Where nobody is awaited, the words go to the other side. */
const otherSide = (side: Side | null): Side | null =>
  side === null ? null : side === 'customer' ? 'performer' : 'customer';

async function refuseMentionsOutside(tx: Writing, wish: Wish, circle: string, mover: string): Promise<void> {
  const { words, terms } = wish.said;
  const written = [words, terms?.what, terms?.doneLooksLike].filter((text) => text !== undefined).join('\n');
  if (wish.move === 'renege') await refuseNamingOthers(tx, written, mover);
  await refuseAbsentMentions(tx, written, circle);
}

/** Owning it names nobody else: a person speaks for themselves, a team's miss is the team's (S3-21, S1-19). */
async function refuseNamingOthers(tx: Writing, words: string, mover: string): Promise<void> {
  const others = await peopleNamed(tx, words, mover);
  if (others.length > 0) refuse('promise.names-others');
}

interface ToRemember {
  before: StoredPromise;
  after: StoredPromise;
  side: Side | undefined;
  mover: string;
  circle: string;
  wish: Wish;
}

/** What history keeps of a move. */
function momentOf({ before, after, side, mover, circle, wish }: ToRemember, now: Temporal.Instant): Moment {
  const party = side ? partyOn(before, side) : null;
  const details = { ...changesIn(before, after), ...wish.details };
  return {
    circle,
    kind: 'promise',
    subject: after.id,
    at: now,
    mover,
    forParty: party !== null && party !== mover ? party : undefined,
    did: waitsForLeaveToAsk(before) && wish.move === 'agree' ? 'let-ask' : wish.move,
    words: wish.said.words,
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
