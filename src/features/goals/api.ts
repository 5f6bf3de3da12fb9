/** Reading goals, proposing one, and the moves of people. */
import { orAsItStood, readerOf } from '#features/people/public.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import { queue } from '#platform/jobs.ts';
import { listGoals, moves, proposeGoal, readGoal } from './contract.ts';
import { goalsOfMine } from './list-store.ts';
import { makeMove, refuseNamesIn, refusePastDay, type Mover, type Wish } from './moving.ts';
import { propose, tidied } from './proposing.ts';
import { refuse } from './refusals.ts';
import { showGoal, showLines } from './show.ts';
import { addProgress, oneGoal } from './store.ts';
import { readLastId } from '#platform/paging.ts';
import { goalProgressed } from './events.ts';

const usualPage = 30;

const readingRoutes: Route[] = [
  on(listGoals, ({ person, input, read }) =>
    read(async (db) => {
      const { view = 'open', limit = usualPage, after, ...between } = input;
      const from = readLastId(after);
      const found = await goalsOfMine(db, { view, ...between, after: from, limit: limit + 1 });
      const items = await showLines(db, await readerOf(db, person.id), found.slice(0, limit));
      const last = items.at(-1);
      return found.length > limit && last ? { items, next: last.id } : { items };
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

/** Moves that take words, or a reason of one's own, and nothing else. */
const plain = [
  'join',
  'decline',
  'say',
  'say-why',
  'drop',
  'reach',
  'not-reached',
  'set-aside',
  'confirm',
  'not-yet',
  'take-back',
  'open-to-all',
  'agree-opening',
  'refuse-opening',
  'keep-among-us',
] as const;

interface Said {
  id: string;
  saw: number;
  as?: string;
  words?: string;
  why?: string;
}

const wishOf = (move: Wish['move'], { id, saw, as, words, why }: Said): Wish => ({
  ...{ id, saw, as, move },
  said: { words, why: why?.trim() },
});

const plainRoutes = plain.map((move) =>
  on(moves[move], ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { who, goal } = await makeMove(tx, person, wishOf(move, input), now);
      return showGoal(tx, who, goal);
    }),
  ),
);

async function reword(
  tx: Writing,
  person: Mover,
  input: InputOf<typeof moves.reword>,
  now: Temporal.Instant,
) {
  const { aim, whyForAll, measure, figure = null, byDay = null } = input;
  refusePastDay(byDay, person, now);
  const wording = tidied({ aim, whyForAll, measure, figure, byDay });
  const wish = wishOf('reword', input);
  const { who, goal } = await makeMove(tx, person, { ...wish, said: { ...wish.said, wording } }, now);
  return showGoal(tx, who, goal);
}

/** Progress is the goal's: it stands beside the party that said it, and the others hear of it once (S0-17, B18). */
async function report(
  tx: Writing,
  person: Mover,
  input: InputOf<typeof moves.report>,
  now: Temporal.Instant,
) {
  const { value = null, progress } = input;
  const { who, goal, party } = await makeMove(tx, person, wishOf('report', input), now);
  if (value === null && progress === undefined) refuse('goal.nothing-said');
  if (value !== null && goal.figure === null) refuse('goal.has-no-figure');
  await refuseNamesIn(tx, progress);
  const entry = { id: newId(), party, value, words: progress?.trim() ?? null, at: now.toString() };
  await addProgress(tx, goal.id, entry);
  await queue(tx, goalProgressed, { goal: goal.id, party, progress: entry.id, person: person.id });
  return showGoal(tx, who, goal);
}

const movingRoutes: Route[] = [
  ...plainRoutes,
  on(moves.reword, ({ person, input, now, transact }) => transact((tx) => reword(tx, person, input, now))),
  on(moves.report, ({ person, input, now, transact }) => transact((tx) => report(tx, person, input, now))),
];

export const goalRoutes: Route[] = [...readingRoutes, proposing, ...movingRoutes];
