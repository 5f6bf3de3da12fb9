/** What the plain queries share: who asks is in which teams and circles, and how promises and partners are named. */

export const mine = `with recursive mine (id) as (
    select $1::uuid union select id from team where parent_id is null
    union select team_id from membership where person_id = $1
    union select t.parent_id from team t join mine on t.id = mine.id where t.parent_id is not null),
  seen (id) as materialized (select circle_id from circle_party where party_id = any (array(select id from mine)))`;

export const promiseNames = `join party cp on cp.id = p.customer_id join party pp on pp.id = p.performer_id
  left join person cn on cn.id = cp.id left join team ct on ct.id = cp.id
  left join person pn on pn.id = pp.id left join team pt on pt.id = pp.id`;

export const card = `p.id, p.version, p.state, p.what, p.done_looks_like, p.due_on, p.at_risk, p.proposal, p.moved_at, p.moved_on,
  p.last_did, p.reaches_at, p.customer_id, coalesce(cn.name, ct.name) as customer, p.performer_id, coalesce(pn.name, pt.name) as performer`;

/** The names of both partners of a partnership \`s\`: \`op\` and \`ot\`, \`tp\` and \`tt\`. */
export const partnerNames = `left join person op on op.id = s.one_id left join team ot on ot.id = s.one_id
    left join person tp on tp.id = s.other_id left join team tt on tt.id = s.other_id`;

/** One of the reader's parties. */
export const isMine = (party: string) => `${party} = any (array(select id from mine))`;
