/** The named functions through which the worker learns as whom to act. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { reading, writing } from '#platform/database/transaction.ts';

/** A person of the promise's circle who is here; null when nobody is. */
export const somebodyPartyTo = (worker: Pool, id: string): Promise<string | null> =>
  reading(worker, null, async (db) => {
    const { rows } = await sql<{
      person: string | null;
    }>`select somebody_party_to(${id}::uuid) as person`.execute(db);
    return rows[0]?.person ?? null;
  });

export interface LeftBehind {
  promise: string;
  /** Somebody on one of its two sides who is here; null when nobody is. */
  acting: string | null;
  /** A team of theirs that is large enough to be offered it. */
  team: string | null;
}

/** The open promises of somebody who left. */
export const promisesLeftBy = (worker: Pool, leaver: string): Promise<LeftBehind[]> =>
  reading(worker, null, async (db) => {
    const { rows } = await sql<LeftBehind>`
      select promise_id as promise, acting, team_id as team from promises_left_by(${leaver}::uuid)`.execute(
      db,
    );
    return rows;
  });

/** Ends a promise on whose two sides nobody is here any more; does nothing where somebody is, or once it is over. */
export const endPromiseOfNobody = (worker: Pool, id: string, now: Temporal.Instant): Promise<void> =>
  writing(worker, null, async (tx) => {
    await sql`select end_promise_of_nobody(${id}::uuid, ${now.toString()}::timestamptz)`.execute(tx);
  });
