/** The search as one plain query over the same tables. */
import { isMine, mine } from './bare-pieces.ts';

const found = (direction: string) => `(select '${direction}', a.id, a.what, a.why from ask a
  where a.state = 'open' and a.direction = '${direction}' and a.author_id <> $1 and a.circle_id in (select id from seen)
    and a.all_words @@ to_tsquery('simple', $2) order by a.id desc limit 8)`;

/** $1 who, $2 a question of words. */
export const search = `${mine},
  ours as materialized (select id, purpose, is_open from partnership s where ${isMine('s.one_id')} or ${isMine('s.other_id')})
  (select 'person' as kind, id, name as title, null as words from person
    where left_at is null and name_words @@ to_tsquery('simple', $2) order by sort_name, id limit 8)
  union all (select 'team', id, name, null from team where to_tsvector('simple', sort_name) @@ to_tsquery('simple', $2)
    order by sort_name, id limit 8)
  union all (select 'strength', g.id, p.name, g.words from guide_line g join person p on p.id = g.party_id
    where g.topic in ('help-with', 'offers') and to_tsvector('simple', plain(g.words)) @@ to_tsquery('simple', $2)
      and g.circle_id in (select id from seen) and g.party_id <> $1 limit 8)
  union all (select 'promise', p.id, p.what, p.done_looks_like from promise p
    where (${isMine('p.customer_id')} or ${isMine('p.performer_id')})
      and p.all_words @@ to_tsquery('simple', $2) order by p.id desc limit 8)
  union all ${found('need')} union all ${found('offer')}
  union all (select 'goal', g.id, g.aim, g.measure from goal g where g.circle_id in (select id from seen)
    and g.all_words @@ to_tsquery('simple', $2) order by g.id desc limit 8)
  union all (select 'partnership', s.id, s.purpose, null from ours s where s.is_open
      and to_tsvector('simple', plain(s.purpose)) @@ to_tsquery('simple', $2) order by s.id desc limit 8)
  union all (select 'expectation', e.id, w.text, w.good_looks_like from (
      select e.id from ours s join expectation e on e.partnership_id = s.id
      where e.state = 'agreed' and e.agreed_words @@ to_tsquery('simple', $2) order by e.id desc limit 8) e
    cross join lateral (select * from expectation_wording w where w.expectation_id = e.id order by w.position desc limit 1) w)
  union all (select 'charter-line', l.id, w.text, w.good_looks_like from (
      select l.id from charter_line l where l.state = 'agreed' and l.circle_id in (select id from seen)
        and l.agreed_words @@ to_tsquery('simple', $2) order by l.id desc limit 8) l
    cross join lateral (select * from charter_wording w where w.line_id = l.id order by w.position desc limit 1) w)
  union all (select 'heads-up', h.id, h.what, h.means from seen cross join lateral (
      select * from heads_up h where h.circle_id = seen.id order by h.id desc limit 1000) h
    where h.words @@ to_tsquery('simple', $2) order by h.id desc limit 8)`;
