/** Who gets a digest, and the stops that stand in their letters. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { nobody, reading, type Writing } from '#platform/database/transaction.ts';
import type { DigestReader } from './digest-hour.ts';

/** For the worker: everybody who gets one, with their days. */
export const digestReaders = (worker: Pool): Promise<DigestReader[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<DigestReader>`
      select person_id as person, time_zone, at_time as at, hours, away from digest_readers()`.execute(db);
    return rows;
  });

/** A stop holds as long as a letter may lie about. */
const stopDays = 60;

/** Keeps the stop of a letter, hashed like every secret; those that ended go with it. */
export async function keepStop(
  tx: Writing,
  person: string,
  secret: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx.deleteFrom('letterStop').where('endsAt', '<=', now.toString()).execute();
  await tx
    .insertInto('letterStop')
    .values({
      secretHash: createHash('sha256').update(secret).digest(),
      personId: person,
      endsAt: now.add({ hours: 24 * stopDays }).toString(),
    })
    .execute();
}
