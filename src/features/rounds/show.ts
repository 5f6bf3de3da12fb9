/** Rounds as their reader sees them. */
import { availabilityOf, circleAndHistory, partiesNamed, partyIn } from '#features/people/public.ts';
import { dayFor, type Availability } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { defined, one } from '#platform/defined.ts';
import type { MeetingLine, MeetingView, RoundsView } from './contract.ts';
import { meetingsFrom, type StoredMeeting } from './meeting-store.ts';
import { aloneIn, ownBlocks, ownMembership, type Member } from './member-store.ts';
import { promptsFor } from './prompts.ts';
import { openMoves } from './round-meeting.ts';
import { askedFor, daysAfter, hoursInCommon, mondayOf, nextRound } from './round-time.ts';

type Reader = Pick<Person, 'id' | 'timeZone'>;

export const todayOf = (reader: Reader, now: Temporal.Instant) => dayFor(now, reader.timeZone);

const othersIn = (meeting: StoredMeeting, me: string) =>
  meeting.people.map((one) => one.person).filter((id) => id !== me);

/** Lines for a list: one query for all the names. */
export async function showLines(
  db: Reading,
  me: string,
  list: readonly StoredMeeting[],
): Promise<MeetingLine[]> {
  const names = await partiesNamed(
    db,
    list.flatMap((meeting) => othersIn(meeting, me)),
  );
  return list.map((meeting) => ({
    id: meeting.id,
    meetOn: meeting.meetOn,
    state: meeting.state,
    with: othersIn(meeting, me).map((id) => partyIn(names, id)),
    met: meeting.people.find((one) => one.person === me)?.met ?? null,
  }));
}

/** One meeting, with its beginnings and the hours in common. */
export async function showMeeting(
  db: Reading,
  reader: Reader,
  meeting: StoredMeeting,
  now: Temporal.Instant,
): Promise<MeetingView> {
  const others = othersIn(meeting, reader.id);
  const isPlanned = meeting.state === 'planned';
  const [lines, hours, told, prompts] = await Promise.all([
    showLines(db, reader.id, [meeting]),
    availabilityOf(db, [reader.id, ...others]),
    circleAndHistory<MeetingView['history'][number]['did']>(db, meeting.circle, meeting.id),
    isPlanned ? promptsFor(db, reader.id, others) : [],
  ]);
  const line = one(lines);
  const own = meeting.people.find(({ person }) => person === reader.id);
  const said = meeting.people.filter((one) => one.person !== reader.id && one.met !== null);
  return {
    ...line,
    version: meeting.version,
    saidYes: own?.saidYes ?? false,
    othersMet: said.map(({ person, met }) => ({
      party: defined(line.with.find((party) => party.id === person)),
      met: defined(met),
    })),
    hoursInCommon: hoursAhead(meeting, [...hours.values()], now),
    prompts,
    history: told.history,
    whoCanSee: told.circle,
    can: openMoves({ ...meeting, today: todayOf(reader, now) }, reader.id),
  };
}

/** What is left of the week in which all of them work. */
const hoursAhead = (meeting: StoredMeeting, people: readonly Availability[], now: Temporal.Instant) =>
  hoursInCommon(meeting.week, people)
    .filter(({ until }) => Temporal.Instant.compare(until, now) > 0)
    .map(({ from, until }) => ({ from: from.toString(), until: until.toString() }));

/** The whole page: whether I am in, whom I meet next, whom I would rather not meet. */
export async function showRounds(db: Reading, reader: Reader, now: Temporal.Instant): Promise<RoundsView> {
  const today = todayOf(reader, now);
  const [member, blocks, upcoming, alone] = await Promise.all([
    ownMembership(db),
    ownBlocks(db),
    meetingsFrom(db, reader.id, daysAfter(today, -askedFor)),
    aloneIn(db, mondayOf(today)),
  ]);
  const blocked = blocks.map((block) => block.otherId);
  const found = nextOf(upcoming, reader.id, today);
  const [names, next] = await Promise.all([
    partiesNamed(db, blocked),
    found ? showMeeting(db, reader, found, now) : null,
  ]);
  return {
    me: member
      ? {
          rhythm: member.rhythm,
          trios: member.trios,
          pausedUntil: pausedOn(member, today),
          resting: member.resting,
          nextRound: nextRound(member, today),
        }
      : null,
    next,
    alone: alone ? (alone.leftOver ? 'left-over' : 'odd') : null,
    blocks: blocked.map((id) => partyIn(names, id)),
    can: openTo(member, today),
  };
}

/** What is planned for a day to come, else what somebody has not said yet whether they met, else what was skipped this week. */
function nextOf(meetings: readonly StoredMeeting[], me: string, today: string): StoredMeeting | undefined {
  const planned = meetings.filter((meeting) => meeting.state === 'planned');
  const isUnsaid = ({ people }: StoredMeeting) => people.some((one) => one.person === me && one.met === null);
  return (
    planned.find((meeting) => meeting.meetOn >= today) ??
    planned.find(isUnsaid) ??
    meetings.find((meeting) => meeting.week === mondayOf(today) && meeting.meetOn >= today)
  );
}

/** A pause whose day has come is none. */
const pausedOn = ({ pausedUntil }: Member, today: string) =>
  pausedUntil && pausedUntil > today ? pausedUntil : null;

function openTo(member: Member | undefined, today: string): string[] {
  if (!member) return ['join', 'block'];
  const isPaused = member.resting || pausedOn(member, today) !== null;
  return ['change', isPaused ? 'resume' : 'pause', 'leave', 'block'];
}
