/** The benchmark's questions as one plain query each, with its `where` written out: no policies, no views of ours. */

const mine = `with recursive mine (id) as (
    select $1::uuid union select id from team where parent_id is null
    union select team_id from membership where person_id = $1
    union select t.parent_id from team t join mine on t.id = mine.id where t.parent_id is not null),
  seen (id) as materialized (select circle_id from circle_party where party_id = any (array(select id from mine)))`;

const circle = (
  of: string,
) => `(select json_agg(json_build_object('id', c.party_id, 'name', coalesce(t.name, q.name)))
  from circle_party c left join team t on t.id = c.party_id left join person q on q.id = c.party_id where c.circle_id = ${of})`;

const session = `select p.id, p.name, p.time_zone, p.language, p.admin from session s join person p on p.id = s.person_id
  where s.secret_hash = $1 and s.ends_at > $2 and p.left_at is null`;

/** $1 who, $2 how many. */
const asks = `${mine}
  select a.id, a.direction, a.state, a.author_id, p.name as author_name, a.what, a.why, a.size, a.kind, a.by_day, a.needed_today,
    a.places_left, a.version, a.posted_at, a.circle_id, ${circle('a.circle_id')} as circle_parties
  from (select found.id from seen cross join lateral (
      select id from ask where circle_id = seen.id and state = 'open' and direction = 'need' and author_id <> $1
      order by id desc limit 31) found order by found.id desc limit 31) chosen
    join ask a on a.id = chosen.id join person p on p.id = a.author_id order by a.id desc`;

const promiseNames = `join party cp on cp.id = p.customer_id join party pp on pp.id = p.performer_id
  left join person cn on cn.id = cp.id left join team ct on ct.id = cp.id
  left join person pn on pn.id = pp.id left join team pt on pt.id = pp.id`;

const card = `p.id, p.version, p.state, p.what, p.done_looks_like, p.due_on, p.at_risk, p.proposal, p.moved_at, p.moved_on,
  p.last_did, p.reaches_at, p.customer_id, coalesce(cn.name, ct.name) as customer, p.performer_id, coalesce(pn.name, pt.name) as performer`;
const asked = `a.id, a.version, a.what, a.size, a.kind, a.by_day, a.author_id, p.name as author`;

/** $1 who, $2 since when news count. What could become a card: what awaits me, is due about now, or moved lately. */
const today = `${mine}
  select (select json_build_object('zone', p.time_zone,
      'hours', (select json_agg(json_build_array(h.weekday, h.from_time, h.until_time)) from working_hours h where h.person_id = p.id),
      'away', (select json_agg(json_build_array(w.from_day, w.until_day)) from time_away w where w.person_id = p.id),
      'mutes', (select json_agg(json_build_array(m.kind, m.what)) from mute m where m.person_id = p.id),
      'steps', (select first_steps_done from own_setting s where s.person_id = p.id)) from person p where p.id = $1) as reader,
    (select json_agg(json_build_array(m.card, m.last_day, m.times, m.answer, m.answered_on, m.until_day))
      from card_memory m where m.person_id = $1) as remembered,
    (select json_agg(o) from (select ${card} from promise p ${promiseNames}
      where p.is_open and (p.customer_id = any (array(select id from mine)) and 'customer' = any (p.awaits)
        or p.performer_id = any (array(select id from mine)) and ('performer' = any (p.awaits) or p.due_on < $2::date + 21)
        or p.asked_id = any (array(select id from mine)) and 'newPerformer' = any (p.awaits))
      order by p.id desc limit 400) o) as open,
    (select json_agg(o) from (select ${card} from promise p ${promiseNames}
      where p.moved_at > $2 and (p.customer_id = any (array(select id from mine)) or p.performer_id = any (array(select id from mine)))
      order by p.id desc limit 400) o) as moved,
    (select json_agg(o) from (select ${asked} from seen cross join lateral (select * from ask n where n.circle_id = seen.id
      and n.state = 'open' and n.near and not n.answered and n.author_id <> $1 order by n.id desc limit 5) a
      join person p on p.id = a.author_id) o) as near,
    (select json_agg(o) from (select ${asked}, t.because from told t join ask a on a.id = t.ask_id join person p on p.id = a.author_id
      where t.person_id = $1 and t.answered is null and a.state = 'open') o) as told,
    (select json_agg(o) from (select ${asked} from ask a join person p on p.id = a.author_id where a.author_id = $1 and a.state = 'open' and a.suggested_at is not null) o) as overdue,
    (select json_agg(o) from (select i.* from introduction i where i.state = 'invited' and $1 in (i.asker_id, i.introduced_id) limit 5) o) as introduced,
    (select json_agg(o) from (select t.*, c.sharing from thanks_credit c join thanks t on t.id = c.thanks_id
      where c.party_id = any (array(select id from mine)) and c.told_at >= $2) o) as thanked`;

