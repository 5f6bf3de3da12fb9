/** Queries on people by how their names are said. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import type { PartyView } from '../contract.ts';
import { calledByFirstName, perhapsFullNames } from './plain-name.ts';

/** The people whose full names stand in these words as plain text, except whoever is called like `besides`. */
export async function peopleInPlainWords(
  db: Reading,
  words: string,
  besides: string | null = null,
): Promise<PartyView[]> {
  const perhaps = perhapsFullNames(words);
  if (perhaps.length === 0) return [];
  const { rows } = await sql<PartyView>`
    select id, 'person' as kind, name from person where name_as_said(name) = any (${perhaps}::text[])
      and name_as_said(name) is distinct from (select name_as_said(name) from person where id = ${besides})`.execute(
    db,
  );
  return rows;
}

/** Those near me who are called by their first name alone. */
export async function nearByFirstName(db: Reading, words: string): Promise<PartyView[]> {
  const { rows } = await sql<PartyView>`
    select id, 'person' as kind, name from person where id in (select people_near_me()) and id <> my_person()`.execute(
    db,
  );
  return calledByFirstName(words, rows);
}

/** The people and teams whom I, or teams of mine, are partners with. */
export async function partnersOfMine(db: Reading): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select my_partners() as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Those of these people who are here and would not read what these parties read. */
export async function notAmong(
  db: Reading,
  people: readonly string[],
  readers: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from person p where id = any (${people}::uuid[]) and left_at is null and id <> my_person()
      and id <> all (${readers}::uuid[])
      and not exists (select from team t, members_of(t.id) m where t.id = any (${readers}::uuid[]) and m = p.id)`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of these people who have never been here. */
export async function notHereAmong(
  db: Reading,
  people: readonly string[],
  most: number,
): Promise<PartyView[]> {
  const { rows } = await sql<PartyView>`
    select id, 'person' as kind, name from person
    where id = any (${people}::uuid[]) and here_since is null and left_at is null
    order by sort_name, id limit ${most}`.execute(db);
  return rows;
}
