/** Which expectations may be on somebody's mind: each query walks the reader's own parties. */
import { sql, type RawBuilder } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import { mostHits, type Hit } from '#platform/search.ts';

const mostOnMind = 200;

/** Lines `e` of a query that wait for an answer, are due to be looked over, or moved since. */
export const linesThatSpeak = (
  today: RawBuilder<unknown>,
  since: RawBuilder<unknown>,
) => sql<boolean>`(e.state = 'proposed'
  or (e.state = 'agreed' and (e.review_on <= ${today}
    or exists (select from expectation_proposal t where t.expectation_id = e.id)))
  or (e.state <> 'draft' and e.reaches_at > ${since}))`;

/** Lines of active partnerships that wait for an answer or are due to be looked over. */
export async function linesOpenWithMe(
  db: Reading,
  { now, today }: { now: Temporal.Instant; today: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine (parties) as materialized (select array(select my_parties()))
    select e.id from mine, partnership p join expectation e on e.partnership_id = p.id
    where (p.one_id = any (parties) or p.other_id = any (parties)) and p.state = 'active'
      and ${linesThatSpeak(sql`${today}::date`, sql`${now.toString()}::timestamptz`)}
    order by e.place desc limit ${mostOnMind}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Somebody's own drafts. */
export async function draftsOf(db: Reading, author: string): Promise<string[]> {
  const rows = await db
    .selectFrom('expectation')
    .select('id')
    .where('authorId', '=', author)
    .where('state', '=', 'draft')
    .orderBy('place', 'desc')
    .limit(mostOnMind)
    .execute();
  return rows.map(({ id }) => id);
}

/** Agreed lines of my partnerships by the words last agreed, newest first: hits under the heading of partnerships. */
export const linesByWords = (): RawBuilder<Hit> => sql`
  select 'partnerships' as group, 'expectation' as kind, e.id, w.text as title, w.good_looks_like as words, e.needs_id as party
  from (
    select e.id, e.needs_id, e.place from partnership p join expectation e on e.partnership_id = p.id
    where (p.one_id = any (wanted.parties) or p.other_id = any (wanted.parties)) and e.state = 'agreed'
      and e.agreed_words @@ wanted.beginnings
    order by e.place desc limit ${mostHits}) e
    cross join lateral (select * from expectation_wording w where w.expectation_id = e.id order by w.position desc limit 1) w
  order by e.place desc`;
