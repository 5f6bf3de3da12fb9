/** How a move of a goal is carried out: load in my circles, decide, let follow what follows, write, remember. */
import {
  circleOf,
  everyoneId,
  peopleNamed,
  refuseAbsentMentions,
  partySpokenFor,
  readerOf,
  type Reader,
} from '#features/people/public.ts';
import { moveCommand, type MoveRequest, type Mover } from '#platform/move-command.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { queue } from '#platform/jobs.ts';
import { scheduleDeadline } from './deadline/schedule.ts';
import { withAutomaticMoves, saysSomethingElse } from './goal-automatic-moves.ts';
import {
  isEnded,
  partiesHere,
  type StoredGoal,
  type GoalMoveInput,
  type GoalWording,
} from './goal-stored.ts';
import { make, partiesFor, type GoalMove } from './goal.ts';
import { refuse } from './refusals.ts';
import { endRewards } from './reward/consenting.ts';
import { showGoal } from './show.ts';
import { lockGoal, saveGoal } from './store.ts';
import { goalMissed, goalReached } from './events.ts';

export interface GoalRequest extends MoveRequest<GoalMove> {
  as?: string | undefined;
  words?: string | undefined;
  why?: string | undefined;
  wording?: GoalWording | undefined;
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

/** Moves whose words stand in the goal itself, or close it: nobody is named in them. */
const withoutNames: readonly GoalMove[] = ['reach', 'not-reached', 'set-aside'];
/** Progress belongs to the goal and its party; it stands in the goal, and in no person's history. */
const keptElsewhere: readonly GoalMove[] = ['report'];

const { make: makeMove } = moveCommand<StoredGoal, Reader, GoalRequest>({
  lock: async (tx, { id }, mover) => {
    const actor = await readerOf(tx, mover.id);
    return { actor, before: await lockGoal(tx, id), beside: null };
  },
  refuseStale: async (tx, { before, actor }) =>
    refuse('goal.stale', { newer: await showGoal(tx, actor, before) }),
  decide: (_tx, { before, actor, mover, request, now }) => {
    const { move, as, words, why, wording } = request;
    const party = partySpokenFor(partiesFor(before, move), actor, as, {
      notYours: () => refuse('goal.not-yours-to-speak-for'),
      which: () => refuse('goal.say-for-whom'),
    });
    const at = now.toString();
    const said: GoalMoveInput = { person: mover.id, party, at, words, why: why?.trim(), wording };
    return { ...make(before, move, actor, said), movedAt: at, movedOn: party, lastDid: move };
  },
  check: async (tx, { before, request: { move, words, why, wording } }) => {
    if (withoutNames.includes(move)) await refuseNamesIn(tx, words);
    await refuseNamesIn(tx, why?.trim(), wording?.aim, wording?.whyForAll, wording?.measure);
    await refuseAbsentMentions(tx, words ?? '', before.circle);
  },
  write: async (tx, { before, after, mover, request: { move, words }, now }) => {
    const forParty = teamIn(before, after.movedOn);
    if (!keptElsewhere.includes(move))
      await remember(tx, {
        ...momentOf(before, mover.id, now),
        forParty,
        did: move,
        words,
        details: move === 'reword' ? { before: wordingIn(before) } : undefined,
      });
    return settle(tx, before, after, now);
  },
});
/** Carries out a person's move. Refuses `not-found`, `goal.stale` with the newer view, or what the rule refuses. */
export { makeMove };

/** What a new wording is read beside. */
const wordingIn = ({ aim, whyForAll, measure, byDay }: StoredGoal) => ({ aim, whyForAll, measure, byDay });

const teamIn = (goal: StoredGoal, party: string | null): string | undefined =>
  goal.parties.find((one) => one.party === party && one.kind === 'team')?.party;

/** What the history says of a move on a goal. */
export const momentOf = (goal: StoredGoal, mover: string | null, at: Temporal.Instant) => ({
  circle: goal.circle,
  kind: 'goal' as const,
  subject: goal.id,
  at,
  mover,
});

/** Lets follow what follows by itself, saves, remembers that, and sends the news upward. */
export async function settle(
  tx: Writing,
  before: StoredGoal,
  moved: StoredGoal,
  now: Temporal.Instant,
  isOutOfTime = false,
): Promise<StoredGoal> {
  const { goal, did } = withAutomaticMoves(moved, now.toString(), isOutOfTime);
  const last = did.at(-1);
  const settled: StoredGoal = {
    ...goal,
    version: saysSomethingElse(before, goal) ? before.version + 1 : before.version,
    circle: goal.isOpenToAll === before.isOpenToAll ? before.circle : await circleFor(tx, goal),
    ...(last ? { lastDid: last, movedAt: now.toString() } : {}),
  };
  await saveGoal(tx, before, settled);
  for (const one of did) await remember(tx, { ...momentOf(settled, null, now), did: one });
  await announce(tx, before.circle, 'goal', before.id);
  await scheduleDeadline(tx, before, settled);
  if (isEnded(settled.state)) await afterTheEnd(tx, settled, now);
  return settled;
}

const circleFor = async (tx: Writing, goal: StoredGoal): Promise<string> =>
  goal.isOpenToAll
    ? everyoneId(tx)
    : circleOf(
        tx,
        partiesHere(goal).map((one) => one.party),
      );

/** A win is drafted for what was reached, thanks for the effort of what was not (S2-5.5, S1-19). Ids only. */
async function afterTheEnd(tx: Writing, goal: StoredGoal, now: Temporal.Instant): Promise<void> {
  await endRewards(tx, goal, now);
  if (goal.endedBy === null) return;
  const news = { goal: goal.id, person: goal.endedBy };
  if (goal.state === 'reached') await queue(tx, goalReached, news);
  if (goal.state === 'not-reached') await queue(tx, goalMissed, news);
}
