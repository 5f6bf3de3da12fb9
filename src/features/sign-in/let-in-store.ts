/** Ways in that were made for me: on the machine, or by an admin before I came; and how others came with whom I share something. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

/** Whether there is one of which I may still be told. */
export const mayHaveLetInCards = sql<boolean>`exists (select from let_in_here l where l.person_id = my.person)`;

export interface WayIn {
  id: string;
  what: 'link' | 'token' | 'handed' | 'address' | 'came-by-link' | 'came-by-address';
  /** The admin; null for the machine. */
  by: string | null;
  /** Who came, where it is not about me. */
  who: string | null;
  at: string;
}

/** The latest of them, one of a kind by each hand. */
export async function myLetIn(db: Reading): Promise<WayIn[]> {
  const { rows } = await sql<WayIn>`
    select id, what, by_name as by, about_name as who, at from ways_in_told()`.execute(db);
  return rows;
}
