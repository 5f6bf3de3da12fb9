-- What somebody promised is offered, when they leave, to a team of theirs that is large enough. The whole workplace is no
-- such team: offering it there would let everybody read what two people agreed on between them. It is released instead.
create or replace function promises_left_by(leaver uuid) returns table (promise_id uuid, acting uuid, team_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with theirs as (
    select p.* from promise p where p.is_open and (p.customer_id = leaver or p.performer_id = leaver or p.asked_id = leaver)
    union
    select p.* from promise p where p.is_open and (p.steward_id = leaver or p.customer_steward_id = leaver)
  )
  select p.id, somebody_party_to(p.id), case when p.performer_id = leaver then (
    select m.team_id from membership m join team t on t.id = m.team_id
    where m.person_id = leaver and m.team_id <> p.customer_id and t.parent_id is not null
      and (select count(*) from members_of(m.team_id)) >= 3
    order by m.team_id limit 1) end
  from theirs p
$$;
