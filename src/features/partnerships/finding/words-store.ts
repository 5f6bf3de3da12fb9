/** Partnerships and agreed lines by their words; each query walks what is the reader's own. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

interface FoundLine {
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
