/** How much of one person may wait for somebody's answer at a time (model 16.8): Today belongs to whoever reads it. */
import { sql, type RawBuilder } from 'kysely';
import type { Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';

/** A handful: enough for a busy week between two, few enough to be answered. */
const mostUnanswered = 5;

/**
 * Refuses (`enough-waits`) one more thing towards any of `parties` while five of the reader's own wait for an answer there.
 * `waiting` selects, for each of these, a row with the `party` that is to answer. Two that are begun at the same moment are
 * counted one after the other: the second waits until the first is kept.
 */
export async function refuseSixth(
  tx: Writing,
  parties: readonly string[],
  waiting: RawBuilder<unknown>,
): Promise<void> {
  const towards = sql`${parties.toSorted()}::uuid[]`;
  const [, { rows }] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(my_person()::text || party, 16))
      from unnest(${towards}) party`.execute(tx),
    sql`select from (${waiting}) of_mine (party) where party = any (${towards})
      group by party having count(*) >= ${mostUnanswered} limit 1`.execute(tx),
  ]);
  if (rows.length > 0) refuseAnyone('enough-waits');
}
