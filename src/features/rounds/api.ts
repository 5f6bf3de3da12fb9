/** Being in the rounds or not, and a word on one's own meetings. */
import { outsideCircle, everyoneId, partiesNamed } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { queue } from '#platform/jobs.ts';
import * as contract from './contract.ts';
import {
  endMeeting,
  keepWord,
  lockMeeting,
  meetingOf,
  meetingsBefore,
  stepOut,
  type StoredMeeting,
} from './meeting-store.ts';
import {
  changePause,
  dropBlock,
  dropMembership,
  keepBlock,
  keepMembership,
  ownMembership,
} from './member-store.ts';
import { refuse } from './refusals.ts';
import { decide, skipsUntilRest } from './round-meeting.ts';
import { showLines, showMeeting, showRounds, todayOf } from './show.ts';
import { defaultLimit } from '#platform/contract.ts';
import { readLastId } from '#platform/paging.ts';
import { roundLookAgain } from './jobs.ts';

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

const seenBy = (person: Person, meeting: StoredMeeting, now: Temporal.Instant) => ({
  ...meeting,
  today: todayOf(person, now),
});

const meetingRoutes = [
  on(contract.listMeetings, ({ person, input: { after, limit = defaultLimit }, now, read }) =>
    read(async (db) => {
      const range = { after: readLastId(after), many: limit + 1 };
      const found = await meetingsBefore(db, person.id, todayOf(person, now), range);
      const items = await showLines(db, person.id, found.slice(0, limit));
      return found.length > limit ? { items, next: items.at(-1)!.id } : { items };
    }),
  ),
  on(contract.readMeeting, ({ person, input, now, read }) =>
    read(async (db) => showMeeting(db, person, await meetingOf(db, input.id), now)),
  ),
  on(contract.sayYesToMeeting, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const meeting = await lockMeeting(tx, input.id, input.saw);
      decide(seenBy(person, meeting, now), 'yes', person.id, null);
      await keepWord(tx, meeting.id, person.id, { saidYes: true });
      await changePause(tx, person.id, { skipsInARow: 0 });
      await rememberWord(tx, meeting, person, 'said-yes', now);
      return showMeeting(tx, person, await meetingOf(tx, meeting.id), now);
    }),
  ),
  on(contract.skipMeeting, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const meeting = await lockMeeting(tx, input.id, input.saw);
      decide(seenBy(person, meeting, now), 'skip', person.id, null);
      await skip(tx, meeting, person);
      return {};
    }),
  ),
  on(contract.sayMet, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const meeting = await lockMeeting(tx, input.id);
      decide(seenBy(person, meeting, now), 'say-met', person.id, null);
      await keepWord(tx, meeting.id, person.id, { met: input.met });
      if (input.met) await changePause(tx, person.id, { skipsInARow: 0 });
      await announce(tx, meeting.circle, 'round', meeting.id);
      return showMeeting(tx, person, await meetingOf(tx, meeting.id), now);
    }),
  ),
];

/** Of three, two still meet; of two, the other is looked after. Who skipped is written nowhere but in their own count. */
async function skip(tx: Writing, meeting: StoredMeeting, person: Person): Promise<void> {
  if (meeting.people.length > 2) {
    await stepOut(tx, meeting.id, person.id);
  } else {
    await endMeeting(tx, meeting.id);
    await queue(tx, roundLookAgain, { meeting: meeting.id, person: person.id });
  }
  await announce(tx, meeting.circle, 'round', meeting.id);
  const skips = ((await ownMembership(tx))?.skipsInARow ?? 0) + 1;
  const rests = skips >= skipsUntilRest;
  await changePause(
    tx,
    person.id,
    rests ? { skipsInARow: 0, resting: true, pausedUntil: null } : { skipsInARow: skips },
  );
}

const rememberWord = (
  tx: Writing,
  meeting: StoredMeeting,
  person: Person,
  did: string,
  now: Temporal.Instant,
) =>
  remember(tx, {
    circle: meeting.circle,
    kind: 'round',
    subject: meeting.id,
    at: now,
    mover: person.id,
    did,
  });

export const roundRoutes = [...membershipRoutes, ...meetingRoutes];
