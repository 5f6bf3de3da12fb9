-- People, teams and circles. A party is a person or a team; a circle is an interned set of parties.
create table party (
  id uuid primary key,
  kind text not null check (kind in ('person', 'team'))
);

create table circle (
  id uuid primary key,
  -- the sorted parties, so that the same set is the same circle; null only for circles of one party
  parties uuid[] not null unique
);

create table circle_party (
  circle_id uuid not null references circle on delete cascade,
  party_id uuid not null references party,
  primary key (circle_id, party_id)
);
create index circle_party_by_party on circle_party (party_id, circle_id);

-- How a name is looked up and put in order: lower case, without accents ("Zoë" is found as "zoe").
create function plain(words text) returns text language sql immutable strict parallel safe as
$$ select regexp_replace(normalize(lower(words), NFKD), '[\u0300-\u036f]', '', 'g') $$;

create table team (
  id uuid primary key references party,
  parent_id uuid references team,
  name text not null check (length(name) between 1 and 120),
  sort_name text collate "C" not null generated always as (plain(name)) stored,
  leader_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  unique nulls not distinct (parent_id, name)
);
create index team_by_parent on team (parent_id);
create unique index one_root on team ((true)) where parent_id is null;
create index team_by_words on team using gin (to_tsvector('simple', sort_name));

create table person (
  id uuid primary key references party,
  name text not null check (length(name) between 1 and 120),
  sort_name text collate "C" not null generated always as (plain(name)) stored,
  name_words tsvector not null generated always as (to_tsvector('simple', plain(name))) stored,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  time_zone text not null,
  language text not null check (language in ('en', 'de')),
  admin boolean not null default false,
  version int not null default 1,
  joined_at timestamptz not null,
  left_at timestamptz
);
create unique index person_by_email on person (email) where left_at is null;
create index person_by_name on person (sort_name, id) where left_at is null;
create index person_by_words on person using gin (name_words) where left_at is null;
create index person_here on person (id) where left_at is null;
alter table team add foreign key (leader_id) references person;

create table membership (
  person_id uuid not null references person,
  team_id uuid not null references team,
  primary key (person_id, team_id)
);
create index membership_by_team on membership (team_id, person_id);

-- Every party stands in its own circle, whose id is the party's: a person's is "me", the root team's is "everyone".
create function stand_alone() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into circle (id, parties) select id, array[id] from fresh;
  insert into circle_party (circle_id, party_id) select id, id from fresh;
  return null;
end $$;
create trigger party_stands_alone after insert on party
  referencing new table as fresh for each statement execute function stand_alone();

-- Counts every change of who belongs where, so that what was worked out from it (how many people a circle is) is known
-- to hold as long as the number stands.
create table structure_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
insert into structure_version (version) values (1);
alter table structure_version enable row level security;
create policy read on structure_version for select using (true);
grant select on structure_version to alongside_app;
create function note_structure() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update structure_version set version = version + 1;
  return null;
end $$;
create trigger membership_noted after insert or update or delete on membership
  for each statement execute function note_structure();
create trigger person_noted after insert or delete or update of left_at on person
  for each statement execute function note_structure();
create trigger team_noted after insert or delete or update of parent_id on team
  for each statement execute function note_structure();

-- The parties a person belongs to: themselves, their teams and the teams above those. Everybody belongs to the root.
create function parties_of(person uuid) returns setof uuid
language sql stable security definer set search_path = public rows 8 as $$
  with recursive here (id) as (select p.id from person p where p.id = parties_of.person and p.left_at is null),
  mine (id) as (
    select id from here
    union
    select t.id from team t, here where t.parent_id is null
    union
    select m.team_id from membership m join here on here.id = m.person_id
    union
    select t.parent_id from team t join mine on t.id = mine.id where t.parent_id is not null
  )
  select id from mine
$$;

create function my_parties() returns setof uuid
language sql stable security definer set search_path = public rows 8 as
$$ select parties_of(my_person()) $$;

-- The one access rule: a row is visible when its circle is among these.
create function my_circles() returns setof uuid
language sql stable security definer set search_path = public rows 60 as
$$ select circle_id from circle_party where party_id in (select parties_of(my_person())) $$;

-- Interns a circle: the same set of parties is the same circle, however often it is asked for.
create function circle_of(wanted uuid[]) returns uuid
language plpgsql security definer set search_path = public as $$
declare
  sorted uuid[] := (select array_agg(distinct p order by p) from unnest(wanted) p);
  found_id uuid;
begin
  if sorted is null then raise exception 'a circle has at least one party'; end if;
  select id into found_id from circle where parties = sorted;
  if found_id is not null then return found_id; end if;
  insert into circle (id, parties) values (gen_random_uuid(), sorted)
    on conflict (parties) do update set parties = excluded.parties returning id into found_id;
  insert into circle_party (circle_id, party_id) select found_id, p from unnest(sorted) p on conflict do nothing;
  return found_id;
