/** Queries for lists of asks and offers: what is open to me, and what is mine. */
import { sql, type RawBuilder } from 'kysely';
import { meantBy } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { End } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';
import type { Direction, Kind } from './ask.ts';
import type { StoredAsk } from './store.ts';

export interface Wanted {
  direction: Direction;
  kind?: Kind | undefined;
  q?: string | undefined;
  /** Instead of words that must all occur, a full-text query. */
  fitting?: string | undefined;
  after?: string | undefined;
  /** Only those of the members of this team. */
  of?: string | undefined;
  /** One more than is shown, to know whether there is a next page. */
  most: number;
}

/**
 * Open asks and offers of others in my circles, newest first: the newest of each circle, and of these the newest. Limits are
 * literals in the SQL and not parameters: a generic plan, made for any limit, would read whole circles.
 */
export async function asksOpenToMe(db: Reading, me: string, wanted: Wanted): Promise<StoredAsk[]> {
  // words of signs alone are an empty query, which finds nothing
  const query = wanted.fitting ?? (wanted.q?.trim() ? meantBy(wanted.q) : null);
  const { rows } = await sql<StoredAsk>`
    select * from ask_line where id in (${query === null ? newest(me, wanted) : withWords(wanted, query)})
    order by id desc`.execute(db);
  return rows;
}

/** The newest open ask of others in my circles that takes five minutes, and that nobody has answered and I not put aside. */
export async function smallAskOpenToMe(db: Reading, me: string): Promise<StoredAsk | undefined> {
  const { rows } = await sql<StoredAsk>`
    select * from ask_line where id in (
      select found.id from (select my_circles() as id) mine cross join lateral (
        select id from ask where circle_id = mine.id and state = 'open' and author_id <> ${me} and direction = 'need'
          and size = 'five-minutes' and not answered
          and not exists (select from resting_topic r where r.person_id = ${me} and r.ask_id = ask.id)
        order by id desc limit 1) found
      order by found.id desc limit 1)`.execute(db);
  return rows[0];
}

/** For the one search: open asks and offers of others in my circles that carry these words, the newest of each. */
export const askHits: SearchSource['hits'] = (words) => sql`
  select case a.direction when 'need' then 'asks' else 'offers' end as group,
    case a.direction when 'need' then 'ask' else 'offer' end as kind, a.id, a.what as title, a.why as words, a.author_id as party
  from ask a where a.id in (select open_asks_with_words(${words}, null, null, null, ${mostHits})) order by a.id desc`;

/** For the one search: what was asked before and answered, in my circles. */
export const answeredHits: SearchSource['hits'] = (words) => sql`
  select 'answered' as group, 'ask' as kind, a.id, a.what as title, a.why as words, a.author_id as party
  from ask a where a.id in (select answered_asks_with_words(${words}, ${mostHits})) order by a.id desc`;

/** What was asked before and answered, in my circles, with any of the words of a full-text query. */
export async function answeredWith(
  db: Reading,
  query: string,
  most: number,
): Promise<{ id: string; what: string; why: string }[]> {
  const { rows } = await sql<{ id: string; what: string; why: string }>`
    select a.id, a.what, a.why from answered_asks_with_words(${query}, ${most}) with ordinality found (id, place)
    join ask a on a.id = found.id order by found.place`.execute(db);
  return rows;
}

/** What an ask without a day is sorted by. */
const noDay = 'infinity';

/** What an open ask is sorted by among others. */
export const dayInOrder = ({ byDay }: Pick<StoredAsk, 'byDay'>): string => byDay ?? noDay;

export interface WantedByDay extends Pick<Wanted, 'kind' | 'most'> {
  after: End | null;
}

/** Open asks of others in my circles by their day, those without one last; the first of each circle, and of these the first. */
export async function asksByDay(db: Reading, me: string, wanted: WantedByDay): Promise<StoredAsk[]> {
  const { kind, after, most } = wanted;
  if (after && !/^(infinity|\d{4}-\d{2}-\d{2})$/.test(after.sort)) return refuseAnyone('input.page-end');
  const day = sql`coalesce(by_day, 'infinity'::date)`;
  const rest = after
    ? sql`and ${day} >= ${after.sort}::date and (${day} > ${after.sort}::date or id < ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<StoredAsk>`
    select * from ask_line where id in (
      select found.id from (select my_circles() as id) mine cross join lateral (
        select id, ${day} as day from ask where circle_id = mine.id and state = 'open' and author_id <> ${me}
          and direction = 'need' ${kind ? sql`and kind = ${kind}` : sql``} ${rest}
        order by ${day}, id desc limit ${sql.lit(most)}) found
      order by found.day, found.id desc limit ${sql.lit(most)})
    order by ${day}, id desc`.execute(db);
  return rows;
}

const newest = (me: string, { direction, kind, after, of, most }: Wanted): RawBuilder<unknown> => sql`
  select found.id from (select my_circles() as id) mine cross join lateral (
    select id from ask where circle_id = mine.id and state = 'open' and author_id <> ${me}
      and direction = ${direction} ${kind ? sql`and kind = ${kind}` : sql``}
      ${after ? sql`and id < ${after}` : sql``}
      ${of ? sql`and author_id in (select members_of(${of}::uuid))` : sql``}
    order by id desc limit ${sql.lit(most)}) found
  order by found.id desc limit ${sql.lit(most)}`;

const withWords = ({ direction, kind, after, most, of }: Wanted, query: string): RawBuilder<unknown> => sql`
  select open_asks_with_words(
    ${query}, ${direction}, ${kind ?? null}, ${after ?? null}::uuid, ${most}, ${of ?? null}::uuid)`;

/** What of my own is wanted. */
export interface OfMine extends Omit<Wanted, 'direction' | 'of' | 'after'> {
  after?: End | null;
  direction?: Direction | undefined;
  state?: 'open' | 'closed' | undefined;
}

/** What one of my own is sorted by: what is open by its day, then what is closed. */
const placeOfMine = sql<string>`(case when state = 'open' then '0' || coalesce(to_char(by_day, 'YYYY-MM-DD'), 'none')
  else '1' end) collate "C"`;

/** My own asks and offers: those that are open by their day, then those that are closed; newest first among equals. */
export async function asksOf(
  db: Reading,
  me: string,
  wanted: OfMine,
): Promise<(StoredAsk & { place: string })[]> {
  const { direction, kind, q, state, after, most } = wanted;
  const words = q ? meantBy(q) : '';
  const { rows } = await sql<StoredAsk & { place: string }>`
    select mine.* from (select ask_line.*, ${placeOfMine} as place from ask_line where author_id = ${me}
      ${direction ? sql`and direction = ${direction}` : sql``} ${kind ? sql`and kind = ${kind}` : sql``}
      ${state ? sql`and state = ${state}` : sql``}
      ${words ? sql`and id in (select w.id from ask w where w.author_id = ${me} and w.all_words @@ to_tsquery('simple', ${words}))` : sql``}) mine
    ${after ? sql`where mine.place > ${after.sort} or (mine.place = ${after.sort} and mine.id < ${after.id}::uuid)` : sql``}
    order by mine.place, mine.id desc limit ${most}`.execute(db);
  return rows;
}
