-- What all features write with: history, repeated commands, live news, sealed words, and a place in order.

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
  (mover_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
create policy add on history for insert with check
  (mover_id = (select my_person()) or (mover_id is null and in_my_circles(circle_id)));
grant select, insert on history to alongside_app;

-- A command sent twice under one key is carried out once. The first reply is encrypted with the command's own key, which only its
-- sender has; nothing of what was written or answered can be read here. Kept for a day.
create table idempotency_key (
  person_id uuid not null references person,
  key text not null check (length(key) between 1 and 200),
  operation text not null,
  input_hash text not null,
  reply bytea,
  salt bytea not null check (length(salt) = 16),
  at timestamptz not null,
  primary key (person_id, key)
);
create index idempotency_key_by_age on idempotency_key (at);
alter table idempotency_key enable row level security;
create policy own on idempotency_key for all using (person_id = (select my_person()));
grant select, insert, update on idempotency_key to alongside_app;

-- News of a change: the circle and what changed, never a word of it. Sent when the transaction commits.
create function announce(circle uuid, kind text, subject uuid) returns void language sql as
$$ select pg_notify('alongside_news', json_build_object('circle', circle, 'kind', kind, 'id', subject)::text) $$;

-- Which of these people are in the circle of a piece of news: for the process that listens on behalf of all who are looking;
-- whoever acts as a person learns it about themselves alone.
create function listening_in(wanted uuid, people uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p from unnest(people) p
  where (my_person() is null or p = my_person())
    and exists (select from circle_party c where c.circle_id = wanted and c.party_id in (select parties_of(p)))
$$;

-- Sealed texts: words are kept here only encrypted. The key of each lives in a file outside the database; this row says that it
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
  (made_by = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
create policy add on sealed_key for insert with check (made_by = (select my_person()));
create policy remove on sealed_key for delete using
  (circle_id in (select my_circles()) or made_by = (select my_person()));
grant select, insert, delete on sealed_key to alongside_app;

-- Which of these keys are in use: ids and nothing else, so that keys of which nothing came can be destroyed.
create function keys_in_use(wanted uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k.id from sealed_key k where k.id = any (wanted)
$$;

-- The id of what begins as a draft and is shown to others later tells nothing, not even when it was begun. Its place in a
-- list is a number of its own, given when it is begun and again when it is shown.
create sequence place_in_order;
grant usage on sequence place_in_order to alongside_app;

create function give_place() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' and new.state <> 'draft' then new.place := nextval('place_in_order'); end if;
  return new;
end $$;

-- Whether a write goes through is known by writing: one row, whose filler takes new room on the disk each time.
create table write_probe (
  one boolean primary key default true check (one),
  filler text storage external not null default '',
  at timestamptz not null default now()
);
alter table write_probe enable row level security;
create policy write on write_probe for update to alongside_app using (true);
grant update on write_probe to alongside_app;

insert into write_probe default values;

revoke all on function listening_in(uuid, uuid[]), keys_in_use(uuid[]) from public;
grant execute on function listening_in(uuid, uuid[]) to alongside_app;
grant execute on function keys_in_use(uuid[]) to alongside_worker;

-- How a figure about a group leaves the database: as a band of counts, or not at all where fewer than five stand behind it
-- (model 16.19). Each of `whole` people is counted once, as part of `part` or not. `bandOf` and `middleOf` in
-- src/platform/protection/bands.ts are the same, with the reasons; a test compares them. Whatever tells something of a group
-- goes through these two.
create function band_of(part bigint, whole bigint) returns text language sql immutable parallel safe as $$
  select case when whole >= 5 then scale[1 + least(cardinality(scale) - 1, part * cardinality(scale) / whole)] end
  from (select case
    when whole < 10 then array['under-half', 'half-or-more']
    when whole < 20 then array['few', 'about-half', 'most']
    when whole < 40 then array['below-20', '20-to-40', '40-to-60', '60-to-80', '80-or-more']
    else array['below-10', '10-to-20', '20-to-30', '30-to-40', '40-to-50', '50-to-60', '60-to-70', '70-to-80',
      '80-to-90', '90-or-more'] end as scale) scales
$$;

-- The value of whoever stands in the middle, of values that are few and ordered, one of each person.
create function middle_of(ranks int[]) returns int language sql immutable parallel safe as $$
  select case when cardinality(ranks) >= 5 then
    (select percentile_disc(0.5) within group (order by rank) from unnest(ranks) rank) end
$$;
