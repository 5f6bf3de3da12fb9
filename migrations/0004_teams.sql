-- Teams: who belongs where, what happened to a team, and the yes it takes to join or lead one.

create table team (
  id uuid primary key references party,
  parent_id uuid references team,
  name text not null check (length(name) between 1 and 120),
  sort_name text collate "C" not null generated always as (plain(name)) stored,
  leader_id uuid references person,
  version int not null default 1,
  created_at timestamptz not null,
  unique nulls not distinct (parent_id, name)
);
create unique index one_root on team ((true)) where parent_id is null;
create index team_by_words on team using gin (to_tsvector('simple', sort_name));
create index team_by_looks on team (name_skeleton(name));
-- Whether somebody leads a team is asked with every look at Today.
create index team_by_leader on team (leader_id) where leader_id is not null;
alter table team enable row level security;
create policy read on team for select using ((select is_active_member()));
create policy add on team for insert with check ((select am_admin()));
create policy change on team for update using ((select am_admin()));
grant select, insert, update on team to alongside_app;

create table membership (
  person_id uuid not null references person,
  team_id uuid not null references team,
  since timestamptz, -- null where it is not known
  primary key (person_id, team_id)
);
create index membership_by_team on membership (team_id, person_id);

-- The members of a team, of the teams below it too, who are still here; for the root that is everybody.
create function members_of(wanted uuid) returns setof uuid language sql stable as $$
  with recursive inside (id) as (
    select t.id from team t where t.id = wanted and t.parent_id is not null
    union
    select t.id from team t join inside on t.parent_id = inside.id
  )
  select p.id from person p where p.left_at is null
    and exists (select from team root where root.id = wanted and root.parent_id is null)
  union
  -- as an array: the index on memberships serves a few teams, whatever the planner thinks of the recursion
  select p.id from membership m join person p on p.id = m.person_id
    where m.team_id = any (array(select id from inside)) and p.left_at is null
$$;

-- The circle of all of these parties; with the whole workplace among them it is everyone. For a thing whose circle follows
-- from who its parties are: that is worked out here, and the application cannot say otherwise.
create function circle_of_all(parties uuid[]) returns uuid
language sql set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select id from team where parent_id is null and id = any (parties)), circle_of(array_remove(parties, null)))
$$;

