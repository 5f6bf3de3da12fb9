/** Where rounds are found besides: meetings that lie ahead in "Between us", and one's own data. */
import { partiesNamed, personOf } from '#features/people/public.ts';
import { toColumns } from '#platform/database/column-names.ts';
import { dayFor } from '#platform/calendar.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { ExportSource } from '#platform/own-data.ts';
import { meetingsFrom, type StoredMeeting } from './meeting-store.ts';
import { ownBlocks, ownMembership, ownWeeksAlone } from './member-store.ts';

/** They have no words of their own: the names stand for them. */
export const openMeetings: OpenSource = async (db, me, now) => {
  const zone = (await personOf(db, me.id))?.timeZone ?? 'UTC';
  const meetings = (await meetingsFrom(db, me.id, dayFor(now, zone))).filter(
    (one) => one.state === 'planned',
  );
  const names = await partiesNamed(
    db,
    meetings.flatMap((one) => one.people.map(({ person }) => person)),
  );
  return meetings.map((meeting) => ({
    subject: { kind: 'round', id: meeting.id },
    state: meeting.state,
    words: meeting.people
      .filter(({ person }) => person !== me.id)
      .map(({ person }) => names.get(person)?.name ?? '')
      .join(', '),
    with: [],
    day: meeting.meetOn,
    yourMove: meeting.people.some((one) => one.person === me.id && !one.saidYes),
  }));
};

/** What somebody takes along: their own settings, whom they met, what they said. Nobody else's word. */
export const ownRounds: ExportSource = {
  part: 'rounds',
  mine: async (db, person) => ({
    membership: (await ownMembership(db)) ?? null,
    blocks: (await ownBlocks(db)).map(toColumns),
    weeksWithoutAnybody: (await ownWeeksAlone(db)).map(toColumns),
    meetings: (await allMeetings(db, person)).map((meeting) => ownPart(meeting, person)),
  }),
};

const allMeetings = (db: Parameters<typeof meetingsFrom>[0], person: string) =>
  meetingsFrom(db, person, '0001-01-01', 100_000);

function ownPart({ id, week, meetOn, state, people }: StoredMeeting, person: string) {
  const own = people.find((one) => one.person === person);
  const others = people.map((one) => one.person).filter((other) => other !== person);
  return { id, week, meetOn, state, with: others, saidYes: own?.saidYes ?? false, met: own?.met ?? null };
}
