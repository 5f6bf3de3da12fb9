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

create table team (
  id uuid primary key references party,
  parent_id uuid references team,
  name text not null check (length(name) between 1 and 120),
  leader_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  unique nulls not distinct (parent_id, name)
);
create index team_by_parent on team (parent_id);
create unique index one_root on team ((true)) where parent_id is null;

create table person (
  id uuid primary key references party,
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  time_zone text not null,
  language text not null check (language in ('en', 'de')),
  admin boolean not null default false,
  version int not null default 1,
  joined_at timestamptz not null,
  left_at timestamptz
);
create unique index person_by_email on person (email) where left_at is null;
create index person_by_name on person (lower(name) text_pattern_ops);
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
  insert into circle (id, parties) values (new.id, array[new.id]);
  insert into circle_party (circle_id, party_id) values (new.id, new.id);
  return new;
end $$;
create trigger party_stands_alone after insert on party for each row execute function stand_alone();

-- The parties a person belongs to: themselves, their teams and the teams above those.
create function parties_of(person uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  with recursive mine (id) as (
    select p.id from person p where p.id = parties_of.person and p.left_at is null
    union
    select m.team_id from membership m join person p on p.id = m.person_id
      where m.person_id = parties_of.person and p.left_at is null
    union
    select t.parent_id from team t join mine on t.id = mine.id where t.parent_id is not null
  )
  select id from mine
$$;

create function my_parties() returns setof uuid
language sql stable security definer set search_path = public as
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
create function people_of_circle(wanted uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  with recursive inside (id) as (
    select party_id from circle_party where circle_id = wanted
    union
    select t.id from team t join inside on t.parent_id = inside.id
  )
  select p.id from person p where p.left_at is null
    and (p.id in (select id from inside)
      or exists (select from membership m where m.person_id = p.id and m.team_id in (select id from inside)))
$$;

-- Structure is read by everybody who is signed in; only an admin, or a team's leader for its members, changes it.
create function am_admin() returns boolean language sql stable security definer set search_path = public as
$$ select coalesce((select admin from person where id = my_person() and left_at is null), false) $$;

create function am_here() returns boolean language sql stable security definer set search_path = public as
$$ select exists (select from person where id = my_person() and left_at is null) $$;

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
create index guide_line_words on guide_line using gin (to_tsvector('simple', words));
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
create policy own on guide_line for all using
  (party_id = (select my_person()) or party_id in (select m.team_id from membership m where m.person_id = (select my_person())));
alter table guide_line_before enable row level security;
create policy own on guide_line_before for all using
  (party_id = (select my_person()) or party_id in (select m.team_id from membership m where m.person_id = (select my_person())));
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
create policy add on structural_log for insert with check ((select am_here()));
grant select, insert on structural_log to alongside_app;
