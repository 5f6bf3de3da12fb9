/** The named functions through which the worker learns as whom to act, and for which goals. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { reading } from '#platform/database/transaction.ts';

/** A person who is here and part of the goal; null when nobody is. */
export const somebodyPartOf = (worker: Pool, goal: string): Promise<string | null> =>
  reading(worker, null, async (db) => {
    const { rows } = await sql<{
      person: string | null;
    }>`select somebody_part_of_goal(${goal}::uuid) as person`.execute(db);
    return rows[0]?.person ?? null;
  });

/** The open goals of somebody who left, in person or through a team. */
export const goalsLeftBy = (worker: Pool, leaver: string): Promise<string[]> =>
  reading(worker, null, async (db) => {
    const { rows } = await sql<{ id: string }>`select goals_left_by(${leaver}::uuid) as id`.execute(db);
    return rows.map(({ id }) => id);
  });
