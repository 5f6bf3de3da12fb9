/** The routes of charters: reading them, writing a line, the moves on it, and what members answer when they are asked. */
import { actorOf, type Actor } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import { draft } from './begin.ts';
import { move } from './charter.ts';
import * as contract from './contract.ts';
import { lineMoves } from './move.ts';
import { questionMoves } from './question-move.ts';
import { oneQuestion, type StoredQuestion } from './question-store.ts';
import { showCharter, showLine } from './show.ts';
import { oneLine, removeLine } from './store.ts';
import { askAboutItself } from './visibility.ts';

/** What a question is about, as it stands now. */
const answered = async (db: Reading, { team, line }: StoredQuestion, who: Actor) => ({
  team,
  line: line === null ? null : await showLine(db, await oneLine(db, line), who),
});

const readingRoutes: Route[] = [
  on(contract.readCharter, ({ person, input, now, read }) =>
    read(async (db) => showCharter(db, input.team, await actorOf(db, person, now))),
  ),
  on(contract.readCharterLine, ({ person, input, now, read }) =>
    read(async (db) => showLine(db, await oneLine(db, input.id), await actorOf(db, person, now))),
  ),
  on(contract.readQuestion, ({ person, input, now, read }) =>
    read(async (db) => answered(db, await oneQuestion(db, input.id), await actorOf(db, person, now))),
  ),
];

const kinds = {
  open: contract.proposeOpening,
  close: contract.proposeClosing,
  'show-pattern': contract.proposePattern,
  'hide-pattern': contract.proposeNoPattern,
} as const;

const visibilityRoutes = (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) =>
  on(kinds[kind], ({ person, input, now, transact }) =>
    transact((tx) => askAboutItself(tx, person, input, kind, now)),
  ),
);

const draftRoutes: Route[] = [
  on(contract.draftCharterLine, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const actor = await actorOf(tx, person, now);
      const before = await draft(tx, actor, input.team, input);
      if (!input.propose) return showLine(tx, before, actor);
      const request = { id: before.id, saw: before.version, move: 'propose' } as const;
      const held = { before, actor, beside: { isMember: true } };
      const { after } = await lineMoves.carryOut(tx, held, { mover: person, request }, now);
      return showLine(tx, after, actor);
    }),
  ),
  on(contract.discardCharterLine, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { before, actor, beside } = await lineMoves.hold(tx, person, input, now);
      const reader = { person: actor.person, isMember: beside.isMember };
      move(before, 'discard', reader, { today: actor.today });
      await removeLine(tx, before.id);
      return {};
    }),
  ),
];

const moveRoutes: Route[] = [
  ...routesOf(contract.charterLineMoves, {
    make: lineMoves.make,
    show: (db, { after, actor }) => showLine(db, after, actor),
  }),
  ...routesOf(contract.questionMoves, {
    make: questionMoves.make,
    show: (db, { after, actor }) => answered(db, after, actor),
  }),
];

export const teamCharterRoutes: Route[] = [
  ...readingRoutes,
  ...visibilityRoutes,
  ...draftRoutes,
  ...moveRoutes,
];
