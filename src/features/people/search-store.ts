/** Queries of the one search, by named functions that reach the word indexes. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

/** People whose name has words with these beginnings, by name. */
export async function peopleByWords(db: Reading, beginnings: string, most: number) {
  const { rows } = await sql<{ id: string; name: string; sort_name: string }>`
    select id, name, name as sort_name from people_by_words(to_tsquery('simple', ${beginnings}), ${most})`.execute(
    db,
  );
  return rows;
}

/** Teams by the words of their name. */
export async function teamsByWords(db: Reading, beginnings: string, most: number) {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from teams_by_words(to_tsquery('simple', ${beginnings}), ${most})`.execute(db);
  return rows;
}

/** "Happy to help with" lines and team offers in my circles, in an order that turns and ranks nobody. */
export async function strengthsByWords(db: Reading, beginnings: string, turn: string, most: number) {
  const { rows } = await sql<{ party_id: string; kind: 'person' | 'team'; name: string; words: string }>`
    select party_id, kind, name, words
    from strengths_by_words(to_tsquery('simple', ${beginnings}), ${turn}, ${most})`.execute(db);
  return rows;
}
