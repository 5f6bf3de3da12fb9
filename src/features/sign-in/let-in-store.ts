/** Ways in that were made for me on the machine. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

/** Whether there is one of which I may still be told. */
export const glanceAtLetIn = sql<boolean>`exists (select from let_in_here l where l.person_id = my.person)`;

/** The latest of them. */
export async function myLetIn(db: Reading): Promise<{ id: string; what: 'link' | 'token' }[]> {
  const { rows } = await sql<{ id: string; what: 'link' | 'token' }>`
    select id, what from let_in_here where person_id = my_person() order by id desc limit 3`.execute(db);
  return rows;
}