-- The people of a circle: members of its teams, and of the teams below those, who are still here.
-- For use inside other named functions; nobody calls it directly.
create function people_of_circle(wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive inside (id) as (
    select party_id from circle_party where circle_id = wanted
    union
    select t.id from team t join inside on t.parent_id = inside.id
  )
  select p.id from person p where p.left_at is null
    and exists (select from circle_party c join team root on root.id = c.party_id
      where c.circle_id = wanted and root.parent_id is null)
  union
  select p.id from person p where p.id = any (array(select id from inside)) and p.left_at is null
  union
  -- as an array: the index on memberships serves a few teams, whatever the planner thinks of the recursion
  select p.id from membership m join person p on p.id = m.person_id
    where m.team_id = any (array(select id from inside)) and p.left_at is null
$$;

-- Those that ended: a figure about a past quarter is about those who were in the team at its end. Without this, taking
-- somebody out for a moment would show the figure without them, and so what they did.
create table membership_ended (
  team_id uuid not null references team,
  person_id uuid not null references person,
  since timestamptz,
  until timestamptz not null,
  check (since is null or since <= until)
);
create index membership_ended_by_team on membership_ended (team_id, until);
create index membership_ended_by_person on membership_ended (person_id);
alter table membership_ended enable row level security;
create policy add on membership_ended for insert with check
  ((select am_admin()) or exists (select from team t where t.id = team_id and t.leader_id = (select my_person())));
grant insert on membership_ended to alongside_app;

-- A team with the teams above it, itself first: worked out when a team is made or moved instead of with every question.
-- Only functions read it, and only the triggers below write it.
create table team_above (
  team_id uuid primary key references team on delete cascade,
  teams uuid[] not null
);
alter table team_above enable row level security;

create function maintain_teams_above(moved uuid[]) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
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

create function teams_are_new() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform maintain_teams_above(array(select id from fresh));
  return null;
end $$;

create function teams_are_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform maintain_teams_above(array(
    select id from fresh join former using (id) where fresh.parent_id is distinct from former.parent_id));
  return null;
end $$;

-- Named so that they come before whatever else follows from the structure.
create trigger above_is_new after insert on team
  referencing new table as fresh for each statement execute function teams_are_new();
create trigger above_is_moved after update on team
  referencing old table as former new table as fresh for each statement execute function teams_are_moved();

-- Counts every change of who belongs where, so that what was worked out from it (how many people a circle is) is known
-- to hold as long as the number stands. Only functions read it.
create table structure_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
alter table structure_version enable row level security;

insert into structure_version (version) values (1);

create function bump_structure_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update structure_version set version = version + 1;
  return null;
end $$;
create trigger bumps_structure_version after insert or update or delete on membership
  for each statement execute function bump_structure_version();
create trigger bumps_structure_version after insert or delete or update of left_at on person
  for each statement execute function bump_structure_version();
create trigger bumps_structure_version after insert or delete or update of parent_id on team
  for each statement execute function bump_structure_version();
create trigger structure_changed after update on structure_version
  for each statement execute function reset_identity_cache();

-- Whether I may know who a circle is: I am in it, or wrote something for it. For use inside other functions.
create function may_see_circle(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return wanted in (select my_circles())
    or exists (select from guide_line g where g.party_id = my_person() and g.circle_id = wanted)
    or exists (select from history h where h.mover_id = my_person() and h.circle_id = wanted);
end $$;

-- Who a circle is, as a part of whatever is read beside it. In names, teams first; only for whoever is in it or wrote for it.
create function describe_circle(circle uuid) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (in_my_circles(circle) or may_see_circle(circle)) then return null; end if;
  return json_build_object('id', circle, 'structure', (select version from structure_version), 'parties', (
    select json_agg(each) from (
      select c.party_id as id, person.name as person, person.left_at is null as here, team.name as team,
        team.id is not null and team.parent_id is null as root
      from circle_party c left join person on person.id = c.party_id left join team on team.id = c.party_id
      where c.circle_id = circle order by team.id is null, coalesce(person.sort_name, team.sort_name)) each));
end $$;

-- How many people these circles are, with the version of the structure that was counted.
create function sizes_of_circles(wanted uuid[]) returns table (circle_id uuid, structure bigint, people bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w, (select version from structure_version),
    case when exists (select from circle_party c join team root on root.id = c.party_id
        where c.circle_id = w and root.parent_id is null)
      then (select count(*) from person p where p.left_at is null)
      else (select count(*) from people_of_circle(w)) end
  from unnest(wanted) w where may_see_circle(w)
$$;

-- Which of these people are not in a circle, for the rule that nobody absent is named.
create function outside_circle(people uuid[], wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id from person p where p.id = any (people) and is_active_member() and not exists
    (select from circle_party c where c.circle_id = wanted and c.party_id in (select parties_of(p.id)))
$$;

create function teams_by_words(wanted tsquery, many int) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as materialized (
    select t.id, t.name, t.sort_name from team t where to_tsvector('simple', t.sort_name) @@ wanted and is_active_member()
  )
  select id, name from found order by sort_name, id limit many
$$;

-- What happened to a team: who joined and left it, who leads it, and which teams stand below it. Written by the database
-- whoever did it and however, and read by those in the team. Of the whole workplace, in which everybody is, nothing is kept.
create table team_change (
  id bigint generated always as identity primary key,
  team_id uuid not null references team,
  at timestamptz not null,
  what text not null check (what in
    ('joined', 'left', 'leads', 'leads-no-more', 'team-joined', 'team-left', 'came-by-link', 'came-by-address')),
  -- the person or team it is about, and the team below through which they belong to it, where there is one
  party_id uuid not null references party,
  through_id uuid references team,
  -- who did it, null for the machine; whether they look after people here; the member who said yes
  by_person uuid references person,
  by_admin boolean not null default false,
  agreed_by uuid references person,
  -- whether the members are told: of what happens below, only where nobody was there to be told
  told boolean not null
);
create index team_change_by_team on team_change (team_id, id desc);
create index team_change_told on team_change (team_id, at) where told;
-- What happened to somebody is found by whom it is about, when it is told once to those in several teams.
create index team_change_about on team_change (party_id, team_id);
alter table team_change enable row level security;
create policy read on team_change for select using (team_id = any ((select my_party_list())::uuid[]));
grant select on team_change to alongside_app;

create function record_team_change(team uuid, moment timestamptz, what text, party uuid, through uuid, told boolean)
returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into team_change (team_id, at, what, party_id, through_id, by_person, by_admin, told)
    select team, moment, what, party, through, my_person(), am_admin(), told
    where exists (select from team t where t.id = team and t.parent_id is not null)
$$;

-- The teams, without the root, that somebody belongs to through other teams than this.
create function teams_besides(person uuid, team uuid) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct above), '{}')
  from membership m join team_above a on a.team_id = m.team_id, unnest(a.teams) above
  where m.person_id = teams_besides.person and m.team_id <> teams_besides.team
$$;

-- Everybody in whose circles somebody newly stands is told of it, in the teams above as well.
create function record_membership() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  is_new boolean := tg_op = 'INSERT';
  changed membership := case when is_new then new else old end;
  moment timestamptz := case when is_new then coalesce(new.since, this_moment()) else this_moment() end;
  besides uuid[] := teams_besides(changed.person_id, changed.team_id);
begin
  perform record_team_change(above, moment, case when is_new then 'joined' else 'left' end, changed.person_id,
      case when above <> changed.team_id then changed.team_id end, is_new or above = changed.team_id)
    from unnest((select teams from team_above where team_id = changed.team_id)) with ordinality teams (above, place)
    where above <> all (besides) order by place;
  return null;
end $$;
create trigger membership_recorded after insert or delete on membership for each row execute function record_membership();

-- Whoever leaves the workplace has left their teams.
create function record_departure() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform record_team_change(m.team_id, new.left_at, 'left', new.id, null, true) from membership m where m.person_id = new.id;
  return null;
end $$;
create trigger departure_recorded after update of left_at on person for each row
  when (new.left_at is not null and old.left_at is null) execute function record_departure();

create function record_team_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before uuid[] := coalesce((select teams from team_above where team_id = old.parent_id), '{}');
  after uuid[] := coalesce((select teams from team_above where team_id = new.parent_id), '{}');
begin
  if new.leader_id is distinct from old.leader_id then
    if old.leader_id is not null then
      perform record_team_change(new.id, this_moment(), 'leads-no-more', old.leader_id, null, new.leader_id is null);
    end if;
    if new.leader_id is not null then
      perform record_team_change(new.id, this_moment(), 'leads', new.leader_id, null, true);
    end if;
  end if;
  if new.parent_id is distinct from old.parent_id then
    perform record_team_change(one, this_moment(), 'team-left', new.id, null, true)
      from unnest(before) one where one <> all (after);
    perform record_team_change(one, this_moment(), 'team-joined', new.id, null, true)
      from unnest(after) one where one <> all (before);
  end if;
  return null;
end $$;
create trigger team_update_recorded after update of leader_id, parent_id on team for each row execute function record_team_update();

-- A team that is made with its leader.
create function record_new_team() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform record_team_change(new.id, new.created_at, 'leads', new.leader_id, null, true);
  return null;
end $$;
create trigger new_team_recorded after insert on team for each row
  when (new.leader_id is not null) execute function record_new_team();

-- Nobody lets themselves in. Who may let somebody into a team: its people and those of the teams below it; where none of
-- them is left, those who were in it. Of a team in which nobody ever was, nothing is open.
create function who_may_let_in(wanted uuid, newcomer uuid) returns setof uuid language sql stable as $$
  with present (id) as (select id from members_of(wanted) id where id <> newcomer)
  select id from present
  union
  select p.id from team_change c join person p on p.id = c.party_id and p.left_at is null
  where c.team_id = wanted and c.what = 'left' and p.id <> newcomer and not exists (select from present)
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

-- The team whose yes the person who asks needs to join or lead a team, or to move a team they are in: the nearest of those
-- they would come to belong to, or would lead, in which somebody else is or was; a team that was left alone is among them:
-- its yes cannot be had. Null where no yes is needed.
create function team_to_ask(kind text, wanted uuid, moved uuid) returns uuid
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
$$ select is_active_member() and is_left_alone(wanted, my_person()) $$;

create function may_answer_wish(team uuid, newcomer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select is_active_member() and my_person() in (select who_may_let_in(team, newcomer)) $$;

-- The same rule for whoever speaks to the database directly, here and for `team` below.
alter table membership enable row level security;
create policy read on membership for select using ((select is_active_member()));
create policy add on membership for insert with check
  (((select am_admin()) or exists (select from team t where t.id = team_id and t.leader_id = (select my_person())))
    and (person_id <> (select my_person()) or team_to_ask('join', team_id, null) is null));
create policy remove on membership for delete using
  ((select am_admin()) or exists (select from team t where t.id = team_id and t.leader_id = (select my_person())));
grant select, insert, delete on membership to alongside_app;

create function guard_team() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if row_security_active('team') and (
    (new.leader_id is distinct from old.leader_id and new.leader_id = my_person()
      and team_to_ask('lead', new.id, null) is not null)
    or (new.parent_id is distinct from old.parent_id and team_to_ask('move', new.parent_id, new.id) is not null))
  then
    raise insufficient_privilege using message = 'this needs the yes of a member';
  end if;
  return new;
end $$;
create trigger team_guarded before update of leader_id, parent_id on team for each row execute function guard_team();

-- What waits for a member's yes.
create table team_wish (
  id uuid primary key,
  kind text not null check (kind in ('join', 'lead', 'move')),
  person_id uuid not null references person,
  -- the team whose members are asked; what is to be joined or led, or below which `moved_id` is to stand
  team_id uuid not null references team,
  into_id uuid not null references team,
  moved_id uuid references team,
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'withdrawn', 'lapsed')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  agreed_by uuid references person,
  check ((kind = 'move') = (moved_id is not null)),
  check ((state = 'waiting') = (ended_at is null)),
  check ((state = 'agreed') = (agreed_by is not null))
);
create unique index team_wish_once on team_wish (person_id, kind, into_id, coalesce(moved_id, into_id)) where state = 'waiting';
create index team_wish_of_team on team_wish (team_id) where state = 'waiting';
alter table team_wish enable row level security;
create policy read on team_wish for select using (person_id = (select my_person()) or may_answer_wish(team_id, person_id));
create policy ask on team_wish for insert with check (person_id = (select my_person()) and state = 'waiting'
  and team_id = team_to_ask(kind, into_id, moved_id)
  and ((select am_admin())
    or (kind = 'join' and exists (select from team t where t.id = into_id and t.leader_id = (select my_person())))));
create policy take_back on team_wish for update using (person_id = (select my_person()) and state = 'waiting')
  with check (person_id = (select my_person()) and state in ('withdrawn', 'lapsed'));
grant select, insert, update (state, ended_at) on team_wish to alongside_app;

-- "Not now" is known to whoever said it.
create table team_wish_rest (
  wish_id uuid not null references team_wish,
  person_id uuid not null references person,
  primary key (wish_id, person_id)
);
alter table team_wish_rest enable row level security;
create policy own on team_wish_rest for all using (person_id = (select my_person()))
  with check (person_id = (select my_person()) and exists (select from team_wish w where w.id = wish_id));
grant select, insert on team_wish_rest to alongside_app;

-- A member's yes carries out what was asked, in the name of whoever asked, as far as they still may and it still can be.
create function agree_to_team_wish(wanted uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  wish team_wish;
  noted bigint;
begin
  select * into wish from team_wish w where w.id = wanted and w.state = 'waiting'
    and may_answer_wish(w.team_id, w.person_id) for update;
  if wish.id is null or not exists (
    select from person p where p.id = wish.person_id and p.left_at is null and (p.admin
      or (wish.kind = 'join' and exists (select from team t where t.id = wish.into_id and t.leader_id = p.id))))
  then return false; end if;
  perform set_config('alongside.now', moment::text, true);
  select coalesce(max(id), 0) into noted from team_change;
  if wish.kind = 'join' then
    insert into membership (person_id, team_id, since) values (wish.person_id, wish.into_id, moment) on conflict do nothing;
  elsif wish.kind = 'lead' then
    update team set leader_id = wish.person_id, version = version + 1 where id = wish.into_id;
  else
    perform pg_advisory_xact_lock(7210466);
    if wish.moved_id = any ((select teams from team_above where team_id = wish.into_id)::uuid[]) or exists (
      select from team t join team m on m.id = wish.moved_id
      where t.parent_id = wish.into_id and t.id <> m.id and plain(t.name) = plain(m.name))
    then return false; end if;
    update team set parent_id = wish.into_id, version = version + 1 where id = wish.moved_id;
  end if;
  update team_change set by_person = wish.person_id, agreed_by = my_person(),
      by_admin = (select admin from person where id = wish.person_id)
    where id > noted and by_person = my_person() and party_id = coalesce(wish.moved_id, wish.person_id);
  insert into structural_log (at, by_person, what, subject_id, detail) values (moment, wish.person_id,
    case wish.kind when 'join' then 'member.added' when 'lead' then 'leader.changed' else 'team.moved' end,
    coalesce(wish.moved_id, wish.into_id), (select name from person where id = wish.person_id));
  update team_wish set state = 'agreed', ended_at = moment, agreed_by = my_person() where id = wanted;
  return true;
end $$;

revoke all on function circle_of_all(uuid[]), people_of_circle(uuid), maintain_teams_above(uuid[]), teams_are_new(),
  teams_are_moved(), bump_structure_version(), may_see_circle(uuid), describe_circle(uuid), sizes_of_circles(uuid[]),
  outside_circle(uuid[], uuid), teams_by_words(tsquery, int), record_team_change(uuid, timestamptz, text, uuid, uuid, boolean), record_membership(),
  record_departure(), record_team_update(), record_new_team(), team_to_ask(text, uuid, uuid), nobody_is_left_in(uuid),
  may_answer_wish(uuid, uuid), agree_to_team_wish(uuid, timestamptz) from public;
grant execute on function describe_circle(uuid), sizes_of_circles(uuid[]),
  outside_circle(uuid[], uuid), teams_by_words(tsquery, int), team_to_ask(text, uuid, uuid), nobody_is_left_in(uuid),
  may_answer_wish(uuid, uuid), agree_to_team_wish(uuid, timestamptz) to alongside_app;
