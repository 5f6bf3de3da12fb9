/** Queries for lists of heads-ups: each walks an index of my circles or of the parties it is between. */
import { sql, type RawBuilder } from 'kysely';
import type { TwoFound } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';

/** How a list goes on: below this id, at most so many. */
export interface Range {
  after: string | undefined;
  many: number;
}

const idsOf = async (db: Reading, query: RawBuilder<{ id: string }>): Promise<string[]> =>
  (await query.execute(db)).rows.map(({ id }) => id);
const below = (after: string | undefined) =>
  sql`(${after ?? null}::uuid is null or h.id < ${after ?? null}::uuid)`;

/** Those from me and for me, newest first: the ones that stand now, or the earlier ones. */
export const headsUpsOfMine = (
  db: Reading,
  view: 'current' | 'earlier',
  { after, many, carrying }: Range & { carrying?: string | undefined },
): Promise<string[]> => {
  const words = carrying ? sql`and h.words @@ to_tsquery('simple', ${carrying})` : sql``;
  const state = view === 'current' ? sql`h.state = 'sent'` : sql`h.state <> 'sent'`;
  return idsOf(
    db,
    sql<{ id: string }>`select found.id from my_circles() as mine (circle) cross join lateral (
        select h.id from heads_up h where h.circle_id = mine.circle and ${state} and ${below(after)} ${words}
        order by h.id desc limit ${many}) found
      order by found.id desc limit ${many}`,
  );
};

/** Those of one party that tell the other, and the other way, newest first. */
export const headsUpsBetween = (
  db: Reading,
  [one, other]: readonly [string, string],
  view: 'current' | 'earlier' | undefined,
  { after, many }: Range,
): Promise<string[]> => {
  const state = {
    current: sql`h.state = 'sent'`,
    earlier: sql`h.state <> 'sent'`,
    both: sql`true`,
  }[view ?? 'both'];
  const told = (from: string, to: string) => sql`(select h.id from heads_up h
    where h.for_party = ${from} and ${state} and ${below(after)}
      and exists (select from heads_up_party p where p.heads_up_id = h.id and p.party_id = ${to})
    order by h.id desc limit ${many})`;
  return idsOf(
    db,
    sql<{
      id: string;
    }>`select id from (${told(one, other)} union ${told(other, one)}) found order by id desc limit ${many}`,
  );
};

/** News between two parties, read through JSON. */
export interface NewsFound {
  id: string;
  words: string;
  by: string;
  at: string;
}

/** What one of two parties told the other within a query, newest first, as far as the reader may see it. */
export const headsUpsToldBetween = ({ one, other }: TwoFound, many: number): RawBuilder<NewsFound[]> => sql`(
  select coalesce(json_agg(found), '[]') from (
    select h.id, h.what as words, h.for_party as by, h.sent_at as at from heads_up h
    where h.for_party in (${one}, ${other}) and h.state <> 'withdrawn' and exists (select from heads_up_party p
      where p.heads_up_id = h.id and p.party_id = case when h.for_party = ${one} then ${other} else ${one} end)
    order by h.id desc limit ${sql.lit(many)}) found)`;

/** Whether a party of mine is told anything that stands or ended lately, or something stands that I told. */
export const mayHaveHeadsUpCards = sql<boolean>`(
  exists (select from heads_up_party p join heads_up h on h.id = p.heads_up_id
    where p.party_id = any (my.parties) and (h.state = 'sent' or h.ended_at >= my.now - interval '7 days'))
  or exists (select from heads_up h where h.author_id = my.person and h.state = 'sent'))`;

/** What Today may show: all that stands in my circles, and what ended lately; at most a handful. */
export const headsUpsOnMyMind = (db: Reading, endedSince: Temporal.Instant): Promise<string[]> =>
  idsOf(
    db,
    sql<{ id: string }>`select found.id from my_circles() as mine (circle) cross join lateral (
        (select h.id from heads_up h where h.circle_id = mine.circle and h.state = 'sent' order by h.id desc limit 40)
        union all
        (select h.id from heads_up h where h.circle_id = mine.circle and h.state <> 'sent'
          and h.ended_at >= ${endedSince.toString()}::timestamptz order by h.id desc limit 10)) found
      order by found.id desc limit 60`,
  );

const mostSearched = 1000;

/** For the one search: those in my circles by their words, newest first; looks through the newest thousand of each circle. */
export const headsUpHits: SearchSource['hits'] = () => sql`
  select 'heads-ups' as group, 'heads-up' as kind, found.id, found.what as title, found.means as words, found.for_party as party
  from unnest(wanted.circles) as mine (circle) cross join lateral (
    select h.id, h.what, h.means, h.for_party, h.words from heads_up h
    where h.circle_id = mine.circle order by h.id desc limit ${sql.lit(mostSearched)}) found
  where found.words @@ wanted.beginnings order by found.id desc limit ${mostHits}`;

/** Everything somebody wrote, oldest first. */
export const headsUpsBy = async (db: Reading, author: string, stillSent?: boolean): Promise<string[]> => {
  let query = db.selectFrom('headsUp').select('id').where('authorId', '=', author).orderBy('id');
  if (stillSent) query = query.where('state', '=', 'sent');
  return (await query.execute()).map(({ id }) => id);
};
