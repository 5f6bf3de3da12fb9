/** The worker's way across circles: each query is one named function that returns only what making a round needs. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Availability } from '#platform/calendar.ts';
import { toColumns } from '#platform/database/column-names.ts';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';

export interface PoolRow {
  personId: string;
  rhythm: number;
  trios: boolean;
  pausedUntil: string | null;
  joinedAt: string;
  timeZone: string;
  hours: Availability['hours'];
  away: Availability['away'];
  teams: string[];
  blocks: string[];
  roundsIn: number;
  timesOdd: number;
}

/** Everybody who is in, except those who rest until they begin again. */
export const poolOf = (worker: Pool, monday: string): Promise<PoolRow[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<PoolRow>`select * from rounds_pool(${monday}::date)`.execute(db);
    return rows;
  });

/** Which two were brought together before, and in which week. */
export const pastOf = (worker: Pool): Promise<{ one: string; other: string; week: string }[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<{
      one: string;
      other: string;
      week: string;
    }>`select * from rounds_past()`.execute(db);
    return rows;
  });

/** The teams that newcomers' own teams depend on, as far as nobody of them was met in a round. */
export const toursOf = (
  worker: Pool,
  newcomers: readonly string[],
  now: Temporal.Instant,
): Promise<{ personId: string; teamId: string }[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<{ personId: string; teamId: string }>`
      select * from rounds_tours(${[...newcomers]}::uuid[], ${now.toString()}::timestamptz)`.execute(db);
    return rows;
  });

/** A group to be brought together. */
export interface ToMeet {
  id: string;
  people: readonly string[];
  meetOn: string;
}

/** Keeps a round, once for its week; false when there was one already. */
export const keepRound = (
  worker: Pool,
  monday: string,
  groups: readonly ToMeet[],
  alone: readonly string[],
  now: Temporal.Instant,
): Promise<boolean> =>
  writing(worker, nobody, async (tx) => {
    const { rows } = await sql<{ kept: boolean }>`
      select rounds_keep(${monday}::date, ${JSON.stringify(groups.map(toColumns))}::jsonb, ${[...alone]}::uuid[],
        ${now.toString()}::timestamptz) as kept`.execute(tx);
    return one(rows).kept;
  });

/** The week of a meeting that was skipped, and who else was in it. */
export const leftBy = (
  worker: Pool,
  meeting: string,
  skipper: string,
): Promise<{ week: string; personId: string }[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<{ week: string; personId: string }>`
      select * from rounds_left_by(${meeting}::uuid, ${skipper}::uuid)`.execute(db);
    return rows;
  });

/**
 * Notes who waits for another of that week, and brings together whom `find` brings together among all who wait. One after the
 * other, so that nobody is promised to two.
 */
export const findAnother = (
  worker: Pool,
  monday: string,
  waiting: readonly string[],
  now: Temporal.Instant,
  find: (waiting: readonly string[]) => readonly ToMeet[],
): Promise<void> =>
  writing(worker, nobody, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select rounds_wait(${monday}::date, ${[...waiting]}::uuid[], ${now.toString()}::timestamptz) as id`.execute(
      tx,
    );
    const groups = find(rows.map((row) => row.id));
    if (groups.length > 0)
      await sql`select rounds_find_another(${monday}::date, ${JSON.stringify(groups.map(toColumns))}::jsonb,
        ${now.toString()}::timestamptz)`.execute(tx);
  });

/** Takes somebody who left out of what lies ahead; returns the meetings that do not take place. */
export const leaveAll = (worker: Pool, person: string, today: string): Promise<string[]> =>
  writing(worker, nobody, async (tx) => {
    const { rows } = await sql<{
      id: string;
    }>`select rounds_leave(${person}::uuid, ${today}::date) as id`.execute(tx);
    return rows.map((row) => row.id);
  });
