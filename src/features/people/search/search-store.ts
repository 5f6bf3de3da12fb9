/** Queries of the one search, by named functions that reach the word indexes. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

interface FoundPerson {
  id: string;
  name: string;
  sort_name: string;
}

/** People whose whole name begins as typed, by name. */
async function peopleBeginning(db: Reading, typed: string, most: number): Promise<FoundPerson[]> {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'sort_name'])
    .where('left_at', 'is', null)
    .where('sort_name', '>=', typed)
    .where('sort_name', '<', `${typed}\u{10ffff}`)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** People whose name begins as typed, then those whose name has words with these beginnings; by name. */
export async function peopleFound(
  db: Reading,
  { typed, beginnings }: { typed: string; beginnings: string },
  most: number,
): Promise<FoundPerson[]> {
  const [first, { rows }] = await Promise.all([
    peopleBeginning(db, typed, most),
    sql<FoundPerson>`select * from people_by_words(to_tsquery('simple', ${beginnings}), ${most})`.execute(db),
  ]);
  const known = new Set(first.map((person) => person.id));
  return [...first, ...rows.filter((person) => !known.has(person.id))].slice(0, most);
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
