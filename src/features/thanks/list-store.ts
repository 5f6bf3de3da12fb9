/** Queries for lists of thanks and for what Today shows: each walks an index of the reader's own parties. */
import { sql, type RawBuilder } from 'kysely';
import type { TwoFound } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';

/** Whether thanks carry these words, a full-text query. */
export const carrying = (words: string | undefined, of: string): RawBuilder<unknown> =>
  words === undefined
    ? sql`true`
    : sql`to_tsvector('simple', plain(${sql.raw(of)}.for_what || ' ' || ${sql.raw(of)}.made_possible)) @@ to_tsquery('simple', ${words})`;

/** How far a list is read, and what has to stand in it. */
export interface Wanted {
  after?: string | undefined;
  many: number;
  carrying?: string | undefined;
}

/** A line of a list: which thanks, and its place to go on from. */
export interface Place {
  id: string;
  place: string;
}

/** My own drafts or what I sent, newest first. */
export async function thanksBy(
  db: Reading,
  author: string,
  view: 'drafts' | 'given',
  { after, many, carrying: words }: Wanted,
): Promise<Place[]> {
  return db
    .selectFrom('thanks')
    .select(['id', 'place'])
    .where('authorId', '=', author)
    .where('state', 'in', view === 'drafts' ? ['draft'] : ['sent', 'sharing', 'shared'])
    .$if(after !== undefined, (query) => query.where('place', '<', after!))
    .$if(words !== undefined, (query) => query.where(sql<boolean>`${carrying(words, 'thanks')}`))
    .orderBy('place', 'desc')
    .limit(many)
    .execute();
}

/** Thanks of others in which I or a team of mine is named, newest first, each once. */
export async function thanksTo(
  db: Reading,
  { after, many, since, carrying: words }: Wanted & { since?: string },
): Promise<(Place & { toldAt: string })[]> {
  const { rows } = await sql<Place & { toldAt: string }>`
    select found.thanks_id as id, found.place, found.told_at
    from my_parties() as mine (id) cross join lateral (
      select c.thanks_id, c.place, c.told_at
      from thanks_credit c join thanks t on t.id = c.thanks_id
      where c.party_id = mine.id and c.place is not null
        and t.author_id <> my_person() and t.state <> 'withdrawn' and ${carrying(words, 't')}
        and (${after ?? null}::uuid is null or c.place < ${after ?? null}::uuid)
        and (${since ?? null}::timestamptz is null or c.told_at >= ${since ?? null}::timestamptz)
        and not exists (select from thanks_credit o where o.thanks_id = c.thanks_id
          and o.party_id in (select my_parties()) and o.place > c.place)
      order by c.place desc limit ${many}) found
    order by found.place desc limit ${many}`.execute(db);
  return rows;
}

/** Why a thanks may be worth a card: my yes is asked, a draft was prepared for me, or I was thanked. */
export interface OnMyMind {
  reason: 'asked' | 'suggested' | 'received';
  id: string;
  at: string;
}

/** Whether there may be any of what Today may show: without looking at how long ago, and in what state, each was. */
export const mayHaveThanksCards = sql<boolean>`(
  exists (select from thanks_credit c where c.party_id = any (my.parties) and c.sharing = 'asked')
  or exists (select from thanks_credit c where c.party_id = any (my.parties) and c.told_at >= my.now - interval '15 days')
  or exists (select from thanks t where t.author_id = my.person and t.state = 'sharing' and not t.author_agrees)
  or exists (select from thanks t where t.author_id = my.person and t.state = 'draft' and t.suggested))`;

/** What Today may show of thanks, in one query; at most a handful of each. `since` bounds how far back each looks. */
export async function thanksOnMyMind(
  db: Reading,
  since: { asked: string; received: string },
): Promise<OnMyMind[]> {
  const { rows } = await sql<OnMyMind>`
    with mine (party) as materialized (select my_parties())
    (select 'asked' as reason, t.id, max(greatest(t.proposed_at, c.told_at)) as at
      from thanks_credit c join thanks t on t.id = c.thanks_id
      where c.party_id in (select party from mine) and c.sharing = 'asked'
        and greatest(t.proposed_at, c.told_at) >= ${since.asked} and not (t.author_id = my_person() and t.author_agrees)
      group by t.id order by at desc limit 8)
    union all
    (select 'asked', t.id, t.proposed_at from thanks t
      where t.author_id = my_person() and t.state = 'sharing' and not t.author_agrees and t.proposed_at >= ${since.asked}
      order by t.proposed_at desc limit 8)
    union all
    (select 'suggested', t.id, t.drafted_at from thanks t
      where t.author_id = my_person() and t.state = 'draft' and t.suggested and t.drafted_at >= ${since.asked}
      order by t.place desc limit 8)
    union all
    (select 'received', found.thanks_id, found.told_at from mine cross join lateral (
      select c.thanks_id, c.told_at from thanks_credit c join thanks t on t.id = c.thanks_id
      where c.party_id = mine.party and c.told_at >= ${since.received}
        and t.author_id <> my_person() and t.state <> 'withdrawn'
      order by c.told_at desc limit 8) found)`.execute(db);
  return rows;
}

/** My own thanks that serve one of these. */
export async function thanksServing(
  db: Reading,
  author: string,
  served: readonly string[],
): Promise<{ id: string; serves: string; suggested: boolean; parties: string[] }[]> {
  if (served.length === 0) return [];
  const { rows } = await sql<{ id: string; serves: string; suggested: boolean; parties: string[] }>`
    select t.id, t.serves_id as serves, t.suggested,
      array(select c.party_id from thanks_credit c where c.thanks_id = t.id) as parties
    from thanks t where t.author_id = ${author} and t.serves_id = any (${[...served]}::uuid[])
      and t.state <> 'withdrawn'`.execute(db);
  return rows;
}

/** Thanks between two parties, read through JSON. */
export interface ThanksFound {
  id: string;
  words: string;
  author: string;
  authorName: string;
  /** The party it goes to: one of the two. */
  towards: string;
  at: string;
}

/**
 * Thanks in which one of two parties (or a member of it) thanked the other, newest first, as far as the reader is named in
 * them. A team is thanked as a team; its thanks are those of its members.
 */
export const thanksBetween = ({ one, other }: TwoFound, many: number): RawBuilder<ThanksFound[]> => sql`(
  select coalesce(json_agg(found), '[]') from (
    select t.id, t.for_what as words, t.author_id as author, author.name as "authorName", c.party_id as towards, t.sent_at as at
    from thanks_credit c join thanks t on t.id = c.thanks_id join person author on author.id = t.author_id
      cross join lateral (select party_list_of(t.author_id) as parties offset 0) theirs
    where c.party_id in (${one}, ${other}) and c.place is not null and t.sent_at is not null and t.state <> 'withdrawn'
      and case when c.party_id = ${one} then ${other} else ${one} end = any (theirs.parties)
      and not c.party_id = any (theirs.parties)
    order by t.sent_at desc limit ${sql.lit(many)}) found)`;
