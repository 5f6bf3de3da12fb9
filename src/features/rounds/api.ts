/** Being in the rounds or not, and a word on one's own meetings. */
import { outsideCircle, everyoneId, partiesNamed } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Person, type Route } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import * as contract from './contract.ts';
import { meetingOf, meetingsBefore } from './meeting-store.ts';
import { changePause, dropBlock, dropMembership, keepBlock, keepMembership } from './member-store.ts';
import { refuse } from './refusals.ts';
import { makeMove } from './move.ts';
import { showLines, showMeeting, showRounds, todayOf } from './show.ts';
import { defaultLimit } from '#platform/contract.ts';
import { cutToPage, readLastId } from '#platform/paging.ts';

const membershipRoutes = [
  on(contract.readRounds, ({ person, now, read }) => read((db) => showRounds(db, person, now))),
  on(contract.joinRounds, ({ person, input: { rhythm, trios }, now, transact }) =>
    transact(async (tx) => {
      await keepMembership(tx, person.id, { rhythm, trios }, now);
      return showRounds(tx, person, now);
    }),
  ),
  on(contract.leaveRounds, ({ person, now, transact }) =>
    transact(async (tx) => {
      await dropMembership(tx, person.id);
      return showRounds(tx, person, now);
    }),
  ),
  on(contract.pauseRounds, ({ person, input: { until }, now, transact }) =>
    transact(async (tx) => {
      if (until !== null && until <= todayOf(person, now)) refuse('round.pause-in-the-past');
      const pause = { pausedUntil: until, resting: until === null };
      if (!(await changePause(tx, person.id, pause))) refuse('round.not-in');
      return showRounds(tx, person, now);
    }),
  ),
  on(contract.resumeRounds, ({ person, now, transact }) =>
    transact(async (tx) => {
      const inAgain = { pausedUntil: null, resting: false, skipsInARow: 0 };
      if (!(await changePause(tx, person.id, inAgain))) refuse('round.not-in');
      return showRounds(tx, person, now);
    }),
  ),
  on(contract.blockInRounds, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      await refuseUnlessAnother(tx, person, input.person);
      await keepBlock(tx, person.id, input.person, now);
      return showRounds(tx, person, now);
    }),
  ),
  on(contract.unblockInRounds, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      await dropBlock(tx, person.id, input.person);
      return showRounds(tx, person, now);
    }),
  ),
];

/** Refuses oneself, teams, and whoever is not here. */
async function refuseUnlessAnother(tx: Writing, me: Person, other: string): Promise<void> {
  const kind = (await partiesNamed(tx, [other])).get(other)?.kind;
  if (kind !== 'person' || other === me.id) refuse('round.cannot-block');
  if ((await outsideCircle(tx, [other], await everyoneId(tx))).length > 0) refuse('round.cannot-block');
}

const readingRoutes = [
  on(contract.listMeetings, ({ person, input: { after, limit = defaultLimit }, now, read }) =>
    read(async (db) => {
      const range = { after: readLastId(after), many: limit + 1 };
      const found = await meetingsBefore(db, person.id, todayOf(person, now), range);
      const { rows, rest } = cutToPage(found, limit, ({ id }) => id);
      return { items: await showLines(db, person.id, rows), ...rest };
    }),
  ),
  on(contract.readMeeting, ({ person, input, now, read }) =>
    read(async (db) => showMeeting(db, person, await meetingOf(db, input.id), now)),
  ),
];

const moveRoutes = routesOf(contract.moves, {
  make: makeMove,
  // whoever skipped may see it no more
  show: async (db, { request, after }, person, now) =>
    request.move === 'skip' ? {} : showMeeting(db, person, after, now),
});

export const roundRoutes: Route[] = [...membershipRoutes, ...readingRoutes, ...moveRoutes];
