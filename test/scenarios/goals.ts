/** Two teams of three that share goals, new for each test, a friend in neither, and a stranger of every rank. */
import { randomUUID } from 'node:crypto';
import { moves, proposeGoal, readGoal, type GoalView } from '#features/goals/contract.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Actor } from '../actor.ts';
import { tuesday, type Workplace } from '../workplace.ts';

type Proposal = InputOf<typeof proposeGoal>;

export const wording = {
  aim: 'Late-delivery calls down a third',
  whyForAll: 'Customers come back to those who tell them early',
  measure: 'Calls about late deliveries in a week',
};
export const calmNights = {
  aim: 'Calmer nights',
  whyForAll: 'Customers stay',
  measure: 'Calls at night',
  why: 'Sleep',
};
export const figure = { unit: 'calls a week', start: 90, target: 60 };

async function teams(w: Workplace) {
  const site = await w.team(`Site ${randomUUID()}`);
  const [care, dispatch] = [await w.team('Care', site), await w.team('Dispatch', site)];
  const careLead = await w.person('Care lead', { teams: [care], leads: care });
  const agent = await w.person('Care agent', { teams: [care] });
  await w.person('Care colleague', { teams: [care] });
  const shiftLead = await w.person('Dispatch shift lead', { teams: [dispatch], leads: dispatch });
  const planner = await w.person('Dispatch planner', { teams: [dispatch] });
  await w.person('Dispatch colleague', { teams: [dispatch] });
  return { care, dispatch, careLead, agent, shiftLead, planner };
}

export async function teamsWithGoals(w: Workplace) {
  w.clock.set(tuesday);
  const those = await teams(w);
  const { care, dispatch, careLead, planner } = those;
  const propose = (more: Partial<Proposal> = {}, who = careLead): Promise<GoalView> =>
    who.call(proposeGoal, { ...wording, as: care, with: [dispatch], why: 'Fewer angry calls', ...more });
  const join = (goal: GoalView, who = planner) =>
    who.call(moves.join, { id: goal.id, saw: goal.version, why: 'Calmer nights' });
  return {
    ...those,
    friend: await w.person('Finance partner'),
    stranger: await w.person('Outsider', { admin: true, leads: w.everyone }),
    propose,
    join,
    shared: async (more: Partial<Proposal> = {}) => join(await propose(more)),
    read: (goal: { id: string }, who: Actor = careLead) => who.call(readGoal, { id: goal.id }),
  };
}
