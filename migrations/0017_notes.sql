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
create table prompt_settings (
  person_id uuid primary key references person,
  -- null: never
  reflection_weekday smallint check (reflection_weekday between 1 and 7),
  asks_question boolean not null
);
alter table prompt_settings enable row level security;
create policy own on prompt_settings for all using (person_id = (select my_person()));
grant select, insert, update, delete on prompt_settings to alongside_app;
