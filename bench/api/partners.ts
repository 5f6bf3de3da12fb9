/** Partners for those who take turns: with somebody who gave them a promise, four lines agreed both ways and their history. */
import type { Client } from 'pg';
import { entry } from '#platform/defined.ts';

/** Two partners for each who has none yet; kept in the world, so that this is done once. */
const become = `
  with wanted as (
    select distinct on (least(v.id, p.performer_id), greatest(v.id, p.performer_id)) v.id as one, p.performer_id as other
    from unnest($1::uuid[]) v (id) cross join lateral (
      select performer_id from promise join person on person.id = performer_id
      where customer_id = v.id and performer_id <> v.id order by promise.id limit 2) p
    where not exists (select from partnership s where s.one_id = v.id)
  ), made as (
    insert into partnership (id, circle_id, one_id, other_id, of_teams, state, purpose, invited_by, invited_at, reaches_at,
      moved_on, last_did, since, weeks)
    select gen_random_uuid(), circle_of(array[one, other]), one, other, false, 'active', 'Fewer surprises, calmer weeks', one,
      now() - interval '90 days', now() - interval '90 days', 'other', 'accept', now() - interval '90 days', 4
    from wanted on conflict do nothing returning id, circle_id, one_id, other_id
  ), told as (
    insert into history (circle_id, subject_kind, subject_id, at, mover_id, did, words)
    select circle_id, 'partnership', id, now() - interval '90 days', one_id, did, 'Shall we?'
    from made, unnest(array['invite', 'accept', 'suggest-rhythm', 'agree-rhythm']) did
  ), line as (
    insert into expectation (id, circle_id, partnership_id, needs_id, needed_from_id, author_id, state, review_on, last_did)
    select gen_random_uuid(), circle_id, id, case n % 2 when 1 then one_id else other_id end,
      case n % 2 when 1 then other_id else one_id end, case n % 2 when 1 then one_id else other_id end, 'agreed',
      current_date + 60, 'agree'
    from made, generate_series(1, 4) n returning id, author_id
  )
  insert into expectation_wording (expectation_id, position, text, good_looks_like, occasion, from_day, agreed_at, agreed_by)
  select id, 1, 'Delays over two hours, told before customers call', 'Nobody hears of it from a customer first',
    '{"kind": "none"}', current_date - 60, now() - interval '60 days', author_id
  from line`;

/** The partnerships of these people, each with somebody who may read it. */
export async function partnersOf<Visitor extends { id: string }>(
  client: Client,
  visitors: readonly Visitor[],
): Promise<[Visitor, string][]> {
  await client.query(become, [visitors.map(({ id }) => id)]);
  await client.query('analyze partnership, expectation, expectation_wording, circle_party');
  const { rows } = await client.query<{ id: string; one_id: string }>(
    'select id, one_id from partnership where one_id = any ($1::uuid[]) order by md5(id::text)',
    [visitors.map(({ id }) => id)],
  );
  const byId = new Map(visitors.map((visitor) => [visitor.id, visitor]));
  return rows.map((row) => [entry(byId, row.one_id), row.id]);
}
