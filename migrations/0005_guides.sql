-- What others may know of a person and a team (hours, guide, front door), and how somebody wants to be spoken to.

-- Hours and time away are what a sender may know: when words will reach somebody. Hours are spans that begin on a day:
-- several a day, and one that does not end later than it begins passes midnight.
create table working_hours (
  person_id uuid not null references person,
  weekday smallint not null check (weekday between 1 and 7), -- 1 is Monday
  from_time time not null,
  until_time time not null check (until_time <> from_time),
  primary key (person_id, weekday, from_time)
);
alter table working_hours enable row level security;
create policy read on working_hours for select using ((select is_active_member()));
create policy own on working_hours for all using (person_id = (select my_person()));
grant select, insert, delete on working_hours to alongside_app;

create table time_away (
  person_id uuid not null references person,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  primary key (person_id, from_day)
);
alter table time_away enable row level security;
create policy read on time_away for select using ((select is_active_member()));
create policy own on time_away for all using (person_id = (select my_person()));
grant select, insert, delete on time_away to alongside_app;

-- What clock and calendar say in somebody's zone, where the database has to know it itself. It may know fewer zones than
-- the process that accepted one: then it is read as UTC, so that one row stops nobody else. What has to be right for
-- everybody is worked out by the process.
create function clock_there(moment timestamptz, zone text) returns timestamp
language plpgsql stable strict set search_path = pg_catalog, public, pg_temp as $$
begin
  return moment at time zone zone;
exception when invalid_parameter_value then
  return moment at time zone 'UTC';
end $$;

-- A picture that somebody chose of themselves, for everybody who is here: small, and without anything but its dots. Its version
-- is worked out from it, so that an address under which one was read never shows the next.
create table person_picture (
  person_id uuid primary key references person,
  circle_id uuid not null references circle,
  webp bytea not null check (octet_length(webp) between 1 and 30720),
  version text not null generated always as (left(encode(sha256(webp), 'hex'), 16)) stored
);
alter table person_picture enable row level security;
create policy read on person_picture for select using (circle_id in (select my_circles()));
create policy own on person_picture for all using (person_id = (select my_person()))
  with check (person_id = (select my_person()) and circle_id = (select everyone_id from workplace));
grant select, insert, update (webp), delete on person_picture to alongside_app;

-- The version stands beside the name, so that whoever shows a name knows the picture without looking for it.
create function note_picture() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    update person set picture = null where id = old.person_id;
    return old;
  end if;
  update person set picture = new.version where id = new.person_id;
  return new;
end $$;
create trigger picture_noted after insert or update or delete on person_picture
  for each row execute function note_picture();

-- Room on my plate, how often I may be told of asks, when a digest may come, first steps: mine alone.
create table own_setting (
  person_id uuid primary key references person,
  plate text not null default 'open' check (plate in ('open', 'a-little', 'full')),
  told_a_day smallint not null default 1 check (told_a_day between 0 and 1),
  told_a_week smallint not null default 3 check (told_a_week between 0 and 3),
  digest_at time,
  digest_off boolean not null default false,
  told_at_once boolean not null default false,
  letter_says text not null default 'kinds' check (letter_says in ('waits', 'kinds', 'words')),
  thanks_default text not null default 'ask' check (thanks_default in ('ask', 'private')),
  first_steps_done text[] not null default '{}',
  guide_looked_over_at timestamptz
);
alter table own_setting enable row level security;
create policy own on own_setting for all using (person_id = (select my_person()));
grant select, insert, update on own_setting to alongside_app;

-- The state alone, for somebody who is about to ask.
create function plate_of(somebody uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select coalesce((select plate from own_setting where person_id = somebody), 'open') where is_active_member() $$;

-- What I do not want to hear of: a person, a team, a topic or a kind of card. Known to its owner only.
create table mute (
  person_id uuid not null references person,
  kind text not null check (kind in ('party', 'topic', 'card')),
  what text not null check (length(what) between 1 and 200),
  since timestamptz not null,
  primary key (person_id, kind, what)
);
alter table mute enable row level security;
create policy own on mute for all using (person_id = (select my_person()));
grant select, insert, delete on mute to alongside_app;

-- Guides: lines in the words of their owner, each in a circle of its own.
create table guide_line (
  id uuid primary key,
  party_id uuid not null references party,
  circle_id uuid not null references circle,
  topic text not null,
  words text not null check (length(words) between 1 and 600),
  position int not null default 0,
  steward_id uuid references person,
  -- for "my partners": the circle of the owner and those they, or their teams, are partners with. Worked out anew whenever
  -- a partnership begins or ends or somebody changes team, so that it stays true without anybody's doing
  for_partners boolean not null default false,
  version int not null default 1,
  changed_at timestamptz not null
);
create index guide_line_by_party on guide_line (party_id, position);
create index guide_line_by_words on guide_line using gin (to_tsvector('simple', plain(words)))
  where topic in ('help-with', 'offers');
create index guide_line_for_partners on guide_line (party_id) where for_partners;
alter table guide_line enable row level security;
create policy read on guide_line for select using
  (party_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
-- A person's lines are theirs alone to write; a team's are any member's, and everybody reads them.
create policy own on guide_line for all using (party_id = any ((select my_party_list())::uuid[]))
  with check (party_id = (select my_person())
    or (party_id in (select my_parties()) and circle_id = (select everyone_id from workplace)));
grant select, insert, update, delete on guide_line to alongside_app;

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
alter table guide_line_before enable row level security;
create policy own on guide_line_before for all using (party_id in (select my_parties()));
grant select, insert on guide_line_before to alongside_app;

-- Self-told strengths and team offers in my circles, in an order that turns with `turn` and ranks nobody.
create function strengths_by_words(wanted tsquery, turn text, many int)
returns table (id uuid, party_id uuid, kind text, name text, words text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as materialized (
    select g.id, g.party_id, g.position, g.words, uuid_hash_extended(g.party_id, hashtextextended(turn, 0)) as place
    from guide_line g
    where g.topic in ('help-with', 'offers') and to_tsvector('simple', plain(g.words)) @@ wanted
      and g.circle_id = any ((select my_circle_list())::uuid[]) and g.party_id is distinct from my_person()
  ), chosen as (select * from found order by place, party_id, position limit many)
  select c.id, c.party_id, case when team.id is null then 'person' else 'team' end, coalesce(person.name, team.name), c.words
  from chosen c left join person on person.id = c.party_id left join team on team.id = c.party_id
  order by c.place, c.party_id, c.position
$$;

-- The team's front door: members say for themselves on which days they are the one to turn to. Open to everyone, like hours.
create table contact_day (
  team_id uuid not null references team,
  person_id uuid not null references person,
  -- each week on this weekday (1 is Monday), or on this one day
  weekday smallint check (weekday between 1 and 7),
  day date,
  check (num_nonnulls(weekday, day) = 1),
  unique nulls not distinct (team_id, person_id, weekday, day)
);
create index contact_day_by_person on contact_day (person_id);
alter table contact_day enable row level security;
create policy read on contact_day for select using ((select is_active_member()) or person_id = (select my_person()));
-- Nobody says it for somebody else, and nobody for a team that is not theirs.
create policy add on contact_day for insert with check
  (person_id = (select my_person()) and team_id in (select my_parties()));
create policy remove on contact_day for delete using (person_id = (select my_person()));
grant select, insert, delete on contact_day to alongside_app;

revoke all on function plate_of(uuid), strengths_by_words(tsquery, text, int), note_picture() from public;
grant execute on function plate_of(uuid), strengths_by_words(tsquery, text, int) to alongside_app;
