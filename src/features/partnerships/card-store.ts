/** What of partnerships and charters may be on somebody's mind: each query walks the reader's own parties. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';

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

/** Leaves nothing of somebody's drafts, between partners and in charters of teams. */
export async function removeDraftsOf(tx: Writing, author: string): Promise<void> {
  await sql`delete from expectation where author_id = ${author}::uuid and state = 'draft'`.execute(tx);
  await sql`delete from charter_line where author_id = ${author}::uuid and state = 'draft'`.execute(tx);
}

export interface FoundLine {
  id: string;
  text: string;
  goodLooksLike: string;
  needs: string;
}

/** Agreed lines of my partnerships by the words in force or once in force, newest first. */
export async function linesByWords(db: Reading, beginnings: string, most: number): Promise<FoundLine[]> {
  const { rows } = await sql<FoundLine>`
    with mine (parties) as materialized (select array(select my_parties()))
    select e.id, w.text, w.good_looks_like as "goodLooksLike", e.needs_id as needs
    from mine, partnership p join expectation e on e.partnership_id = p.id
      cross join lateral (select * from expectation_wording w where w.expectation_id = e.id order by w.position desc limit 1) w
    where (p.one_id = any (parties) or p.other_id = any (parties)) and e.state = 'agreed'
      and to_tsvector('simple', plain(w.text || ' ' || w.good_looks_like)) @@ to_tsquery('simple', ${beginnings})
    order by e.id desc limit ${most}`.execute(db);
  return rows;
}

/** My partnerships by what they are for, newest first. */
export async function partnershipsByWords(
  db: Reading,
  beginnings: string,
  most: number,
): Promise<{ id: string; purpose: string; one: string; other: string; isOneMine: boolean }[]> {
  const { rows } = await sql<{ id: string; purpose: string; one: string; other: string; isOneMine: boolean }>`
    with mine (parties) as materialized (select array(select my_parties()))
    select p.id, p.purpose, p.one_id as one, p.other_id as other, p.one_id = any (parties) as "isOneMine"
    from partnership p, mine
    where (p.one_id = any (parties) or p.other_id = any (parties)) and p.is_open
      and to_tsvector('simple', plain(p.purpose)) @@ to_tsquery('simple', ${beginnings})
    order by p.id desc limit ${most}`.execute(db);
  return rows;
}

/** Agreed lines of charters of teams that the reader may see, by their words. */
export async function charterLinesByWords(
  db: Reading,
  beginnings: string,
  most: number,
): Promise<{ id: string; text: string; goodLooksLike: string; team: string }[]> {
  const { rows } = await sql<{ id: string; text: string; goodLooksLike: string; team: string }>`
    select l.id, w.text, w.good_looks_like as "goodLooksLike", l.team_id as team
    from charter_line l
      cross join lateral (select * from charter_wording w where w.line_id = l.id order by w.position desc limit 1) w
    where l.state = 'agreed' and l.circle_id in (select my_circles())
      and to_tsvector('simple', plain(w.text || ' ' || w.good_looks_like)) @@ to_tsquery('simple', ${beginnings})
    order by l.id desc limit ${most}`.execute(db);
  return rows;
}

/** Lines of charters of my teams that are due to be looked over. */
export async function charterLinesDue(db: Reading, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from charter_line l where l.team_id in (select my_parties()) and l.state = 'agreed'
      and l.review_on <= ${today}::date order by l.id limit 20`.execute(db);
  return rows.map(({ id }) => id);
}
