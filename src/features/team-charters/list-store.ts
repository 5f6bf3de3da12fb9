/** Which lines of charters, and which questions to teams, may be on somebody's mind or are found by their words. */
import { sql, type RawBuilder } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import { mostHits, type Hit } from '#platform/search.ts';

/** Whether a team of mine is asked about its charter, or a line of it is due to be looked over. */
export const mayHaveCharterCards = sql<boolean>`(
  exists (select from charter_question q where q.team_id = any (my.parties) and q.state = 'open')
  or exists (select from charter_line l
    where l.team_id = any (my.parties) and l.state = 'agreed' and l.review_on <= my.today))`;

/** Whether a team of mine shows its pattern, or was asked whether it wants to. */
export const patternHasBegun = sql<boolean>`(
  exists (select from own_charter c where c.team_id = any (my.parties) and c.shows_pattern)
  or exists (select from charter_question q
    where q.team_id = any (my.parties) and q.state = 'open' and q.kind = 'show-pattern'))`;

/** Whether somebody has proposed a principle of the whole workplace. */
export const principlesHaveBegun = sql<boolean>`exists (
  select from charter_line l where l.team_id = (select everyone_id from workplace) and l.state <> 'draft')`;

/** Lines of charters of my teams that are due to be looked over. */
export async function charterLinesDue(db: Reading, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from charter_line l where l.team_id in (select my_parties()) and l.state = 'agreed'
      and l.review_on <= ${today}::date order by l.place limit 20`.execute(db);
  return rows.map(({ id }) => id);
}

/** Agreed lines of charters of teams that the reader may see, by their words: hits under the heading of partnerships. */
export const charterLinesByWords = (): RawBuilder<Hit> => sql`
  select 'partnerships' as group, 'charter-line' as kind, l.id, w.text as title, nullif(w.good_looks_like, '') as words, l.team_id as party
  from (
    select l.id, l.team_id, l.place from charter_line l
    where l.state = 'agreed' and l.circle_id = any (wanted.circles) and l.agreed_words @@ wanted.beginnings
    order by l.place desc limit ${mostHits}) l
    cross join lateral (select * from charter_wording w where w.line_id = l.id order by w.position desc limit 1) w
  order by l.place desc`;
