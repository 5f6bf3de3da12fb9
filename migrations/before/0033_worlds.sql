-- For a departure: a person on one of the two sides of a promise, as whom it is written what becomes of it. Whoever is only
-- asked to take it over is none: with both sides gone there is nothing left to take over.
create function somebody_on_a_side(promise_id uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select side.person from promise p, lateral (
      select id as person from person where id in (p.customer_id, p.performer_id) and left_at is null
      union
      select members_of(party) from unnest(array[p.customer_id, p.performer_id]) party) side
    where p.id = promise_id
    order by side.person = p.opened_by desc, side.person limit 1
$$;
revoke all on function somebody_on_a_side(uuid) from public;
grant execute on function somebody_on_a_side(uuid) to alongside_worker;

-- Both sides have left: it ends without anybody's word, and whoever was asked to take it over is asked no more.
create or replace function end_promise_of_nobody(wanted uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ends text;
  circle uuid;
  circle_before uuid := (select circle_id from promise where id = wanted);
begin
  if somebody_on_a_side(wanted) is not null then return; end if;
  update promise p set
      state = case when p.state in ('requested', 'offered', 'countered') then 'lapsed' else 'released' end,
      last_did = case when p.state in ('requested', 'offered', 'countered') then 'lapse' else 'release' end,
      awaits = '{}', proposal = null, asked_id = null, nudged_at = null, version = p.version + 1,
      circle_id = case when p.asked_id is null then p.circle_id else circle_of(array[p.customer_id, p.performer_id]) end,
      moved_at = moment, moved_on = null
    where p.id = wanted and p.is_open
    returning p.last_did, p.circle_id into ends, circle;
  if ends is not null then
    insert into history (circle_id, subject_kind, subject_id, at, mover_id, did)
      values (circle, 'promise', wanted, moment, null, ends);
    perform announce(circle_before, 'promise', wanted);
  end if;
end $$;

-- What somebody promised is offered, when they leave, to a team of theirs that is large enough. The whole workplace is no
-- such team: offering it there would let everybody read what two people agreed on between them. It is released instead.
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
    order by m.team_id limit 1) end
  from theirs p
$$;

-- Whoever left the workplace is in no circle any more. Where they were the last of a talk, its words are still destroyed in
-- their name; nobody can sign in as them.
create policy end_as_the_last on conversation for update using (not am_here() and (opener_id = (select my_person())
  or exists (select from conversation_person p where p.conversation_id = conversation.id and p.person_id = (select my_person()))));
