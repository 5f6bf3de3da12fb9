-- People: who they are, the workplace they share, and how tables of them are brought in. Whoever is mentioned in words, in
-- whichever table, is kept by their id alone, `@[](id)`: the name is read from here.

-- Whether something can be read in a text. The same signs as in `src/platform/input/text.ts`; a test compares both.
create function says_something(words text) returns boolean
language sql immutable parallel safe as $$
  select words ~ '[^\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]'
$$;

-- How a name is looked up and put in order, by rules that are named here and not left to the database's own locale: lower
-- case as Unicode has it, without accents ("Zoë" is found as "zoe"), and letters that have none to lose by the plain ones
-- people type for them.
-- `plain` in src/features/people/search/person-search.ts is the same; a test compares the two.
create function plain(words text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(replace(
    translate(regexp_replace(normalize(lower(words collate "und-x-icu"), NFKD), '[\u0300-\u036f]', '', 'g'),
      'łøđðħŧıŋ', 'loddhtin'),
    'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th')
$$;

-- What a name looks like: without capitals, accents, widths, blanks and marks between its words, and with letters of other
-- scripts and signs that are drawn alike taken for one another. Which signs are marks is left to ICU, not to the database's
-- own locale. `skeletonOf` in src/features/people/person.ts is the same; a test compares the two.
create function name_skeleton(name text) returns text language sql immutable strict parallel safe
set search_path = pg_catalog, public, pg_temp as $$
  select translate(
    regexp_replace(plain(normalize(name, NFKC)) collate "und-x-icu", '[[:space:][:punct:]$+<=>^`|~]+', '', 'g'),
    'авекмнорстухіјѕԁһԛԝӏαβεικνορτυχi1ı0', 'abekmhopctyxljsdhqwlabelkvoptuxlllo')
$$;

-- What a name comes down to when what tells its owner apart is left out: "Kim Berg" of "Kim Berg (Dispatch)".
create function called(name text) returns text language sql immutable strict parallel safe
set search_path = pg_catalog, public, pg_temp as $$
  select name_skeleton(coalesce(nullif(regexp_replace(name, '\s*([(\[{,;|/·•–—]|\s-\s).*$', ''), ''), name))
$$;

-- A name as it is said in running text: small letters, one form of each letter, nothing in brackets.
create function name_as_said(name text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    translate(lower(normalize(name, nfc) collate "und-x-icu"), '’', ''''),
    '\[[^]]*\]|\([^)]*\)', ' ', 'g'), '\s+', ' ', 'g'))
$$;

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
  -- whether somebody has been here: they have signed in at least once. One fact, kept when it happens, since sessions end;
  -- routing, consent, what is said beside a composer and invitations all ask this column and nothing else
  here_since date,
  -- the version of the picture they chose, null for none: kept by the picture itself
  picture text,
  left_at timestamptz
);
comment on column person.here_since is 'The day, where they are, on which they first signed in; null for somebody who never has.';
create unique index person_by_email on person (email) where left_at is null;
create index person_by_name on person (sort_name, id) where left_at is null;
create index person_by_words on person using gin (name_words) where left_at is null;
create index person_here on person (id) where left_at is null;
-- A lot among everybody is a place in this index to walk on from, so that nobody counts a whole workplace.
create index person_by_lot on person (md5(id::text)) where left_at is null;
create index person_by_name_as_said on person (name_as_said(name));
-- Names tell people apart, and people from teams. Looking for one that looks the same walks an index.
create index person_by_looks on person (name_skeleton(name)) where left_at is null;
create index person_by_call on person (called(name), joined_at, id) where left_at is null;
create index person_been_here on person (id) where here_since is not null and left_at is null;

create function am_admin() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select coalesce((select admin from person where id = my_person() and left_at is null), false) $$;

-- Structure is read by everybody who is signed in; only an admin, or a team's leader for its members, changes it.
alter table person enable row level security;
create policy read on person for select using ((select is_active_member()));
create policy add on person for insert with check ((select am_admin()));
create policy change on person for update using ((select am_admin()) or id = (select my_person()))
  with check ((select am_admin()) or (id = (select my_person()) and not admin and left_at is null));
-- Everything about a person may be changed as the policies say, but an address only by the functions of sign-in.
grant select, insert, update (name, time_zone, language, admin, version) on person to alongside_app;

alter table party enable row level security;
create policy read on party for select using ((select is_active_member()));
create policy add on party for insert with check ((select am_admin()));
grant select, insert on party to alongside_app;

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
-- How they came in ends by the same stroke.
create function remove_person(leaver uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (am_admin() or (is_active_member() and leaver = my_person())) then
    raise insufficient_privilege using message = 'only an admin, or oneself';
  end if;
  update person set left_at = at, admin = false, version = version + 1 where id = leaver and left_at is null;
  update team set leader_id = null, version = version + 1 where leader_id = leaver;
  update guide_line set steward_id = null where steward_id = leaver;
  delete from guide_line_before where party_id = leaver;
  delete from guide_line where party_id = leaver;
  delete from mute where person_id = leaver;
  delete from own_setting where person_id = leaver;
  delete from person_picture where person_id = leaver;
  delete from working_hours where person_id = leaver;
  delete from time_away where person_id = leaver;
  delete from idempotency_key where person_id = leaver;
end $$;

-- The workplace: one row, written at set-up.
create table workplace (
  only_row boolean primary key default true check (only_row),
  name text not null check (length(name) between 1 and 120),
  -- the root team, whose id is also the circle "everyone"
  everyone_id uuid not null,
  set_up_at timestamptz not null,
  -- whether asks may invite people who have not been here
  asks_invite boolean not null default false,
  -- whether German says "Sie" to people instead of "du"
  formal_german boolean not null default false,
  sample boolean not null default false,
  -- whether a sample was filled to its end; one that was begun and broken off is told of at the next start
  sample_is_whole boolean not null default false
);
-- The workplace's own row: everybody reads its name and how it speaks, an admin may change both; set-up writes it once.
alter table workplace enable row level security;
create policy read on workplace for select using (true);
create policy change on workplace for update using ((select am_admin()));
grant select, update (name, asks_invite, formal_german) on workplace to alongside_app;
grant select on workplace to alongside_worker;

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
create policy add on structural_log for insert with check (by_person = (select my_person()) and (select is_active_member()));
grant select, insert on structural_log to alongside_app;

-- Somebody else here is called like this person now. Read by them alone, told once, and forgotten after a while.
create table namesake (
  person_id uuid not null references person,
  other_id uuid not null references person,
  at timestamptz not null,
  primary key (person_id, other_id)
);
create index namesake_by_age on namesake (at);
alter table namesake enable row level security;
create policy own on namesake for select using (person_id = (select my_person()));
grant select on namesake to alongside_app;

-- Whoever comes to be called like others here, in whatever way, these are told, and it stands in the log of the structure.
-- Of many of one name the dozen who have been here longest are told: a thousand of one name are a thousand times that work.
create function tell_namesakes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  others uuid[];
begin
  with told as (
    insert into namesake (person_id, other_id, at)
      select p.id, new.id, this_moment() from person p
      where p.left_at is null and p.id <> new.id and called(p.name) = called(new.name)
      order by p.joined_at, p.id limit 12
      on conflict (person_id, other_id) do nothing returning person_id
  )
  select array_agg(person_id) into others from told;
  if others is null then return null; end if;
  perform announce(one, 'me', one) from unnest(others) one;
  insert into structural_log (at, by_person, what, subject_id, detail)
    select this_moment(), my_person(), 'name.shared', new.id,
      left(new.name || ' · ' || string_agg(p.name, ', ' order by p.name), 400)
    from person p where p.id = any (others);
  return null;
end $$;
create trigger namesakes_are_told after insert on person for each row execute function tell_namesakes();
create trigger namesakes_are_told_again after update of name on person
  for each row when (new.name is distinct from old.name and new.left_at is null) execute function tell_namesakes();

-- Search by words reaches an index only in functions such as this, since policies keep full-text conditions from one.
-- Names of people: words of the name begin with the words given. Found first, put in order afterwards: walking along the
-- order would read everybody when few fit.
create function people_by_words(wanted tsquery, many int) returns table (id uuid, name text, sort_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as materialized (
    select p.id, p.name, p.sort_name from person p where p.left_at is null and p.name_words @@ wanted and is_active_member()
  )
  select id, name, sort_name from found order by sort_name, id limit many
$$;

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
  problems jsonb not null default '[]',
  -- what the admin said of lines of whom it was asked whether they are about somebody who is here
  same int[] not null default '{}'
);
alter table import_run enable row level security;
create policy admins on import_run for all using ((select am_admin()));
grant select, insert, update, delete on import_run to alongside_app;

-- What the run does, line by line of its file.
create table import_line (
  run_id uuid not null references import_run on delete cascade,
  line int not null,
  what text not null check (what in ('add', 'change', 'nothing')),
  name text not null,
  email text not null,
  details jsonb not null,
  -- whether it may be about somebody who is here: what was asked
  maybe jsonb,
  kept_address text,
  -- how somebody is called in the table, where they get another name here because it is somebody else's already
  written_name text,
  primary key (run_id, line)
);
alter table import_line enable row level security;
create policy admins on import_line for all using ((select am_admin()));
grant select, insert on import_line to alongside_app;

-- What stays the same when a name or an address changes: the number by which a table of people knows somebody. Read by
-- admins alone, who import tables; forgotten when somebody leaves.
create table staff_number (
  person_id uuid primary key references person,
  number text not null unique check (length(number) between 1 and 60)
);
alter table staff_number enable row level security;
create policy import on staff_number for all using ((select am_admin())) with check ((select am_admin()));
grant select, insert, delete on staff_number to alongside_app;

create function forget_staff_number() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from staff_number where person_id = new.id;
  return null;
end $$;
create trigger number_forgotten after update of left_at on person
  for each row when (new.left_at is not null) execute function forget_staff_number();

-- For an admin's import: new addresses of people who have never been in with theirs. Anybody else's stay as they are.
create function mend_addresses(people uuid[], addresses text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not am_admin() then return; end if;
  perform give_address(p.id, wanted.address) from unnest(people, addresses) as wanted (id, address)
    join person p on p.id = wanted.id and p.email <> wanted.address where not has_been_in(p.id);
end $$;

revoke all on function name_as_said(text), am_admin(), guard_person(), remove_person(uuid, timestamptz), tell_namesakes(),
  people_by_words(tsquery, int), forget_staff_number(), mend_addresses(uuid[], text[]) from public;
grant execute on function name_as_said(text), am_admin(), remove_person(uuid, timestamptz),
  people_by_words(tsquery, int), mend_addresses(uuid[], text[]) to alongside_app;