end $$;

-- The people of a circle: members of its teams, and of the teams below those, who are still here.
-- For use inside other named functions; nobody calls it directly.
create function people_of_circle(wanted uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
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

-- Structure is read by everybody who is signed in; only an admin, or a team's leader for its members, changes it.
create function am_admin() returns boolean language sql stable security definer set search_path = public as
$$ select coalesce((select admin from person where id = my_person() and left_at is null), false) $$;

create function am_here() returns boolean language sql stable security definer set search_path = public as
$$ select exists (select from person where id = my_person() and left_at is null) $$;

-- Whether I may know who a circle is: I am in it, or wrote something for it.
create function knows_circle(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return wanted in (select my_circles())
    or exists (select from guide_line g where g.party_id = my_person() and g.circle_id = wanted)
    or exists (select from history h where h.mover_id = my_person() and h.circle_id = wanted);
end $$;

-- Who these circles are, in names, and how many people where no team is among them.
create function describe_circles(wanted uuid[])
returns table (circle_id uuid, everyone boolean, structure bigint, party_id uuid, kind text, name text, people bigint)
language sql stable security definer set search_path = public as $$
  with mine (id) as materialized (select my_circles()), known (id) as (
    select w from unnest(wanted) w where w in (select id from mine)
    union all
    select w from unnest(wanted) w where w not in (select id from mine) and knows_circle(w)
  )
  select k.id,
    exists (select from circle_party c join team root on root.id = c.party_id
      where c.circle_id = k.id and root.parent_id is null),
    (select version from structure_version),
    p.id, p.kind, coalesce(person.name, team.name),
    case when not bool_or(p.kind = 'team') over circle then count(person.id) filter (where person.left_at is null) over circle end
  from known k join circle_party c on c.circle_id = k.id join party p on p.id = c.party_id
    left join person on person.id = p.id left join team on team.id = p.id
  window circle as (partition by k.id)
  order by k.id, p.kind desc, coalesce(person.sort_name, team.sort_name)
$$;

-- How many people these circles are, with the version of the structure that was counted.
create function sizes_of_circles(wanted uuid[]) returns table (circle_id uuid, structure bigint, people bigint)
language sql stable security definer set search_path = public as $$
  select w, (select version from structure_version),
    case when exists (select from circle_party c join team root on root.id = c.party_id
        where c.circle_id = w and root.parent_id is null)
      then (select count(*) from person p where p.left_at is null)
      else (select count(*) from people_of_circle(w)) end
  from unnest(wanted) w where knows_circle(w)
$$;

-- Which of these people are not in a circle, for the rule that nobody absent is named.
create function outside_circle(people uuid[], wanted uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  select p.id from person p where p.id = any (people) and am_here() and not exists
    (select from circle_party c where c.circle_id = wanted and c.party_id in (select parties_of(p.id)))
$$;

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

-- The workplace's own row: everybody reads its name, an admin may change it; set-up writes it once.
alter table workplace enable row level security;
create policy read on workplace for select using (true);
create policy change on workplace for update using ((select am_admin()));
revoke insert, update on workplace from alongside_app;
grant update (name) on workplace to alongside_app;

alter table party enable row level security;
create policy read on party for select using ((select am_here()));
create policy add on party for insert with check ((select am_admin()));
alter table team enable row level security;
create policy read on team for select using ((select am_here()));
create policy add on team for insert with check ((select am_admin()));
create policy change on team for update using ((select am_admin()));
alter table person enable row level security;
create policy read on person for select using ((select am_here()));
create policy add on person for insert with check ((select am_admin()));
create policy change on person for update using ((select am_admin()) or id = (select my_person()))
  with check ((select am_admin()) or (id = (select my_person()) and not admin and left_at is null));
alter table membership enable row level security;
create policy read on membership for select using ((select am_here()));
create policy add on membership for insert with check
  ((select am_admin()) or exists (select from team t where t.id = team_id and t.leader_id = (select my_person())));
create policy remove on membership for delete using
  ((select am_admin()) or exists (select from team t where t.id = team_id and t.leader_id = (select my_person())));
alter table circle enable row level security;
create policy read on circle for select using (id in (select my_circles()));
alter table circle_party enable row level security;
create policy read on circle_party for select using (circle_id in (select my_circles()));

grant select on party, team, person, membership, circle, circle_party to alongside_app;
grant insert on party, team, person, membership to alongside_app;
grant update on team, person to alongside_app;
grant delete on membership to alongside_app;

-- Hours and time away are what a sender may know: when words will reach somebody.
create table working_hours (
  person_id uuid not null references person,
  weekday smallint not null check (weekday between 1 and 7), -- 1 is Monday
  from_time time not null,
  until_time time not null check (until_time > from_time),
  primary key (person_id, weekday)
);
create table time_away (
  person_id uuid not null references person,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  primary key (person_id, from_day)
);
alter table working_hours enable row level security;
create policy read on working_hours for select using ((select am_here()));
create policy own on working_hours for all using (person_id = (select my_person()));
alter table time_away enable row level security;
create policy read on time_away for select using ((select am_here()));
create policy own on time_away for all using (person_id = (select my_person()));

-- Room on my plate, how often I may be told of asks, when a digest may come, first steps: mine alone.
create table own_setting (
  person_id uuid primary key references person,
  plate text not null default 'open' check (plate in ('open', 'a-little', 'full')),
  told_a_day smallint not null default 1 check (told_a_day between 0 and 1),
  told_a_week smallint not null default 3 check (told_a_week between 0 and 3),
  digest_at time,
  told_at_once boolean not null default false,
  thanks_default text not null default 'ask' check (thanks_default in ('ask', 'private')),
  first_steps_done text[] not null default '{}',
  guide_looked_over_at timestamptz
);
-- What I do not want to hear of: a person, a team, a topic or a kind of card. Known to its owner only.
create table mute (
  person_id uuid not null references person,
  kind text not null check (kind in ('party', 'topic', 'card')),
  what text not null check (length(what) between 1 and 200),
  since timestamptz not null,
  primary key (person_id, kind, what)
);
alter table own_setting enable row level security;
create policy own on own_setting for all using (person_id = (select my_person()));
alter table mute enable row level security;
create policy own on mute for all using (person_id = (select my_person()));
grant select, insert, update, delete on working_hours, time_away, own_setting, mute to alongside_app;

-- The state alone, for somebody who is about to ask.
create function plate_of(somebody uuid) returns text
language sql stable security definer set search_path = public as
$$ select coalesce((select plate from own_setting where person_id = somebody), 'open') where am_here() $$;

-- Guides: lines in the words of their owner, each in a circle of its own.
create table guide_line (
  id uuid primary key,
  party_id uuid not null references party,
  circle_id uuid not null references circle,
  topic text not null,
  words text not null check (length(words) between 1 and 600),
  position int not null default 0,
  steward_id uuid references person,
  version int not null default 1,
  changed_at timestamptz not null
);
create index guide_line_by_party on guide_line (party_id, position);
create index guide_line_by_words on guide_line using gin (to_tsvector('simple', plain(words)))
  where topic in ('help-with', 'offers');
-- Earlier wordings of a line; read by whoever may change it.
create table guide_line_before (
  line_id uuid not null references guide_line on delete cascade,
  version int not null,
  party_id uuid not null,
  words text not null,
  circle_id uuid not null,
  changed_at timestamptz not null,
  primary key (line_id, version)
);
alter table guide_line enable row level security;
create policy read on guide_line for select using
  (circle_id in (select my_circles()) or party_id = (select my_person()));
-- A person's lines are theirs alone to write; a team's are any member's, and everybody reads them.
create policy own on guide_line for all using (party_id in (select my_parties()))
  with check (party_id = (select my_person())
    or (party_id in (select my_parties()) and circle_id = (select everyone_id from workplace)));
alter table guide_line_before enable row level security;
create policy own on guide_line_before for all using (party_id in (select my_parties()));
grant select, insert, update, delete on guide_line, guide_line_before to alongside_app;

-- What happened to the structure, for admins; never who read what.
create table structural_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_person uuid references person,
  what text not null,
  subject_id uuid,
  detail text
);
alter table structural_log enable row level security;
create policy read on structural_log for select using ((select am_admin()));
create policy add on structural_log for insert with check (by_person = (select my_person()) and (select am_here()));
grant select, insert on structural_log to alongside_app;

-- An import of people that an admin began; it goes on by itself, and others may look how far it is.
create table import_run (
  id uuid primary key,
  person_id uuid not null references person,
  dry_run boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'writing', 'done', 'refused')),
  -- what is imported; gone when the run has ended
  source text,
  -- the time zone and language of new people whose line does not say
  usual jsonb not null,
  began_at timestamptz not null,
  done int not null default 0,
  total int not null default 0,
  summary jsonb,
  problems jsonb not null default '[]'
);
-- What the run does, line by line of its file.
create table import_line (
  run_id uuid not null references import_run on delete cascade,
  line int not null,
  what text not null check (what in ('add', 'change', 'nothing')),
  name text not null,
  email text not null,
  details jsonb not null,
  primary key (run_id, line)
);
alter table import_run enable row level security;
create policy admins on import_run for all using ((select am_admin()));
alter table import_line enable row level security;
create policy admins on import_line for all using ((select am_admin()));
grant select, insert, update, delete on import_run, import_line to alongside_app;

