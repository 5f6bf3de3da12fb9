/** What happens to a goal by itself, as soon as it holds: the moves of the clock in its table. Pure. */
import { clock, isEnded, type StoredGoal, type GoalMoveInput } from './goal-stored.ts';
import { awaitedForOpening, canBeShared, endIsAgreed, everyPartyJoined } from './goal-guards.ts';
import { make, type GoalMove } from './goal.ts';

/** The next thing that happens by itself, or none. */
function nextOf(goal: StoredGoal, isOutOfTime: boolean): GoalMove | null {
  if (isEnded(goal.state)) return null;
  if (!canBeShared(goal)) return 'left-alone';
  if (goal.state === 'proposed') {
    if (everyPartyJoined(goal)) return 'all-joined';
    return isOutOfTime ? 'lapse' : null;
  }
  if (endIsAgreed(goal, 'reached')) return 'end-reached';
  if (endIsAgreed(goal, 'not-reached')) return 'end-not-reached';
  if (endIsAgreed(goal, 'set-aside')) return 'end-set-aside';
  return goal.opening !== null && awaitedForOpening(goal).length === 0 ? 'opened' : null;
}

/** A goal with all that follows by itself at this moment, and what that was, in order. */
export function withAutomaticMoves(
  goal: StoredGoal,
  at: string,
  isOutOfTime = false,
): { goal: StoredGoal; did: GoalMove[] } {
  const next = nextOf(goal, isOutOfTime);
  if (next === null) return { goal, did: [] };
  const said: GoalMoveInput = { person: null, party: null, at, isOutOfTime };
  const after = withAutomaticMoves(make(goal, next, clock, said), at, isOutOfTime);
  return { goal: after.goal, did: [next, ...after.did] };
}

/** Whether what a yes refers to is another than before: then the version is another, too. */
export const saysSomethingElse = (before: StoredGoal, after: StoredGoal): boolean =>
  before.state !== after.state ||
  before.wording !== after.wording ||
  before.isOpenToAll !== after.isOpenToAll ||
  (before.closing === null) !== (after.closing === null) ||
  (before.opening === null) !== (after.opening === null);
