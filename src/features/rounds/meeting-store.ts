/** Queries on meetings: the database has already hidden all in which I am not one of them. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { askedFor } from './round-time.ts';
import type { Meeting, MeetingState, Participation } from './round-meeting.ts';

export interface StoredMeeting extends Omit<Meeting, 'today'> {
  id: string;
  circle: string;
  week: string;
  version: number;
  at: string;
  state: MeetingState;
  people: Participation[];
}

const meetings = sql`
  select m.id, m.circle_id as circle, m.week, m.meet_on, m.state, m.version, m.at,
    (select json_agg(json_build_object('person', p.person_id, 'saidYes', p.said_yes, 'met', p.met) order by p.person_id)
      from round_meeting_person p where p.meeting_id = m.id) as people
  from round_meeting m`;

/** A meeting of mine; refuses `not-found` for any other. */
export async function meetingOf(db: Reading, id: string): Promise<StoredMeeting> {
  const { rows } = await sql<StoredMeeting>`${meetings} where m.id = ${id}`.execute(db);
  return rows[0] ?? refuseAnyone('not-found');
}

/** The same, locked. */
export async function lockMeeting(tx: Writing, id: string): Promise<StoredMeeting> {
  await sql`select from round_meeting where id = ${id} for update`.execute(tx);
  return meetingOf(tx, id);
}

/** Meetings of mine planned for a day from `from` on, latest first. */
export async function meetingsFrom(
  db: Reading,
  me: string,
  from: string,
  most = 20,
): Promise<StoredMeeting[]> {
  const { rows } = await sql<StoredMeeting>`${meetings}
    where m.meet_on >= ${from}::date and m.id in (${ofMine(me)}) order by m.id desc limit ${most}`.execute(
    db,
  );
  return rows;
}

/** Whether I am to meet anybody, was to lately, or nobody could be found for me this week. */
export const mayHaveRoundCards = sql<boolean>`(
  exists (select from round_meeting_person p join round_meeting m on m.id = p.meeting_id
    where p.person_id = my.person and m.meet_on >= my.today - ${askedFor}::int)
  or exists (select from round_alone a where a.person_id = my.person and a.week = date_trunc('week', my.today)::date))`;

/** Meetings of mine before a day, latest first. */
export async function meetingsBefore(
  db: Reading,
  me: string,
  day: string,
  { after, many }: { after?: string | undefined; many: number },
): Promise<StoredMeeting[]> {
  const { rows } =
    await sql<StoredMeeting>`${meetings} where m.meet_on < ${day}::date and m.id in (${ofMine(me)})
    ${after ? sql`and m.id < ${after}` : sql``} order by m.id desc limit ${many}`.execute(db);
  return rows;
}

const ofMine = (me: string) => sql`select meeting_id from round_meeting_person where person_id = ${me}`;

/** My own word on a meeting. */
export async function keepWord(
  tx: Writing,
  meeting: string,
  me: string,
  word: { saidYes: true } | { met: boolean },
): Promise<void> {
  await tx
    .updateTable('roundMeetingPerson')
    .set('saidYes' in word ? { saidYes: true } : { met: word.met })
    .where('meetingId', '=', meeting)
    .where('personId', '=', me)
    .execute();
}

/** It does not take place. */
export async function endMeeting(tx: Writing, id: string): Promise<void> {
  await tx
    .updateTable('roundMeeting')
    .set((eb) => ({ state: 'skipped', version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Steps out of three; the two who stay are a circle of their own from then on. */
export async function stepOut(tx: Writing, meeting: string, me: string): Promise<void> {
  await tx
    .deleteFrom('roundMeetingPerson')
    .where('meetingId', '=', meeting)
    .where('personId', '=', me)
    .execute();
}
