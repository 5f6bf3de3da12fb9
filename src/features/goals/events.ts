/** What happens to goals that other features hear of; `person` said it. */
import { Id } from '#platform/contract.ts';
import { defineEvent } from '#platform/jobs.ts';

export const goalReached = defineEvent('goal.reached', { goal: Id, person: Id });
/** It ended without being reached. */
export const goalMissed = defineEvent('goal.missed', { goal: Id, person: Id });
/** How far it is, reported for one of its parties. */
export const goalProgressed = defineEvent('goal.progressed', {
  goal: Id,
  party: Id,
  progress: Id,
  person: Id,
});
