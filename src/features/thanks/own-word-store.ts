/** What somebody may see of their own thanks anyway, for themselves alone (B17). */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

export interface ThanksGiven {
  id: string;
  forWhat: string;
  to: string[];
  at: string;
}

const most = 50;

/** The thanks somebody sent since, newest first. Only in the transaction of that person. */
export async function thanksGiven(
  db: Reading,
  person: string,
  since: Temporal.Instant,
): Promise<ThanksGiven[]> {
  const { rows } = await sql<ThanksGiven>`
    select t.id, t.for_what, t.sent_at as at,
      array(select c.party_id from thanks_credit c
        where c.thanks_id = t.id and c.party_id <> t.author_id order by c.position) as to
    from thanks t where t.author_id = ${person}::uuid and t.state in ('sent', 'sharing', 'shared')
      and t.sent_at >= ${since.toString()}::timestamptz
    order by t.place desc limit ${most}`.execute(db);
  return rows;
}

/** Whether somebody shared thanks since. Only in the transaction of that person. */
export async function sharedThanksSince(
  db: Reading,
  person: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('thanks')
    .select('id')
    .where('authorId', '=', person)
    .where('state', 'in', ['sharing', 'shared'])
    .where('proposedAt', '>=', since.toString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
