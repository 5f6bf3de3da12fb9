/** Meetings that lie ahead, for "Open with me". They have no words of their own: the names stand for them. */
import { partiesNamed, personOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { meetingsFrom } from './meeting-store.ts';

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
    yourMove: meeting.people.some((one) => one.person === me.id && !one.saidYes),
  }));
};
