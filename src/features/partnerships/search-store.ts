/** Partnerships and agreed lines by their words, for the one search. */
import { sql } from 'kysely';
import { mostHits, type SearchSource } from '#platform/search.ts';

/** My partnerships by what they are for, newest first. */
const partnershipsByWords = sql`
  select 'partnership' as kind, p.id, p.purpose as title, null as words,
    case when p.one_id = any (wanted.parties) then p.other_id else p.one_id end as party
  from partnership p
  where (p.one_id = any (wanted.parties) or p.other_id = any (wanted.parties)) and p.is_open
    and to_tsvector('simple', plain(p.purpose)) @@ wanted.beginnings
  order by p.id desc limit ${mostHits}`;

/** Agreed lines of my partnerships by the words last agreed, newest first. */
const linesByWords = sql`
  select 'expectation' as kind, e.id, w.text as title, w.good_looks_like as words, e.needs_id as party
  from (
    select e.id, e.needs_id, e.place from partnership p join expectation e on e.partnership_id = p.id
    where (p.one_id = any (wanted.parties) or p.other_id = any (wanted.parties)) and e.state = 'agreed'
      and e.agreed_words @@ wanted.beginnings
    order by e.place desc limit ${mostHits}) e
    cross join lateral (select * from expectation_wording w where w.expectation_id = e.id order by w.position desc limit 1) w
  order by e.place desc`;

/** Agreed lines of charters of teams that the reader may see, by their words. */
const charterLinesByWords = sql`
  select 'charter-line' as kind, l.id, w.text as title, nullif(w.good_looks_like, '') as words, l.team_id as party
  from (
    select l.id, l.team_id, l.place from charter_line l
    where l.state = 'agreed' and l.circle_id = any (wanted.circles) and l.agreed_words @@ wanted.beginnings
    order by l.place desc limit ${mostHits}) l
    cross join lateral (select * from charter_wording w where w.line_id = l.id order by w.position desc limit 1) w
  order by l.place desc`;

/** All of these, one kind after the other. */
export const partnershipHits: SearchSource['hits'] = () => sql`
  select 'partnerships' as group, found.*
  from ((${partnershipsByWords}) union all (${linesByWords}) union all (${charterLinesByWords})) found`;
