/** The named functions through which the worker learns as whom to act. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { reading } from '#platform/database/transaction.ts';

/** Somebody of the side that sent it who is here; null when nobody is. */
export const somebodyWhoTold = (worker: Pool, id: string): Promise<string | null> =>
  reading(worker, null, async (db) => {
    const { rows } = await sql<{
      person: string | null;
    }>`select somebody_who_told(${id}::uuid) as person`.execute(db);
    return rows[0]?.person ?? null;
  });

/** What somebody who left had told for a team and was to be asked about, each with somebody of that team who is here. */
export const toldForTeamsBy = (
  worker: Pool,
  leaver: string,
): Promise<{ headsUp: string; acting: string | null }[]> =>
  reading(worker, null, async (db) => {
    const { rows } = await sql<{ headsUp: string; acting: string | null }>`
      select heads_up_id as heads_up, acting from heads_ups_left_by(${leaver}::uuid)`.execute(db);
    return rows;
  });
