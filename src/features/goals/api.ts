/** Reading goals, proposing one, and the moves of people. */
import { beginningsOf, orAsItStood, readerOf } from '#features/people/public.ts';
import { defaultLimit, type InputOf } from '#platform/contract.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { routesOf, type Mover } from '#platform/move-command.ts';
import { newId } from '#platform/id.ts';
import { queue } from '#platform/jobs.ts';
import { listGoals, moves, proposeGoal, readGoal } from './contract.ts';
import { goalsOfMine } from './list-store.ts';
import { makeMove, refuseNamesIn, refusePastDay } from './move.ts';
import { propose, tidied } from './begin.ts';
import { refuse } from './refusals.ts';
import { showGoal, showLines } from './show.ts';
import { addProgress, oneGoal } from './store.ts';
import { byTurnAndDay, cutToPage, pageInOrderThenOlder, readLastId } from '#platform/paging.ts';
import { goalProgressed } from './events.ts';

/** Open goals are few for nearly anybody, and so are read whole and put in order. */
const mostOpen = 200;

const readingRoutes: Route[] = [
  on(listGoals, ({ person, input, read }) =>
    read(async (db) => {
      const { view = 'open', limit = defaultLimit, after, q, ...between } = input;
      const wanted = { ...between, carrying: q ? beginningsOf(q) : undefined };
      if (view === 'open') {
        const who = await readerOf(db, person.id);
        return pageInOrderThenOlder({
          after,
          limit,
          most: mostOpen,
          read: async ({ many, ...range }) =>
            showLines(db, who, await goalsOfMine(db, { view, ...wanted, ...range, limit: many })),
          sortOf: ({ turn, byDay }) => byTurnAndDay(turn === 'mine', byDay),
        });
      }
      const from = readLastId(after);
      const found = await goalsOfMine(db, { view, ...wanted, after: from, limit: limit + 1 });
      const { rows, rest } = cutToPage(found, limit, ({ id }) => id);
      return { items: await showLines(db, await readerOf(db, person.id), rows), ...rest };
    }),
  ),
  on(readGoal, ({ person, input, read }) =>
    read((db) =>
      orAsItStood(db, input.id, async () =>
        showGoal(db, await readerOf(db, person.id), await oneGoal(db, input.id)),
      ),
    ),
  ),
];

const proposing = on(proposeGoal, ({ person, input, now, transact }) =>
  transact(async (tx) => {
    const who = await readerOf(tx, person.id);
    const { figure = null, byDay = null, ...rest } = input;
    return showGoal(tx, who, await propose(tx, person, who, { ...rest, figure, byDay }, now));
  }),
);

/** Progress is the goal's: it stands beside the party that said it, and the others hear of it once (S0-17, B18). */
async function report(
  tx: Writing,
  person: Mover,
  { value: figureNow, progress, ...request }: InputOf<typeof moves.report>,
  now: Temporal.Instant,
) {
  const change = await makeMove(tx, person, { ...request, move: 'report' }, now);
  const { id: goal, movedOn, figure } = change.after;
  const party = movedOn!;
  const value = figureNow ?? null;
  if (value === null && progress === undefined) refuse('goal.nothing-said');
  if (value !== null && figure === null) refuse('goal.has-no-figure');
  await refuseNamesIn(tx, progress);
  const entry = { id: newId(), party, value, words: progress?.trim() ?? null, at: now.toString() };
  await addProgress(tx, goal, entry);
  await queue(tx, goalProgressed, { goal, party, progress: entry.id, person: person.id });
  return change;
}

const moveRoutes = routesOf(
  moves,
  { make: makeMove, show: (db, { actor, after }) => showGoal(db, actor, after) },
  {
    report,
    reword: (tx, person, { aim, whyForAll, measure, figure = null, byDay = null, ...request }, now) => {
      refusePastDay(byDay, person, now);
      const wording = tidied({ aim, whyForAll, measure, figure, byDay });
      return makeMove(tx, person, { ...request, move: 'reword', wording }, now);
    },
  },
);

export const goalRoutes: Route[] = [...readingRoutes, proposing, ...moveRoutes];
