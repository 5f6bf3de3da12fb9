/** What of partnerships and charters may be on somebody's mind: each query walks the reader's own parties. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import { newsFor } from './partnership-card.ts';

const mostOnMind = 200;

/** My open partnerships, and those that moved lately: an answer to an invitation, an end. */
export async function partnershipsOnMyMind(db: Reading, movedSince: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine (parties) as materialized (select array(select my_parties()))
    select p.id from partnership p, mine
    where (p.one_id = any (parties) or p.other_id = any (parties))
      and (p.is_open or p.reaches_at > ${movedSince.toString()}::timestamptz)
    order by p.id desc limit ${mostOnMind}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whether there is any of these; lines stand between partners, so they are no more. */
export const glanceAtPartnerships = sql<boolean>`exists (select from partnership p
  where (p.one_id = any (my.parties) or p.other_id = any (my.parties))
    and (p.is_open or p.reaches_at > my.now - ${newsFor.hours}::int * interval '1 hour'))`;

/** Lines of active partnerships that wait for an answer, are due to be looked over, or moved lately. */
export async function linesOnMyMind(
  db: Reading,
  { movedSince, today }: { movedSince: Temporal.Instant; today: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine (parties) as materialized (select array(select my_parties()))
    select e.id from mine, partnership p join expectation e on e.partnership_id = p.id
    where (p.one_id = any (parties) or p.other_id = any (parties)) and p.state = 'active' and e.state <> 'draft'
      and (e.state = 'proposed' or (e.state = 'agreed' and e.review_on <= ${today}::date)
        or e.reaches_at > ${movedSince.toString()}::timestamptz
        or (e.state = 'agreed' and exists (select from expectation_proposal t where t.expectation_id = e.id)))
    order by e.id desc limit ${mostOnMind}`.execute(db);
  return rows.map(({ id }) => id);
}

/** My drafts of lines between partners. */
export async function draftsOf(db: Reading, author: string): Promise<string[]> {
  const rows = await db
    .selectFrom('expectation')
    .select('id')
    .where('author_id', '=', author)
    .where('state', '=', 'draft')
    .orderBy('id', 'desc')
    .limit(mostOnMind)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether a team of mine is asked about its charter, or a line of it is due to be looked over. */
export const glanceAtCharters = sql<boolean>`(
  exists (select from charter_question q where q.team_id = any (my.parties) and q.state = 'open')
  or exists (select from charter_line l
    where l.team_id = any (my.parties) and l.state = 'agreed' and l.review_on <= my.today))`;

/** Lines of charters of my teams that are due to be looked over. */
export async function charterLinesDue(db: Reading, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from charter_line l where l.team_id in (select my_parties()) and l.state = 'agreed'
      and l.review_on <= ${today}::date order by l.id limit 20`.execute(db);
  return rows.map(({ id }) => id);
}
