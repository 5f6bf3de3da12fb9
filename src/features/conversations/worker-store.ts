/** The named function through which the worker learns as whom to act. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { reading } from '#platform/database/transaction.ts';

/** Somebody who takes part, or still may, and is here; null when nobody is. */
export const somebodyInTalk = (worker: Pool, id: string): Promise<string | null> =>
  reading(worker, null, async (db) => {
    const { rows } = await sql<{
      person: string | null;
    }>`select somebody_in_talk(${id}::uuid) as person`.execute(db);
    return rows[0]?.person ?? null;
  });
