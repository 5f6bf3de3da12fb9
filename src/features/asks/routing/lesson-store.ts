/** Stores the snapshots of weights while no worker runs. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import type { Lesson } from './lessons.ts';

/** The lessons that still hold, oldest first: no evidence was added later that they should have seen. */
export const storedLessons = (worker: Pool): Promise<Lesson[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<Lesson>`select * from routing_lessons()`.execute(db);
    return rows;
  });

/** Keeps lessons in place of all from the first of them on, and the newest `most` of all. */
export const keepLessons = (worker: Pool, lessons: readonly Lesson[], most: number): Promise<void> =>
  writing(worker, nobody, async (tx) => {
    await sql`select routing_keep_lessons(${JSON.stringify(lessons)}::jsonb, ${most})`.execute(tx);
  });
