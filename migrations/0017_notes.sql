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
