/** What must hold for a move of a goal: named predicates that refuse with a code. Pure. */
import type { Guard } from '#platform/moves.ts';
import { hasJoined, partiesHere, type End, type StoredGoal, type GoalMoveInput } from './goal-stored.ts';
import { refuse } from './refusals.ts';

type GoalGuard = Guard<StoredGoal, GoalMoveInput>;

/** Whether every party has said yes to the wording that stands. */
export const everyPartyJoined = (goal: StoredGoal): boolean =>
  partiesHere(goal).every((party) => hasJoined(goal, party));

/** Whether those who are still here can share a goal: two parties, or one team (B27: never one person's). */
export const canBeShared = (goal: StoredGoal): boolean => {
  const here = partiesHere(goal);
  return here.length >= 2 || here[0]?.kind === 'team';
};

/** The parties whose yes to the proposed end is still awaited; of one team, another of its members. */
export function awaitedForEnd(goal: StoredGoal): string[] {
  const { closing } = goal;
  if (!closing) return [];
  const here = partiesHere(goal).map((one) => one.party);
  if (here.length === 1) return here;
  return here.filter((party) => !closing.yes.includes(party));
}

/**
 * Whether a proposed end holds. Reached takes the yes of one more party; not reached and set aside that of each. In any case
 * two different people said it (model section 4, Goal).
 */
export function endIsAgreed(goal: StoredGoal, end: End): boolean {
  const { closing } = goal;
  if (closing?.as !== end || new Set(closing.saidBy).size < 2) return false;
  const here = partiesHere(goal).map((one) => one.party);
  const missing = here.filter((party) => !closing.yes.includes(party));
  if (end !== 'reached') return missing.length === 0;
  return here.length === 1 || here.filter((party) => closing.yes.includes(party)).length >= 2;
}

/** The parties whose yes to opening it to everyone is still awaited. */
export const awaitedForOpening = ({ opening, ...goal }: StoredGoal): string[] =>
  opening === null
    ? []
    : goal.parties
        .filter(({ party, isHere }) => isHere && !opening.yes.includes(party))
        .map(({ party }) => party);

const notNowUnless = (holds: boolean): void => {
  if (!holds) refuse('goal.not-now');
};

export const allJoined: GoalGuard = (goal) => notNowUnless(everyPartyJoined(goal));
export const isLeftAlone: GoalGuard = (goal) => notNowUnless(!canBeShared(goal));
export const isOutOfTime: GoalGuard = (_goal, said) => notNowUnless(said.isOutOfTime === true);
export const isAgreedAsReached: GoalGuard = (goal) => notNowUnless(endIsAgreed(goal, 'reached'));
export const isAgreedAsNotReached: GoalGuard = (goal) => notNowUnless(endIsAgreed(goal, 'not-reached'));
export const isAgreedAsSetAside: GoalGuard = (goal) => notNowUnless(endIsAgreed(goal, 'set-aside'));
export const anEndIsProposed: GoalGuard = (goal) => notNowUnless(goal.closing !== null);
export const openingIsProposed: GoalGuard = (goal) => notNowUnless(goal.opening !== null);
export const openingIsAgreed: GoalGuard = (goal) =>
  notNowUnless(goal.opening !== null && awaitedForOpening(goal).length === 0);
export const isAmongParties: GoalGuard = (goal) => notNowUnless(!goal.isOpenToAll);
export const isOpenToAll: GoalGuard = (goal) => notNowUnless(goal.isOpenToAll);

export const noEndIsProposed: GoalGuard = (goal) => {
  if (goal.closing) refuse('goal.end-is-proposed');
};
export const noOpeningIsProposed: GoalGuard = (goal) => {
  if (goal.opening) refuse('goal.opening-is-proposed');
};
/** Whoever proposed the end does not agree to it as well, for whichever party of theirs. */
export const isSomebodyElse: GoalGuard = (goal, { person }) => {
  if (person !== null && goal.closing?.by === person) refuse('goal.somebody-else');
};
/** The measure goes somewhere. */
export const figureGoesSomewhere: GoalGuard = (_goal, { wording }) => {
  if (wording?.figure && wording.figure.start === wording.figure.target) refuse('goal.figure-goes-nowhere');
};
