/** What somebody may see of their own asks anyway, for themselves alone (B41). */
import type { Reading } from '#platform/database/transaction.ts';

/** Whether somebody asked for a hand since. Only in the transaction of that person. */
export async function askedSince(db: Reading, person: string, since: Temporal.Instant): Promise<boolean> {
  const row = await db
    .selectFrom('ask')
    .select('id')
    .where('authorId', '=', person)
    .where('direction', '=', 'need')
    .where('postedAt', '>=', since.toString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
