-- The same rules as before, said so that they take less: who I am in is asked with every statement.

-- A team with the teams above it, itself first: worked out when a team is made or moved instead of with every question.
-- Only functions read it, and only the triggers below write it.
create table team_above (
  team_id uuid primary key references team on delete cascade,
  teams uuid[] not null
);
alter table team_above enable row level security;

create function note_teams_above(moved uuid[]) returns void language sql security definer set search_path = public as $$
  insert into team_above (team_id, teams)
    with recursive touched (id) as (
      select unnest(moved)
      union
      select t.id from team t join touched on t.parent_id = touched.id
    ), above (team_id, place, id, next) as (
      select t.id, 1, t.id, t.parent_id from team t join touched on touched.id = t.id
      union all
      select a.team_id, a.place + 1, t.id, t.parent_id from above a join team t on t.id = a.next
    )
    select team_id, array_agg(id order by place) from above group by team_id
  on conflict (team_id) do update set teams = excluded.teams
$$;
create function teams_are_new() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform note_teams_above(array(select id from fresh));
  return null;
end $$;
create function teams_are_moved() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform note_teams_above(array(
    select id from fresh join former using (id) where fresh.parent_id is distinct from former.parent_id));
  return null;
end $$;
-- Named so that they come before whatever else follows from the structure.
create trigger above_is_new after insert on team
  referencing new table as fresh for each statement execute function teams_are_new();
create trigger above_is_moved after update on team
  referencing old table as former new table as fresh for each statement execute function teams_are_moved();
select note_teams_above(array(select id from team));

-- The parties a person belongs to: themselves, their teams and the teams above those. Everybody belongs to the root.
create function party_list_of(person uuid) returns uuid[]
language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select distinct party from person p
      left join membership m on m.person_id = p.id left join team_above a on a.team_id = m.team_id
      cross join lateral unnest(p.id || coalesce(a.teams, array[(select id from team where parent_id is null)])) party
    where p.id = person and p.left_at is null);
end $$;
create or replace function parties_of(person uuid) returns setof uuid
language sql stable security definer set search_path = public rows 8 as $$ select unnest(party_list_of(person)) $$;

-- What is kept for the transaction (0019) stands beside the person it holds for, not behind their name: a long text is
-- then never counted through, letter by letter.
create or replace function my_party_list() returns uuid[]
language plpgsql stable security definer set search_path = public as $$
declare
  me text := nullif(current_setting('alongside.person', true), '');
  found uuid[];
begin
  if current_setting('alongside.parties_of', true) = me then return current_setting('alongside.parties')::uuid[]; end if;
  if me is null then return '{}'; end if;
  found := party_list_of(me::uuid);
  perform set_config('alongside.parties', found::text, true), set_config('alongside.parties_of', me, true);
  return found;
end $$;

-- Whoever is in a circle twice, in person and with a team, is in it once (0028).
create or replace function my_circle_list() returns uuid[]
language plpgsql stable security definer set search_path = public as $$
declare
  me text := nullif(current_setting('alongside.person', true), '');
  found uuid[];
begin
  if current_setting('alongside.circles_of', true) = me then return current_setting('alongside.circles')::uuid[]; end if;
  if me is null then return '{}'; end if;
  found := array(select distinct circle_id from circle_party where party_id = any (my_party_list()));
  perform set_config('alongside.circles', found::text, true), set_config('alongside.circles_of', me, true);
  return found;
end $$;

create or replace function am_in(circle uuid) returns boolean language plpgsql stable as $$
begin
  if current_setting('alongside.circles_of', true) = nullif(current_setting('alongside.person', true), '') then
    return current_setting('alongside.circles') like '%' || circle || '%';
  end if;
  return public.am_party_of(circle) or circle = any (public.my_circle_list());
end $$;

create or replace function forget_who_i_am_in() returns trigger language plpgsql as $$
begin
  perform set_config('alongside.parties_of', '', true), set_config('alongside.circles_of', '', true);
  return null;
end $$;

-- Whoever is here belongs to somebody, themselves at least: nothing else need be kept for it (0026).
create or replace function am_here() returns boolean language plpgsql stable as $$
begin
  if current_setting('alongside.parties_of', true) = nullif(current_setting('alongside.person', true), '') then
    return current_setting('alongside.parties') <> '{}';
  end if;
  return cardinality(public.my_party_list()) > 0;
end $$;
drop trigger somebody_left on person;
drop function forget_that_i_am_here(), find_me_here();

-- Who a circle is, as a part of whatever is read beside it. In names, teams first; only for whoever is in it or wrote for it.
create function describe_circle(circle uuid) returns json
language plpgsql stable security definer set search_path = public as $$
begin
  if not (am_in(circle) or knows_circle(circle)) then return null; end if;
  return json_build_object('id', circle, 'structure', (select version from structure_version), 'parties', (
    select json_agg(each) from (
      select c.party_id as id, person.name as person, person.left_at is null as here, team.name as team,
        team.id is not null and team.parent_id is null as root
      from circle_party c left join person on person.id = c.party_id left join team on team.id = c.party_id
      where c.circle_id = circle order by team.id is null, coalesce(person.sort_name, team.sort_name)) each));
end $$;
drop function describe_circles(uuid[]);

revoke all on function note_teams_above(uuid[]), teams_are_new(), teams_are_moved(), party_list_of(uuid), describe_circle(uuid) from public;
grant execute on function party_list_of(uuid), describe_circle(uuid) to alongside_app;
