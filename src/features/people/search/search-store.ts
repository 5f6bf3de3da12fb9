/** Queries of the one search, by named functions that reach the full-text indexes. */
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { runCompiled } from '#platform/database/compiled-query.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mostHits, type Hit, type SearchSource } from '#platform/search.ts';
import type { SearchHitView } from './search-contract.ts';

interface FoundPerson {
  id: string;
  name: string;
  sortName: string;
  picture: string | null;
}

/** People whose name begins as typed, then those whose name has words with these beginnings; by name. */
export async function peopleFound(
  db: Reading,
  { typed, beginnings }: { typed: string; beginnings: string },
  most: number,
): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    select id, name, sort_name, (select p.picture from person p where p.id = found.id) as picture from (
    (select id, name, sort_name from person
      where left_at is null and sort_name >= ${typed} and sort_name < ${`${typed}\u{10ffff}`}
      order by sort_name, id limit ${sql.lit(most)})
    union all select id, name, sort_name from people_by_words(to_tsquery('simple', ${beginnings}), ${most})) found`.execute(
    db,
  );
  return [...new Map(rows.map((person) => [person.id, person])).values()].slice(0, most);
}

/** The same for the one search. */
export const peopleHits: SearchSource['hits'] = (typed) => sql`
  (select 'people' as group, 'person' as kind, id, name as title, null as words, null::uuid as party from person
    where left_at is null and sort_name >= ${typed} and sort_name < ${typed} || U&'\\+10FFFF'
    order by sort_name, id limit ${mostHits})
  union all select 'people', 'person', id, name, null, null from people_by_words(wanted.beginnings, ${mostHits})`;

/** Teams by the words of their name. */
export const teamHits: SearchSource['hits'] = () => sql`
  select 'teams' as group, 'team' as kind, id, name as title, null as words, null::uuid as party
  from teams_by_words(wanted.beginnings, ${mostHits})`;

/** "Happy to help with" lines and team offers in my circles, in an order that rotates and ranks nobody. */
export const strengthHits: SearchSource['hits'] = (typed) => sql`
  select 'strengths' as group, kind, party_id as id, name as title, words, null::uuid as party
  from strengths_by_words(to_tsquery('simple', ${typed}), wanted.turn, ${mostHits})`;

const mostOfAGroup = 8;

interface Wanted {
  typed: string;
  beginnings: string;
  /** Changes from day to day and from viewer to viewer. */
  turn: string;
}

type HitView = Static<typeof SearchHitView>;
type Row = Hit & { person: string | null; team: string | null };

const column = (place: number) => sql<string>`wanted.${sql.id(`w${place}`)}`;

/** What all sources find, by group, each once: one statement, in which every source says what can be found of it. */
export async function hitsOf(
  sources: readonly SearchSource[],
  db: Reading,
  { typed, beginnings, turn }: Wanted,
): Promise<Map<string, HitView[]>> {
  const readings = sources.map(({ read }) => (read ? read(typed) : beginnings));
  const rows = await runCompiled<Row>(
    db,
    sources,
    [beginnings, turn, ...readings],
    ([query, hash, ...typed]) => {
      const columns = typed.map((value, place) => sql`${value}::text as ${sql.id(`w${place}`)}`);
      const found = sources.map(({ hits }, place) => sql`select * from (${hits(column(place))}) found`);
      return sql`
      with wanted as materialized (
        select to_tsquery('simple', ${query}) as beginnings, ${hash}::text as turn, ${sql.join(columns)},
          my_person() as person, my_party_list() as parties, my_circle_list() as circles)
      select hit.*, (select name from person where id = hit.party) as person, (select name from team where id = hit.party) as team
      from wanted cross join lateral (${sql.join(found, sql` union all `)}) hit`;
    },
  );
  const groups = new Map<string, HitView[]>();
  for (const row of new Map(rows.map((one) => [`${one.group} ${one.id} ${one.words}`, one])).values()) {
    const hits = groups.get(row.group) ?? [];
    if (hits.length < mostOfAGroup) groups.set(row.group, [...hits, viewOf(row)]);
  }
  return groups;
}

const viewOf = ({ kind, id, title, words, party, person, team }: Row): HitView => ({
  kind,
  id,
  title,
  words,
  of:
    party === null
      ? null
      : { id: party, kind: team === null ? 'person' : 'team', name: person ?? team ?? '' },
});

export interface OfferingTeam {
  id: string;
  name: string;
  /** The line of its guide that fits. */
  words: string;
}

/** Teams, without my own, whose guide offers something with these words: each once, in an order that changes from day to day. */
export async function teamsOffering(
  db: Reading,
  { query, turn, most }: { query: string; turn: string; most: number },
): Promise<OfferingTeam[]> {
  const { rows } = await sql<OfferingTeam>`
    select party_id as id, name, words from strengths_by_words(to_tsquery('simple', ${query}), ${turn}, 100)
    where kind = 'team' and party_id <> all ((select my_party_list())::uuid[])`.execute(db);
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, most);
}
