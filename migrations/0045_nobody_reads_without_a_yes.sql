-- Nothing opens by a departure alone: the customer of a promise is asked first whether a team may be asked to take it on.

-- The team that the customer is asked about, when somebody leaves who had promised: the one they had been in longest that is
-- large enough. It is only named to the customer. The whole workplace is no such team: everybody would read what two agreed on.
create or replace function promises_left_by(leaver uuid) returns table (promise_id uuid, acting uuid, team_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with theirs as (
    select p.* from promise p where p.is_open and (p.customer_id = leaver or p.performer_id = leaver or p.asked_id = leaver)
    union
    select p.* from promise p where p.is_open and (p.steward_id = leaver or p.customer_steward_id = leaver)
  )
  select p.id, somebody_on_a_side(p.id), case when p.performer_id = leaver then (
    select m.team_id from membership m join team t on t.id = m.team_id
    where m.person_id = leaver and m.team_id <> p.customer_id and t.parent_id is not null
      and (select count(*) from members_of(m.team_id)) >= 3
    order by m.since nulls first, m.team_id limit 1) end
  from theirs p
$$;
