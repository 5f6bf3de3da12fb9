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

-- Whether nobody is left who could let somebody into a team, although others were in it or spoke to it: people who left the
-- workplace were in it as much as anybody. Nobody lets themselves into such a team. One that is new has nothing to open.
create function is_left_alone(wanted uuid, newcomer uuid) returns boolean language sql stable as $$
  select not exists (select from who_may_let_in(wanted, newcomer)) and (
    exists (select from team_change c where c.team_id = wanted and c.what in ('joined', 'left') and c.party_id <> newcomer)
    or exists (select from team_above a join membership m on m.team_id = a.team_id
      where wanted = any (a.teams) and m.person_id <> newcomer)
    or exists (select from circle_party c join history h on h.circle_id = c.circle_id
      where c.party_id = wanted and h.mover_id is distinct from newcomer))
$$;

-- The team whose yes the person who asks needs, as before; a team that was left alone is among them: its yes cannot be had.
create or replace function team_to_ask(kind text, wanted uuid, moved uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select one from unnest((select teams from team_above where team_id = wanted)) with ordinality above (one, place)
  where exists (select from team t where t.id = one and t.parent_id is not null)
    and case kind when 'lead' then one = wanted
      when 'move' then moved = any (my_party_list()) and one <> all (my_party_list())
      else one <> all (my_party_list()) or one = wanted end
    and (exists (select from who_may_let_in(one, my_person())) or is_left_alone(one, my_person()))
  order by place limit 1
$$;

-- Whether this team, whose yes is needed, was left alone, so that whoever asks is told what helps instead of waiting.
create function nobody_is_left_in(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select am_here() and is_left_alone(wanted, my_person()) $$;
revoke all on function nobody_is_left_in(uuid) from public;
grant execute on function nobody_is_left_in(uuid) to alongside_app;

-- What happened to somebody is found by whom it is about, when it is told once to those in several teams.
create index team_change_about on team_change (party_id, team_id);

-- Everybody in whose circles somebody newly stands is told of it, in the teams above as well.
create or replace function note_member() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  is_new boolean := tg_op = 'INSERT';
  changed membership := case when is_new then new else old end;
  moment timestamptz := case when is_new then coalesce(new.since, this_moment()) else this_moment() end;
  besides uuid[] := teams_besides(changed.person_id, changed.team_id);
begin
  perform note_team_change(above, moment, case when is_new then 'joined' else 'left' end, changed.person_id,
      case when above <> changed.team_id then changed.team_id end, is_new or above = changed.team_id)
    from unnest((select teams from team_above where team_id = changed.team_id)) with ordinality teams (above, place)
    where above <> all (besides) order by place;
  return null;
end $$;

-- In a review only those who had answered when it was shown to all together read what the others said.
alter policy read on conversation_entry using
  (author_id = (select my_person()) or exists (
    select from conversation c join conversation_person p on p.conversation_id = c.id
    where c.id = conversation_entry.conversation_id and p.person_id = (select my_person()) and p.answer = 'yes'
      and c.state in ('open', 'closed', 'set-aside')
      and (c.form <> 'review' or (c.stage <> 'gathering' and p.answered))));

-- Whoever takes their name out of a thanks leaves its circle with that very word, so they could not save it themselves: this
-- takes one's own name out, and nothing else. The circle is that of its author and of those still named who are here.
create function step_out_of_thanks(stepped uuid, named uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  everyone uuid := (select id from team where parent_id is null);
  parties uuid[];
  circle uuid;
begin
  delete from thanks_credit c using thanks t where t.id = stepped and c.thanks_id = t.id and c.party_id = named
    and t.state = 'sent' and named = any (my_party_list()) and t.circle_id = any (my_circle_list());
  if not found then raise exception 'their name does not stand there'; end if;
  select array_agg(party) into parties from (
    select t.author_id as party from thanks t where t.id = stepped
    union select c.party_id from thanks_credit c where c.thanks_id = stepped) of
    where not exists (select from person p where p.id = of.party and p.left_at is not null);
  circle := case when everyone = any (parties) then everyone
    else circle_of(coalesce(parties, array[(select t.author_id from thanks t where t.id = stepped)])) end;
  update thanks set circle_id = circle, version = version + 1 where id = stepped;
  return circle;
end $$;
revoke all on function step_out_of_thanks(uuid, uuid) from public;
grant execute on function step_out_of_thanks(uuid, uuid) to alongside_app;
