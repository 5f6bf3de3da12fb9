-- What the whole house shares: history, repeated commands, the queue's one door, and live news.

-- An object's history, read by its circle. Words belong to the mover and stay as they were written.
create table history (
  id bigint generated always as identity primary key,
  circle_id uuid not null references circle,
  subject_kind text not null,
  subject_id uuid not null,
  at timestamptz not null,
  -- null when the clock moved
  mover_id uuid references person,
  -- the party the mover spoke for; the mover itself or one of their teams
  for_party uuid references party,
  did text not null,
  words text,
  -- what changed, such as the terms before
  details jsonb
);
create index history_by_subject on history (subject_id, id);
create index history_by_mover on history (mover_id, id desc);
alter table history enable row level security;
create policy read on history for select using
  (circle_id in (select my_circles()) or mover_id = (select my_person()));
create policy add on history for insert with check
  (mover_id = (select my_person()) or (mover_id is null and circle_id in (select my_circles())));
grant select, insert on history to alongside_app;

-- A command sent twice under one key is answered once. Kept for a day.
create table repeated_command (
  person_id uuid not null references person,
  key text not null check (length(key) between 1 and 200),
  operation text not null,
  input_hash text not null,
  reply jsonb,
  at timestamptz not null,
  primary key (person_id, key)
);
create index repeated_command_by_age on repeated_command (at);
alter table repeated_command enable row level security;
create policy own on repeated_command for all using (person_id = (select my_person()));
grant select, insert, update, delete on repeated_command to alongside_app;

-- News of a change: the circle and what changed, never a word of it. Sent when the transaction commits.
create function announce(circle uuid, kind text, subject uuid) returns void language sql as
$$ select pg_notify('alongside_news', json_build_object('circle', circle, 'kind', kind, 'id', subject)::text) $$;

-- Which of these people, all of them looking just now, are in the circle of a piece of news.
create function listening_in(wanted uuid, people uuid[]) returns setof uuid
language sql stable security definer set search_path = public as $$
  select p from unnest(people) p
  where exists (select from circle_party c where c.circle_id = wanted and c.party_id in (select parties_of(p)))
$$;
revoke all on function listening_in(uuid, uuid[]) from public;
grant execute on function listening_in(uuid, uuid[]) to alongside_app;
