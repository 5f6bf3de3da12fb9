/** How a move of a goal is carried out: load in my circles, decide, let follow what follows, write, remember. */
import {
  circleOf,
  everyoneId,
  peopleNamed,
  refuseAbsentMentions,
  type Reader,
  readerOf,
} from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { queue } from '#platform/jobs.ts';
import { keepAppointment } from './clock/appointment.ts';
import { byItself, saysSomethingElse } from './goal-by-itself.ts';
import { isEnded, partiesHere, type GoalDoc, type GoalSaid } from './goal-doc.ts';
import { make, partiesFor, speaksAs, type GoalMove } from './goal.ts';
import { refuse } from './refusals.ts';
import { endRewards } from './reward/consenting.ts';
import { showGoal } from './show.ts';
import { lockGoal, saveGoal } from './store.ts';
import { goalMissed, goalReached } from './events.ts';

export interface Mover {
  id: string;
  timeZone: string;
}

export interface Wish {
  id: string;
  saw: number;
  as?: string | undefined;
  move: GoalMove;
  said: Pick<GoalSaid, 'words' | 'wording' | 'why'>;
}

export interface Moved {
  goal: GoalDoc;
  who: Reader;
  /** The party that was spoken for. */
  party: string;
}

/** These stand in the goal for all to read, perhaps for everyone one day: no person is named in them (law 3, S1-6). */
export async function refuseNamesIn(db: Reading, ...texts: readonly (string | undefined)[]): Promise<void> {
  const people = await peopleNamed(db, texts.join('\n'));
  if (people.length > 0) refuse('goal.names-a-person');
}

/** Refuses a day that has passed for whoever chooses it. */
export function refusePastDay(byDay: string | null, { timeZone }: Mover, now: Temporal.Instant): void {
  if (byDay !== null && byDay < dayFor(now, timeZone)) refuse('goal.day-has-passed');
}

/** Locks a goal for a move. Refuses `not-found`, and `goal.stale` with the newer view. */
export async function takeGoal(tx: Writing, id: string, saw: number, who: Reader): Promise<GoalDoc> {
  const goal = await lockGoal(tx, id);
  if (goal.version !== saw) refuse('goal.stale', { newer: await showGoal(tx, who, goal) });
  return goal;
}

/** Moves whose words stand in the goal itself, or close it: nobody is named in them. */
const withoutNames: readonly GoalMove[] = ['reach', 'not-reached', 'set-aside'];
/** Progress belongs to the goal and its party; it stands in the goal, and in no person's history. */
const keptElsewhere: readonly GoalMove[] = ['report'];

/** Carries out a person's move. Refuses `not-found`, `goal.stale`, or what the rule refuses. */
export async function makeMove(tx: Writing, mover: Mover, wish: Wish, now: Temporal.Instant): Promise<Moved> {
  const who = await readerOf(tx, mover.id);
  const before = await takeGoal(tx, wish.id, wish.saw, who);
  const party = speaksAs(partiesFor(before, wish.move), who, wish.as);
  const said: GoalSaid = { ...wish.said, person: mover.id, party, at: now.toString() };
  const made = make(before, wish.move, who, said);
  const { words, why, wording } = wish.said;
  if (withoutNames.includes(wish.move)) await refuseNamesIn(tx, words);
  await refuseNamesIn(tx, why, wording?.aim, wording?.whyForAll, wording?.measure);
  await refuseAbsentMentions(tx, words ?? '', before.circle);
  const moved = { ...made, movedAt: said.at, movedOn: party, lastDid: wish.move };
  if (!keptElsewhere.includes(wish.move))
    await remember(tx, {
      ...momentOf(before, mover.id, now),
      forParty: teamIn(before, party),
      did: wish.move,
      words,
    });
  const goal = await settle(tx, before, moved, now);
  return { goal, who, party: party! };
}

const teamIn = (goal: GoalDoc, party: string | null): string | undefined =>
  goal.parties.find((one) => one.party === party && one.kind === 'team')?.party;

/** What the history says of a move on a goal. */
export const momentOf = (goal: GoalDoc, mover: string | null, at: Temporal.Instant) => ({
  circle: goal.circle,
  kind: 'goal' as const,
  subject: goal.id,
  at,
  mover,
});

/** Lets follow what follows by itself, saves, remembers that, and sends the news upward. */
export async function settle(
  tx: Writing,
  before: GoalDoc,
  moved: GoalDoc,
  now: Temporal.Instant,
  isOutOfTime = false,
): Promise<GoalDoc> {
  const { goal, did } = byItself(moved, now.toString(), isOutOfTime);
  const last = did.at(-1);
  const settled: GoalDoc = {
    ...goal,
    version: saysSomethingElse(before, goal) ? before.version + 1 : before.version,
    circle: goal.isOpenToAll === before.isOpenToAll ? before.circle : await circleFor(tx, goal),
    ...(last ? { lastDid: last, movedAt: now.toString() } : {}),
  };
  await saveGoal(tx, before, settled);
  for (const one of did) await remember(tx, { ...momentOf(settled, null, now), did: one });
  await announce(tx, before.circle, 'goal', before.id);
  await keepAppointment(tx, before, settled);
  if (isEnded(settled.state)) await afterTheEnd(tx, settled, now);
  return settled;
}

const circleFor = async (tx: Writing, goal: GoalDoc): Promise<string> =>
  goal.isOpenToAll
    ? everyoneId(tx)
    : circleOf(
        tx,
        partiesHere(goal).map((one) => one.party),
      );

/** A win is drafted for what was reached, thanks for the effort of what was not (S2-5.5, S1-19). Ids only. */
async function afterTheEnd(tx: Writing, goal: GoalDoc, now: Temporal.Instant): Promise<void> {
  await endRewards(tx, goal, now);
  if (goal.endedBy === null) return;
  const news = { goal: goal.id, person: goal.endedBy };
  if (goal.state === 'reached') await queue(tx, goalReached, news);
  if (goal.state === 'not-reached') await queue(tx, goalMissed, news);
}
