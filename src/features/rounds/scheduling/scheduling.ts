/** Making the week's round, and finding another for whoever was left over. Acts through named functions alone. */
import { newId } from '#platform/id.ts';
import type { Availability } from '#platform/calendar.ts';
import { dayFor } from '#platform/calendar.ts';
import type { JobContext } from '#platform/jobs.ts';
import { clockIn } from '#platform/zone.ts';
import { pairUp } from '../pairing/pairing.ts';
import { inOn, type Participant, type PastMeeting, type Round } from '../pairing/round.ts';
import { daysAfter, dayToMeet, hoursInUtc, isDue, mondayOf, weekNumber } from '../round-time.ts';
import {
  findAnother,
  keepRound,
  leftBy,
  pastOf,
  poolOf,
  toursOf,
  type PoolRow,
  type ToMeet,
} from './worker-store.ts';

/** From this hour of Monday on, in the zone of most who are in. */
const hourOfMaking = 6;
/** A round that could not be made on Monday is made up for until Tuesday. */
const lastDayOfMaking = 2;
/** How long somebody is a newcomer, for whom rounds walk through the teams their own team depends on. */
const newcomerFor = { hours: 24 * 180 };
/** Never changes, so that what was seen ahead in one round is found again in the next. */
const seed = 'rounds';

/** Makes the round of this week when its hour has come; does nothing at any other time, or when it was made. */
export async function scheduleRound(context: JobContext): Promise<void> {
  const now = context.clock();
  const pool = await poolOf(context.worker, mondayOf(dayFor(now, 'UTC')));
  const monday = weekBegun(now, zoneOfMost(pool));
  if (!monday) return;
  const rows = pool.filter((row) => isDue(row.rhythm, monday) && isHereIn(monday, row));
  const round = await pairedUp(context, rows, monday);
  const groups = round.groups.map((people) => toMeet(people, rows, monday, daysAfter(monday, 2)));
  await keepRound(context.worker, monday, groups, round.sitOut, now);
}

/** The zone in which most of these live. */
function zoneOfMost(pool: readonly PoolRow[]): string {
  const zones = Map.groupBy(pool, (row) => row.timeZone);
  return [...zones].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'UTC';
}

/** The Monday whose round is to be made now. */
function weekBegun(now: Temporal.Instant, zone: string): string | undefined {
  const local = clockIn(zone, now);
  const early = local.dayOfWeek === 1 && local.hour < hourOfMaking;
  return local.dayOfWeek > lastDayOfMaking || early ? undefined : mondayOf(local.toPlainDate().toString());
}

const availability = (row: PoolRow): Availability => ({
  timeZone: row.timeZone,
  hours: row.hours,
  away: row.away,
});

/** Whoever is away on all days of a week is not asked. */
const isHereIn = (monday: string, row: PoolRow) => hoursInUtc(monday, availability(row)).length > 0;

async function pairedUp(context: JobContext, rows: readonly PoolRow[], monday: string): Promise<Round> {
  const now = context.clock();
  const since = now.subtract(newcomerFor);
  const newcomers = rows.filter(
    (row) => Temporal.Instant.compare(Temporal.Instant.from(row.joinedAt), since) > 0,
  );
  const tours = Map.groupBy(
    newcomers.length === 0
      ? []
      : await toursOf(
          context.worker,
          newcomers.map((row) => row.personId),
          now,
        ),
    (tour) => tour.personId,
  );
  const people = rows.map((row) =>
    participant(row, monday, tours.get(row.personId)?.map((tour) => tour.teamId) ?? []),
  );
  return pairUp({ people, past: await pastAmong(context), day: monday, number: weekNumber(monday), seed });
}

const participant = (row: PoolRow, monday: string, tour: readonly string[]): Participant => ({
  id: row.personId,
  teams: row.teams,
  hours: hoursInUtc(monday, availability(row)),
  blocks: row.blocks,
  pausedUntil: row.pausedUntil,
  tour,
  trios: row.trios,
  roundsIn: row.roundsIn,
  timesOdd: row.timesOdd,
});

const pastAmong = async (context: JobContext): Promise<PastMeeting[]> =>
  (await pastOf(context.worker)).map(({ one, other, week }) => ({ one, other, round: weekNumber(week) }));

function toMeet(
  people: readonly string[],
  rows: readonly PoolRow[],
  monday: string,
  earliest: string,
): ToMeet {
  const theirs = rows.filter((row) => people.includes(row.personId)).map(availability);
  return { id: newId(), people, meetOn: dayToMeet(monday, theirs, earliest) };
}

/** Somebody skipped: whoever is left over is brought together with another who waits, if there is one they have not met. */
export async function lookForAnother(context: JobContext, meeting: string, skipper: string): Promise<void> {
  const left = await leftBy(context.worker, meeting, skipper);
  const [first] = left;
  if (!first) return;
  const now = context.clock();
  const monday = first.week;
  const earliest = daysAfter(dayFor(now, 'UTC'), 2);
  const pool = inOnly(await poolOf(context.worker, monday), monday);
  const past = await pastAmong(context);
  await findAnother(
    context.worker,
    monday,
    left.map((row) => row.personId),
    now,
    (waiting) => {
      if (earliest > daysAfter(monday, 4)) return [];
      const rows = pool.filter((row) => waiting.includes(row.personId));
      const people = rows.map((row) => ({ ...participant(row, monday, []), trios: false }));
      const round = pairUp({
        people,
        past,
        day: monday,
        number: weekNumber(monday),
        seed: `${seed} ${meeting}`,
      });
      return round.groups
        .filter(([one, other]) => !haveMet(past, one!, other!))
        .map((group) => toMeet(group, rows, monday, earliest));
    },
  );
}

const inOnly = (pool: readonly PoolRow[], monday: string): PoolRow[] => {
  const people = pool.map((row) => participant(row, monday, []));
  const present = new Set(inOn(people, monday).map((one) => one.id));
  return pool.filter((row) => present.has(row.personId));
};

const haveMet = (past: readonly PastMeeting[], one: string, other: string): boolean =>
  past.some((met) => [met.one, met.other].includes(one) && [met.one, met.other].includes(other));
