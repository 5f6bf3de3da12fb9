-- Who somebody is here: how long they are signed in, what they are called, and where their mail goes.

-- Whatever ends a session or a token (its owner, an admin, a departure, its time, the operator) is told to every process,
-- so that what was opened with it ends as well. To the person's own circle, whether or not they are still in it.
create function tell_of_ended_sign_in() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform announce(person_id, 'session', person_id) from (select distinct person_id from ended) theirs;
  return null;
end $$;
create trigger session_end_told after delete on session
  referencing old table as ended for each statement execute function tell_of_ended_sign_in();
create trigger token_end_told after delete on personal_token
  referencing old table as ended for each statement execute function tell_of_ended_sign_in();

-- Who is behind a secret (0031), and until when.
create or replace function signed_in_by_session(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select json_build_object('id', s.id, 'seenOn', s.seen_on, 'scope', 'write', 'endsAt', s.ends_at,
      'person', json_build_object(
        'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from session s join person p on p.id = s.person_id
    where s.secret_hash = hash and s.ends_at > now and p.left_at is null);
end $$;
create or replace function signed_in_by_token(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select json_build_object('id', t.id, 'seenOn', null, 'scope', t.scope, 'endsAt', t.ends_at,
      'person', json_build_object(
        'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from personal_token t join person p on p.id = t.person_id
    where t.secret_hash = hash and (t.ends_at is null or t.ends_at > now) and p.left_at is null);
end $$;

-- An address lets its owner in, so whoever changes it could come in as them. Once somebody has been here, a change takes
-- effect by their own yes alone, or by whoever runs the machine; until then it may be mended freely.
create table address_change (
  id uuid primary key,
  person_id uuid not null references person,
  from_address text not null,
  to_address text not null check (to_address = lower(to_address) and length(to_address) between 3 and 254),
  -- the admin who asks; null where it was changed on the machine
  asked_by uuid references person,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'changed', 'kept')),
  -- the link in the letter to the old address; null once it was answered
  secret_hash bytea unique,
  ends_at timestamptz not null,
  -- whether its owner has seen that it was changed for them
  seen boolean not null default false
);
create unique index address_change_asked_once on address_change (person_id) where state = 'asked';
create index address_change_by_person on address_change (person_id, id);
alter table address_change enable row level security;
create policy read on address_change for select using (person_id = (select my_person()) or (select am_admin()));
create policy see on address_change for update using (person_id = (select my_person()));
grant select (id, person_id, from_address, to_address, asked_by, asked_at, state, ends_at, seen), update (seen)
  on address_change to alongside_app;
-- Everything about a person may be changed as the policies say, but an address only by the functions below.
revoke update on person from alongside_app;
grant update (name, time_zone, language, admin, version) on person to alongside_app;

-- Whether anybody ever came in with somebody's address.
create function has_been_in(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from person p where p.id = wanted and p.here_since is not null)
    or exists (select from session s where s.person_id = wanted)
    or exists (select from passkey k where k.person_id = wanted)
    or exists (select from personal_token t where t.person_id = wanted);
end $$;
revoke all on function has_been_in(uuid) from public;

-- Gives somebody an address. What was sent to the one before lets nobody in any more.
create function give_address(wanted uuid, address text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person set email = address, version = version + 1 where id = wanted and left_at is null;
  delete from one_time_link where person_id = wanted;
end $$;
revoke all on function give_address(uuid, text) from public;

-- For the app: an admin gives somebody an address. Mended at once where nobody has been here with it, asked otherwise.
create function ask_new_address(change uuid, wanted uuid, address text, secret bytea, moment timestamptz, until timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before text := (select email from person where id = wanted and left_at is null);
begin
  if not am_admin() or before is null then return 'nobody'; end if;
  if before = address then return 'same'; end if;
  if not has_been_in(wanted) then
    perform give_address(wanted, address);
    return 'mended';
  end if;
  delete from address_change where person_id = wanted and state = 'asked';
  insert into address_change (id, person_id, from_address, to_address, asked_by, asked_at, state, secret_hash, ends_at)
    values (change, wanted, before, address, my_person(), moment, 'asked', secret, until);
  return 'asked';
end $$;
revoke all on function ask_new_address(uuid, uuid, text, bytea, timestamptz, timestamptz) from public;
grant execute on function ask_new_address(uuid, uuid, text, bytea, timestamptz, timestamptz) to alongside_app;

-- For the app: its owner's answer, signed in (`change`) or by the link in the letter to the old address (`secret`).
create function answer_new_address(change uuid, secret bytea, yes boolean, moment timestamptz)
returns table (outcome text, person_id uuid, former text, language text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  asked address_change;
begin
  select c.* into asked from address_change c join person p on p.id = c.person_id and p.left_at is null
    where c.state = 'asked' and c.ends_at > moment
      and (c.secret_hash = secret or (c.id = change and c.person_id = my_person())) for update of c;
  if asked.id is null then return query select 'ended', null::uuid, null::text, null::text; return; end if;
  if yes and exists (select from person p where p.email = asked.to_address and p.left_at is null) then
    return query select 'taken', null::uuid, null::text, null::text; return;
  end if;
  if yes then perform give_address(asked.person_id, asked.to_address); end if;
  update address_change set state = case when yes then 'changed' else 'kept' end, secret_hash = null, seen = true
    where id = asked.id;
  insert into structural_log (at, by_person, what, subject_id)
    values (moment, asked.person_id, case when yes then 'address.changed' else 'address.kept' end, asked.person_id);
  perform announce(asked.person_id, 'me', asked.person_id);
  return query select case when yes then 'changed' else 'kept' end, p.id, asked.from_address, p.language
    from person p where p.id = asked.person_id;
end $$;
revoke all on function answer_new_address(uuid, bytea, boolean, timestamptz) from public;
grant execute on function answer_new_address(uuid, bytea, boolean, timestamptz) to alongside_app;

-- For whoever owns the database, on the machine: changes an address without asking. Its owner finds a card.
create function change_address_here(change uuid, wanted uuid, address text, moment timestamptz) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from address_change where person_id = wanted and state = 'asked';
  insert into address_change (id, person_id, from_address, to_address, asked_at, state, ends_at)
    select change, p.id, p.email, address, moment, 'changed', moment from person p where p.id = wanted;
  perform give_address(wanted, address);
  insert into structural_log (at, by_person, what, subject_id) values (moment, null, 'address.changed', wanted);
  perform announce(wanted, 'me', wanted);
end $$;
revoke all on function change_address_here(uuid, uuid, text, timestamptz) from public;

-- What a name looks like: without capitals, accents, widths, blanks and marks between its words, and with letters of other
-- scripts and signs that are drawn alike taken for one another. Which signs are marks is left to ICU, not to the database's
-- own locale. `looksOf` in src/features/people/person.ts is the same; a test compares the two.
create function looks_of_name(name text) returns text language sql immutable strict parallel safe
set search_path = pg_catalog, public, pg_temp as $$
  select translate(
    regexp_replace(plain(normalize(name, NFKC)) collate "und-x-icu", '[[:space:][:punct:]$+<=>^`|~]+', '', 'g'),
    'авекмнорстухіјѕԁһԛԝӏαβεικνορτυχi1ı0', 'abekmhopctyxljsdhqwlabelkvoptuxlllo')
$$;
