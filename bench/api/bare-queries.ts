/** The benchmark's questions as one plain query each, with its `where` written out: no policies, no views of ours. */
import { card, mine, partnerNames, promiseNames } from './bare-pieces.ts';
import { search } from './bare-search.ts';
import { today } from './bare-today.ts';

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
        'wordings', (select json_agg(json_build_object('text', w.text, 'good', w.good_looks_like, 'occasion', w.occasion,
            'from', w.from_day, 'until', w.until_day, 'at', w.agreed_at, 'by', w.agreed_by) order by w.position)
          from expectation_wording w where w.expectation_id = e.id),
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
  from partnership s ${partnerNames}
  where s.id = $2 and s.circle_id in (select id from seen)`;

/** $1 who, $2 which, $3 the version that was seen, $4 the words, $5 now. */
const sayEarly = `${mine}
  update promise p set at_risk = $4, version = version + 1, moved_at = $5, moved_on = 'performer', last_did = 'say-early', reaches_at = $5
  where p.id = $2 and p.version = $3 and p.state = 'promised' and p.performer_id in (select id from mine) returning p.*`;
const addHistory = `insert into history (circle_id, subject_kind, subject_id, at, mover_id, did, words)
  values ($1, 'promise', $2, $3, $4, 'say-early', $5)`;

/** By name; each is prepared once per connection. */
export const queries = { session, asks, today, promise, partner, search, sayEarly, addHistory };
