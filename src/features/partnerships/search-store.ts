/** Partnerships and agreed lines by their words, for the one search. */
import { sql } from 'kysely';
import { linesByWords } from '#features/expectations/public.ts';
import { nameOf } from '#features/people/public.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';

/** My partnerships by what they are for and by the other’s name, newest first. */
const partnershipsByWords = sql`
  select 'partnerships' as group, 'partnership' as kind, p.id, p.purpose as title, null as words,
    other.id as party
  from partnership p cross join lateral (
    select case when p.one_id = any (wanted.parties) then p.other_id else p.one_id end as id) other
  where (p.one_id = any (wanted.parties) or p.other_id = any (wanted.parties)) and p.is_open
    and to_tsvector('simple', plain(p.purpose || ' ' || coalesce(${nameOf('other.id')}, ''))) @@ wanted.beginnings
  order by p.id desc limit ${mostHits}`;

/** Both, one kind after the other. */
export const partnershipHits: SearchSource['hits'] = () =>
  sql`(${partnershipsByWords}) union all (${linesByWords()})`;