/** $1 who, $2 which. */
const promise = `${mine}
  select p.*, coalesce(cn.name, ct.name) as customer, coalesce(pn.name, pt.name) as performer, ${circle('p.circle_id')} as circle_parties,
    (select json_agg(json_build_object('id', h.id, 'at', h.at, 'did', h.did, 'words', h.words, 'details', h.details, 'mover', m.name) order by h.id)
      from history h left join person m on m.id = h.mover_id where h.subject_id = p.id
        and (h.circle_id in (select id from seen) or h.mover_id = $1)) as thread
  from promise p ${promiseNames}
  where p.id = $2 and (p.circle_id in (select id from seen) or $1 in (p.opened_by, p.steward_id, p.customer_steward_id)
    or $1 = any (p.handed_on_by))`;

const between = `(p.customer_id = s.one_id and p.performer_id = s.other_id or p.customer_id = s.other_id and p.performer_id = s.one_id)`;

/** $1 who, $2 which. */
const partner = `${mine}
  select s.*, coalesce(op.name, ot.name) as one, coalesce(tp.name, tt.name) as other, ${circle('s.circle_id')} as circle_parties,
    (select json_agg(json_build_object('line', e,
        'wordings', (select json_agg(w order by w.position) from expectation_wording w where w.expectation_id = e.id),
        'proposal', (select row_to_json(x) from expectation_proposal x where x.expectation_id = e.id),
        'said', (select json_agg(r) from expectation_review r where r.expectation_id = e.id)) order by e.id)
      from expectation e where e.partnership_id = s.id and (e.circle_id in (select id from seen) or e.author_id = $1)) as lines,
    (select json_agg(o) from (select ${card} from promise p ${promiseNames} where ${between} and p.state = 'satisfied'
      order by p.id desc limit 6) o) as kept,
    (select json_agg(o) from (select ${card} from promise p ${promiseNames} where ${between} and p.is_open
      order by p.id desc limit 500) o) as open,
    (select json_agg(o) from (select t.id, t.for_what, t.author_id, c.party_id, t.sent_at from thanks_credit c join thanks t on t.id = c.thanks_id
      where c.party_id in (s.one_id, s.other_id) and t.author_id in (s.one_id, s.other_id) and c.party_id <> t.author_id
        and t.sent_at is not null and t.state <> 'withdrawn' order by t.sent_at desc limit 6) o) as thanked,
    (select json_agg(json_build_object('id', h.id, 'at', h.at, 'did', h.did, 'words', h.words, 'details', h.details, 'mover', m.name) order by h.id)
      from history h left join person m on m.id = h.mover_id where h.subject_id = s.id
        and (h.circle_id in (select id from seen) or h.mover_id = $1)) as thread
  from partnership s left join person op on op.id = s.one_id left join team ot on ot.id = s.one_id
    left join person tp on tp.id = s.other_id left join team tt on tt.id = s.other_id
  where s.id = $2 and s.circle_id in (select id from seen)`;

const found = (direction: string) => `(select '${direction}', a.id, a.what, a.why from ask a
  where a.state = 'open' and a.direction = '${direction}' and a.author_id <> $1 and a.circle_id in (select id from seen)
    and a.all_words @@ to_tsquery('simple', $2) order by a.id desc limit 8)`;

/** $1 who, $2 a question of words. */
const search = `${mine}
  (select 'person' as kind, id, name as title, null as words from person
    where left_at is null and name_words @@ to_tsquery('simple', $2) order by sort_name, id limit 8)
  union all (select 'team', id, name, null from team where to_tsvector('simple', sort_name) @@ to_tsquery('simple', $2)
    order by sort_name, id limit 8)
  union all (select 'strength', g.id, p.name, g.words from guide_line g join person p on p.id = g.party_id
    where g.topic in ('help-with', 'offers') and to_tsvector('simple', plain(g.words)) @@ to_tsquery('simple', $2)
      and g.circle_id in (select id from seen) and g.party_id <> $1 limit 8)
  union all (select 'promise', p.id, p.what, p.done_looks_like from promise p
    where (p.customer_id = any (array(select id from mine)) or p.performer_id = any (array(select id from mine)))
      and p.all_words @@ to_tsquery('simple', $2) order by p.id desc limit 8)
  union all ${found('need')} union all ${found('offer')}`;

/** $1 who, $2 which, $3 the version that was seen, $4 the words, $5 now. */
const sayEarly = `${mine}
  update promise p set at_risk = $4, version = version + 1, moved_at = $5, moved_on = 'performer', last_did = 'say-early', reaches_at = $5
  where p.id = $2 and p.version = $3 and p.state = 'promised' and p.performer_id in (select id from mine) returning p.*`;
const addHistory = `insert into history (circle_id, subject_kind, subject_id, at, mover_id, did, words)
  values ($1, 'promise', $2, $3, $4, 'say-early', $5)`;

/** By name; each is prepared once per connection. */
export const queries = { session, asks, today, promise, partner, search, sayEarly, addHistory };
