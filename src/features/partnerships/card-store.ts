/** What of partnerships and charters may be on somebody's mind: each query walks the reader's own parties. */
import { sql, type RawBuilder } from 'kysely';
import { nameOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { newsFor } from './partnership-card.ts';

const mostOnMind = 200;

/** A partnership of mine with the names of both, that may have something to say, and those of its lines that may. */
export interface OnMyMind {
  /** Its row, to be read by `partnershipInJson`. */
  partnership: object;
  one: string;
  other: string;
  lines: string[];
}

const newsSince = sql`(my.now - ${newsFor.hours}::int * interval '1 hour')`;

/** A rhythm is due when its weeks are over since the two began, last met, or let one pass. */
const mayConcern = sql<boolean>`(p.state = 'invited' or p.rhythm_by is not null or p.day_suggested is not null
  or p.next_catch_up_on <= my.today or p.skips >= 2 or p.reaches_at > ${newsSince}
  or greatest((p.since at time zone 'UTC')::date, p.last_catch_up_on, p.skipped_on) + 7 * p.weeks <= my.today)`;

/** Lines that wait for an answer, are due to be looked over, or moved since. */
const speaks = (today: RawBuilder<unknown>, since: RawBuilder<unknown>) => sql<boolean>`(e.state = 'proposed'
  or (e.state = 'agreed' and (e.review_on <= ${today}
    or exists (select from expectation_proposal t where t.expectation_id = e.id)))
  or (e.state <> 'draft' and e.reaches_at > ${since}))`;

/** The partnerships of mine that may have something to say, newest first. */
export const mayHavePartnershipCards = sql<OnMyMind[] | null>`(
  select json_agg(json_build_object('partnership', partnership, 'one', one, 'other', other, 'lines', lines)) from (
    select row_to_json(p) as partnership, ${nameOf('p.one_id')} as one, ${nameOf('p.other_id')} as other, ${mayConcern} as concerns, array(select e.id from expectation e
      where e.partnership_id = p.id and p.state = 'active' and ${speaks(sql`my.today`, newsSince)}) as lines
    from partnership p
    where (p.one_id = any (my.parties) or p.other_id = any (my.parties)) and (p.is_open or p.reaches_at > ${newsSince})
    order by p.id desc limit ${mostOnMind}) mine
  where concerns or lines <> '{}')`;

/** Lines of active partnerships that wait for an answer or are due to be looked over. */
export async function linesOpenWithMe(
  db: Reading,
  { now, today }: { now: Temporal.Instant; today: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine (parties) as materialized (select array(select my_parties()))
    select e.id from mine, partnership p join expectation e on e.partnership_id = p.id
    where (p.one_id = any (parties) or p.other_id = any (parties)) and p.state = 'active'
      and ${speaks(sql`${today}::date`, sql`${now.toString()}::timestamptz`)}
    order by e.place desc limit ${mostOnMind}`.execute(db);
  return rows.map(({ id }) => id);
}

/** My drafts of lines between partners. */
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

/** Whether a team of mine is asked about its charter, or a line of it is due to be looked over. */
export const mayHaveCharterCards = sql<boolean>`(
  exists (select from charter_question q where q.team_id = any (my.parties) and q.state = 'open')
  or exists (select from charter_line l
    where l.team_id = any (my.parties) and l.state = 'agreed' and l.review_on <= my.today))`;

/** Lines of charters of my teams that are due to be looked over. */
export async function charterLinesDue(db: Reading, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from charter_line l where l.team_id in (select my_parties()) and l.state = 'agreed'
      and l.review_on <= ${today}::date order by l.place limit 20`.execute(db);
  return rows.map(({ id }) => id);
}
