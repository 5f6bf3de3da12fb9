/** Queries of the one search, by named functions that reach the word indexes. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

interface FoundPerson {
  id: string;
  name: string;
  sort_name: string;
}

/** People whose name begins as typed, then those whose name has words with these beginnings; by name. */
export async function peopleFound(
  db: Reading,
  { typed, beginnings }: { typed: string; beginnings: string },
  most: number,
): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    (select id, name, sort_name from person
      where left_at is null and sort_name >= ${typed} and sort_name < ${`${typed}\u{10ffff}`}
      order by sort_name, id limit ${sql.lit(most)})
    union all select id, name, sort_name from people_by_words(to_tsquery('simple', ${beginnings}), ${most})`.execute(
    db,
  );
  return [...new Map(rows.map((person) => [person.id, person])).values()].slice(0, most);
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
