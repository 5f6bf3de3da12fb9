/** The routes of rewards: proposing one, and the moves of members. */
import { on, type Route } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import { showGoal } from '../show.ts';
import { oneGoal } from '../store.ts';
import { propose } from './begin.ts';
import { proposeReward, rewardMovesOf } from './contract.ts';
import { makeMove } from './move.ts';

export const rewardRoutes: Route[] = [
  on(proposeReward, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { actor, goal } = await propose(tx, person, input, now);
      return showGoal(tx, actor, goal);
    }),
  ),
  ...routesOf(rewardMovesOf, {
    make: makeMove,
    show: async (db, { actor, beside: { goal } }) => showGoal(db, actor, await oneGoal(db, goal.id)),
  }),
];
