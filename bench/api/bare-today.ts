/** Today as one plain query: what could become a card of any kind. */
import { card, isMine, mine, partnerNames, promiseNames } from './bare-pieces.ts';

const asked = `a.id, a.version, a.what, a.size, a.kind, a.by_day, a.author_id, p.name as author`;

/** $1 who, $2 since when news count, $3 the reader's day. What could become a card: what awaits me, is due about now, or moved lately. */
export const today = `${mine}
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
      where c.party_id = any (array(select id from mine)) and c.told_at >= $2) o) as thanked,
    (select max(g.changed_at) from guide_line g where g.party_id = $1) as looked_over,
    (select json_agg(o) from (select s.*, coalesce(op.name, ot.name) as one, coalesce(tp.name, tt.name) as other,
        (select json_agg(e) from expectation e where e.partnership_id = s.id and (e.state = 'proposed' or e.state = 'agreed'
          and (e.review_on <= $3 or exists (select from expectation_proposal x where x.expectation_id = e.id))
          or e.state <> 'draft' and e.reaches_at > $2)) as lines
      from partnership s ${partnerNames} where (${isMine('s.one_id')} or ${isMine('s.other_id')})
        and (s.is_open or s.reaches_at > $2) order by s.id desc limit 200) o) as partners,
    (select json_agg(o) from (select q.* from charter_question q where ${isMine('q.team_id')} and q.state = 'open') o) as asked_of_teams,
    (select json_agg(o) from (select l.* from charter_line l where ${isMine('l.team_id')} and l.state = 'agreed'
      and l.review_on <= $3) o) as lines_of_teams,
    (select json_agg(o) from (select case when ${isMine('p.customer_id')} then p.customer_id else p.performer_id end as one,
        case when ${isMine('p.customer_id')} then p.performer_id else p.customer_id end as other
      from promise p where (${isMine('p.customer_id')} or ${isMine('p.performer_id')}) and p.opened_at >= $3::date - 90
        and p.state not in ('declined', 'withdrawn', 'lapsed', 'requested', 'offered', 'countered')
      group by 1, 2 having count(*) >= 3
        and bool_or($1 in (p.customer_id, p.performer_id, p.steward_id, p.customer_steward_id, p.opened_by))) o) as work_together,
    (select json_agg(o) from (select g.* from goal_party gp join goal g on g.id = gp.goal_id
      where (${isMine('gp.party_id')} or gp.joined_by = $1) and (g.is_open or g.moved_at > $2)) o) as goals,
    (select json_agg(o) from (select c.* from conversation_person cp join conversation c on c.id = cp.conversation_id
      where cp.person_id = $1 and c.state in ('invited', 'open')) o) as talks,
    (select json_agg(o) from (select n.* from note n where n.author_id = $1 and (n.follow_up_on <= $3
      or n.weekdays <> '{}' and extract(isodow from $3::date)::smallint = any (n.weekdays))) o) as notes,
    (select row_to_json(q) from prompt_settings q where q.person_id = $1) as quiet,
    (select exists (select from team where leader_id = $1)) as leads,
    (select json_agg(o) from (select m.* from round_meeting_person mp join round_meeting m on m.id = mp.meeting_id
      where mp.person_id = $1 and m.meet_on >= $3::date - 14) o) as meetings,
    (select json_agg(o) from (select h.* from heads_up_party hp join heads_up h on h.id = hp.heads_up_id
      where ${isMine('hp.party_id')} and (h.state = 'sent' or h.ended_at >= $2)) o) as told_of,
    (select json_agg(o) from (select h.* from heads_up h where h.author_id = $1 and h.state = 'sent') o) as telling,
    (select json_agg(o) from (select t.* from thanks t where t.author_id = $1
      and (t.state = 'sharing' and not t.author_agrees or t.state = 'draft' and t.suggested)) o) as to_thank`;
