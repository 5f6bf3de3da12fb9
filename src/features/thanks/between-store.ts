/** Queries on what is between exactly two. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

/** What I thanked somebody for, and they me, in person: the latest first. */
export async function thanksBetweenUs(db: Reading, other: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from thanks t
    where t.state in ('sent', 'sharing', 'shared') and exists (
      select from thanks_credit c where c.thanks_id = t.id and (
        (t.author_id = my_person() and c.party_id = ${other}::uuid)
        or (t.author_id = ${other}::uuid and c.party_id = my_person())))
    order by t.place desc limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What two people thanked each other for, or were thanked for together, latest first, as far as the reader may know. */
export async function thanksOfTwo(db: Reading, one: string, other: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select t.for_what as words from thanks t
    where t.state in ('sent', 'sharing', 'shared') and t.id in (
      select c.thanks_id from thanks_credit c where c.party_id in (${one}::uuid, ${other}::uuid)
    ) and (
      (t.author_id = ${one}::uuid and exists (select from thanks_credit c where c.thanks_id = t.id and c.party_id = ${other}::uuid))
      or (t.author_id = ${other}::uuid and exists (select from thanks_credit c where c.thanks_id = t.id and c.party_id = ${one}::uuid))
      or 2 = (select count(*) from thanks_credit c where c.thanks_id = t.id and c.party_id in (${one}::uuid, ${other}::uuid))
    ) order by t.place desc limit ${most}`.execute(db);
  return rows.map((row) => row.words);
}