-- Rank, address and belonging are structure: whoever is not an admin cannot change them, not even on their own row,
-- nobody leaves but by `remove_person`, and a workplace always keeps one admin.
create function guard_person() returns trigger language plpgsql as $$
begin
  if row_security_active('person') then
    if new.left_at is distinct from old.left_at or new.id <> old.id then
      raise insufficient_privilege using message = 'people leave by remove_person';
    end if;
    if (new.admin, new.email, new.joined_at) is distinct from (old.admin, old.email, old.joined_at) and not am_admin() then
      raise insufficient_privilege using message = 'only an admin changes rank and address';
    end if;
  end if;
  if old.admin and old.left_at is null and (not new.admin or new.left_at is not null) then
    perform pg_advisory_xact_lock(7210465);
    if not exists (select from person p where p.admin and p.left_at is null and p.id <> new.id) then
      raise check_violation using message = 'a workplace keeps one admin', constraint = 'person_last_admin';
    end if;
  end if;
  return new;
end $$;
create trigger person_guarded before update on person for each row execute function guard_person();

-- Somebody leaves: by an admin's hand or their own. What was theirs alone is destroyed; what they wrote with others stays.
-- How they came in ends by the same stroke (0004).
create function remove_person(leaver uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (am_admin() or (am_here() and leaver = my_person())) then
    raise insufficient_privilege using message = 'only an admin, or oneself';
  end if;
  update person set left_at = at, admin = false, version = version + 1 where id = leaver and left_at is null;
  update team set leader_id = null, version = version + 1 where leader_id = leaver;
  update guide_line set steward_id = null where steward_id = leaver;
  delete from guide_line_before where party_id = leaver;
  delete from guide_line where party_id = leaver;
  delete from mute where person_id = leaver;
  delete from own_setting where person_id = leaver;
  delete from working_hours where person_id = leaver;
  delete from time_away where person_id = leaver;
  delete from repeated_command where person_id = leaver;
end $$;

-- Search by words reaches an index only here, since policies keep full-text conditions from one.
-- Names of people: words of the name begin with the words given. Found first, put in order afterwards: walking along the
-- order would read everybody when few fit.
create function people_by_words(wanted tsquery, many int) returns table (id uuid, name text, sort_name text)
language sql stable security definer set search_path = public as $$
  with found as materialized (
    select p.id, p.name, p.sort_name from person p where p.left_at is null and p.name_words @@ wanted and am_here()
  )
  select id, name, sort_name from found order by sort_name, id limit many
$$;
create function teams_by_words(wanted tsquery, many int) returns table (id uuid, name text)
language sql stable security definer set search_path = public as $$
  with found as materialized (
    select t.id, t.name, t.sort_name from team t where to_tsvector('simple', t.sort_name) @@ wanted and am_here()
  )
  select id, name from found order by sort_name, id limit many
$$;
-- Self-told strengths and team offers in my circles, in an order that turns with `turn` and ranks nobody.
create function strengths_by_words(wanted tsquery, turn text, many int)
returns table (id uuid, party_id uuid, kind text, name text, words text)
language sql stable security definer set search_path = public as $$
  with found as materialized (
    select g.id, g.party_id, g.position, g.words, uuid_hash_extended(g.party_id, hashtextextended(turn, 0)) as place
    from guide_line g
    where g.topic in ('help-with', 'offers') and to_tsvector('simple', plain(g.words)) @@ wanted
      and g.circle_id in (select my_circles()) and g.party_id is distinct from my_person()
  ), chosen as (select * from found order by place, party_id, position limit many)
  select c.id, c.party_id, party.kind, coalesce(person.name, team.name), c.words
  from chosen c join party on party.id = c.party_id
    left join person on person.id = c.party_id left join team on team.id = c.party_id
  order by c.place, c.party_id, c.position
$$;

revoke all on function stand_alone(), note_structure(), guard_person() from public;
revoke all on function parties_of(uuid), my_parties(), my_circles(), circle_of(uuid[]), people_of_circle(uuid),
  knows_circle(uuid), describe_circles(uuid[]), sizes_of_circles(uuid[]), outside_circle(uuid[], uuid), am_admin(), am_here(), plate_of(uuid),
  remove_person(uuid, timestamptz), people_by_words(tsquery, int), teams_by_words(tsquery, int),
  strengths_by_words(tsquery, text, int) from public;
grant execute on function parties_of(uuid), my_parties(), my_circles(), circle_of(uuid[]),
  knows_circle(uuid), describe_circles(uuid[]), sizes_of_circles(uuid[]), outside_circle(uuid[], uuid), am_admin(), am_here(), plate_of(uuid),
  remove_person(uuid, timestamptz), people_by_words(tsquery, int), teams_by_words(tsquery, int),
  strengths_by_words(tsquery, text, int) to alongside_app;
