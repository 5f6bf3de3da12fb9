-- Sealed texts: words are kept here only closed. The key of each lives in a file outside the database; this row says that it
-- is in use, and in whose circle. Where the row is gone, the key is destroyed.
create table sealed_key (
  id uuid primary key,
  circle_id uuid not null references circle,
  made_by uuid not null references person
);
create index sealed_key_by_circle on sealed_key (circle_id);
create index sealed_key_by_maker on sealed_key (made_by);
alter table sealed_key enable row level security;
create policy read on sealed_key for select using
  (circle_id in (select my_circles()) or made_by = (select my_person()));
create policy add on sealed_key for insert with check (made_by = (select my_person()));
create policy remove on sealed_key for delete using
  (circle_id in (select my_circles()) or made_by = (select my_person()));
grant select, insert, delete on sealed_key to alongside_app;

-- Which of these keys are in use: ids and nothing else, so that keys of which nothing came can be destroyed.
create function keys_kept(wanted uuid[]) returns setof uuid
language sql stable security definer set search_path = public as $$
  select k.id from sealed_key k where k.id = any (wanted)
$$;
revoke all on function keys_kept(uuid[]) from public;
grant execute on function keys_kept(uuid[]) to alongside_worker;

-- The first reply to a command is closed with the command's own key, which only its sender has; nothing of what was written
-- or answered can be read here. Kept for a day.
delete from repeated_command;
alter table repeated_command alter column reply type bytea using null;
alter table repeated_command add column salt bytea not null check (length(salt) = 16);

-- Notes, reflections and practices: only their author's. The words are sealed; what stands beside them is what the day and
-- the list need. A note that is deleted leaves no row and no key.
create table note (
  id uuid primary key,
  circle_id uuid not null references circle,
  author_id uuid not null references person,
  kind text not null check (kind in ('remember', 'reflection', 'practice')),
  about_id uuid references party,
  -- the author's own day on which to be reminded, once
  follow_up_on date,
  -- days on which something is practised: 1 is Monday
  weekdays smallint[] not null default '{}' check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  -- the day of a practice that was answered last, so that it is not asked twice
  answered_on date,
  -- the Monday of the week that was looked back on
  week date,
  key_id uuid not null unique references sealed_key,
  sealed bytea not null,
  kept_at timestamptz not null,
  version int not null default 1,
  check (circle_id = author_id),
  check (kind = 'practice' or (weekdays = '{}' and answered_on is null)),
  check ((kind = 'reflection') = (week is not null)),
  check (kind <> 'reflection' or (about_id is null and follow_up_on is null)),
  unique (author_id, week)
);
create index note_by_author on note (author_id, id desc);
create index note_by_kind on note (author_id, kind, id desc);
create index note_by_about on note (author_id, about_id, id desc) where about_id is not null;
create index note_by_day on note (author_id, follow_up_on) where follow_up_on is not null;
create index note_by_weekdays on note (author_id) where weekdays <> '{}';
alter table note enable row level security;
create policy own on note for all using (author_id = (select my_person()))
  with check (author_id = (select my_person()) and circle_id = (select my_person()));
grant select, insert, update, delete on note to alongside_app;

-- When the week is looked back on, and whether there is a question a day. Without a row: Friday, and yes.
create table quiet_time (
  person_id uuid primary key references person,
  -- null: never
  reflection_weekday smallint check (reflection_weekday between 1 and 7),
  asks_question boolean not null
);
alter table quiet_time enable row level security;
create policy own on quiet_time for all using (person_id = (select my_person()));
grant select, insert, update, delete on quiet_time to alongside_app;
