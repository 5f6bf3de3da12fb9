-- Who is known from work: named by a history, and not here. They own evidence and have no account: no party, no circle, no
-- row among people, so that whatever lists, counts, finds, tells or invites people cannot meet them. No role reads these
-- tables; functions for an import and for routing do. Once somebody with that address joins, in whatever way, it is theirs.
create table known_from_work (
  id uuid primary key,
  email text unique check (email = lower(email) and length(email) between 3 and 254),
  name text check (length(name) between 1 and 120),
  -- who they are since they joined; from then on this row knows neither their address nor their name
  joined_as uuid references person,
  check ((joined_as is null) = (email is not null) and (joined_as is null) = (name is not null))
);
create index known_from_work_joined on known_from_work (joined_as) where joined_as is not null;
alter table known_from_work enable row level security;
create table evidence_known (
  evidence_id bigint not null references evidence on delete cascade,
  known_id uuid not null references known_from_work on delete cascade,
  part text not null check (part in ('asker', 'author', 'helper')),
  primary key (evidence_id, known_id, part)
);
create index evidence_known_by_known on evidence_known (known_id);
alter table evidence_known enable row level security;
-- What they seem to be good with waits for them, and is suggested to nobody else.
create table strength_known (
  known_id uuid not null references known_from_work on delete cascade,
  words text not null check (length(words) between 1 and 300),
  primary key (known_id, words)
);
alter table strength_known enable row level security;

-- Takes up those of these addresses (`email`, `name`) that nobody here has or had, and says under which id all of them
-- that are known from work stand. Whoever has joined in the meantime stands under their own.
create function know_from_work(people jsonb) returns table (email text, id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(7210466);
  insert into known_from_work (id, email, name)
    select gen_random_uuid(), g.email, g.name from jsonb_to_recordset(people) as g (email text, name text)
    where not exists (select from person p where p.email = g.email)
    on conflict (email) do nothing;
  return query select k.email, k.id from known_from_work k
    where k.email in (select g.email from jsonb_to_recordset(people) as g (email text));
end $$;

-- Somebody joined, or changed their address: what is known of it becomes theirs.
create function evidence_becomes_theirs() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  known uuid;
begin
  -- an import that takes somebody up at this moment looks for them among people first
  perform pg_advisory_xact_lock_shared(7210466);
  select k.id into known from known_from_work k where k.email = new.email;
  if known is null then return null; end if;
  insert into evidence_person (evidence_id, person_id, part)
    select evidence_id, new.id, part from evidence_known where known_id = known and part <> 'asker'
    on conflict do nothing;
  update evidence set asker_id = new.id
    where id in (select evidence_id from evidence_known where known_id = known and part = 'asker');
  insert into strength_suggestion (id, person_id, words, suggested_at)
    select gen_random_uuid(), new.id, words, now() from strength_known where known_id = known
    on conflict (person_id, words) do nothing;
  delete from evidence_known where known_id = known;
  delete from strength_known where known_id = known;
  update known_from_work set email = null, name = null, joined_as = new.id where id = known;
  return null;
end $$;
create trigger evidence_becomes_theirs after insert or update of email on person
  for each row when (new.left_at is null) execute function evidence_becomes_theirs();

-- As before (0009), of people who are here and of those known from work alike; ids that are neither are left out.
create or replace function add_evidence(batch jsonb) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  added int;
begin
  perform pg_advisory_xact_lock(7210466);
  with given as (
    select * from jsonb_to_recordset(batch) as e (external_id text, circle_id uuid, kind text, asked_at timestamptz,
      known_at timestamptz, asker_id uuid, text text, paths text[], authors uuid[], helpers uuid[])
  ), named as (
    select g.external_id, p.id, p.part from given g
      cross join lateral (select unnest(g.authors) as id, 'author' as part union select unnest(g.helpers), 'helper'
        union select g.asker_id, 'asker' where g.asker_id is not null) p
  ), resolved as (
    select n.external_id, n.part, coalesce(p.id, k.joined_as) as person_id,
      case when p.id is null and k.joined_as is null then k.id end as known_id
    from named n left join person p on p.id = n.id left join known_from_work k on k.id = n.id
    where p.id is not null or k.id is not null
  ), fresh as (
    insert into evidence (external_id, circle_id, kind, asked_at, known_at, asker_id, text, paths)
      select external_id, circle_id, kind, asked_at, known_at,
        (select r.person_id from resolved r where r.external_id = given.external_id and r.part = 'asker'),
        left(text, 8000), coalesce(paths, '{}')
      from given order by known_at, external_id
      on conflict (external_id) do nothing returning id, external_id
  ), people as (
    insert into evidence_person (evidence_id, person_id, part)
      select f.id, r.person_id, r.part from fresh f join resolved r using (external_id)
      where r.person_id is not null and r.part <> 'asker'
      on conflict do nothing
  ), others as (
    insert into evidence_known (evidence_id, known_id, part)
      select f.id, r.known_id, r.part from fresh f join resolved r using (external_id) where r.known_id is not null
      on conflict do nothing
  )
  select count(*) into added from fresh;
  return added;
end $$;

-- As before (0009). Returns how many were suggested to somebody; what waits for those who are not here is not counted.
create or replace function suggest_strengths(batch jsonb, now timestamptz) returns int
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with given as (
    select s.person_id as id, left(s.words, 300) as words from jsonb_to_recordset(batch) as s (person_id uuid, words text)
  ), waiting as (
    insert into strength_known (known_id, words)
      select k.id, g.words from given g join known_from_work k on k.id = g.id and k.joined_as is null
      on conflict do nothing
  ), fresh as (
    insert into strength_suggestion (id, person_id, words, suggested_at)
      select gen_random_uuid(), coalesce(p.id, k.joined_as), g.words, now
      from given g left join person p on p.id = g.id left join known_from_work k on k.id = g.id
      where coalesce(p.id, k.joined_as) is not null
      on conflict (person_id, words) do nothing returning 1
  )
  select count(*)::int from fresh
$$;

-- Evidence as routing reads it. Those known from work are in it, so that how much each kind of sign counts is learnt from
-- them, too; `unknown` says who of an event they are: nobody to tell of an ask.
drop function routing_evidence(bigint, int);
drop function routing_history(timestamptz, bigint, int, int);
create function evidence_as_read(wanted bigint, asker uuid, out asker_id uuid, out authors uuid[], out helpers uuid[],
  out unknown uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with named as (
    select person_id as id, part, true as is_here from evidence_person where evidence_id = wanted
    union all
    select known_id, part, false from evidence_known where evidence_id = wanted
  )
  select coalesce(asker, (array_agg(id) filter (where part = 'asker'))[1]),
    coalesce(array_agg(id order by id) filter (where part = 'author'), '{}'),
    coalesce(array_agg(id order by id) filter (where part = 'helper'), '{}'),
    coalesce(array_agg(distinct id) filter (where not is_here), '{}')
  from named
$$;
create function routing_evidence(seen bigint, most int)
returns table (id bigint, circle_id uuid, asked_at timestamptz, known_at timestamptz, asker_id uuid, text text,
  paths text[], authors uuid[], helpers uuid[], unknown uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id, e.circle_id, e.asked_at, e.known_at, who.asker_id, e.text, e.paths, who.authors, who.helpers, who.unknown
  from (select * from evidence where evidence.id > seen order by evidence.id limit most) e
    cross join lateral evidence_as_read(e.id, e.asker_id) who
  order by e.id
$$;
create function routing_history(after_known timestamptz, after_id bigint, newest int, most int)
returns table (id bigint, circle_id uuid, asked_at timestamptz, known_at timestamptz, asker_id uuid, text text,
  paths text[], authors uuid[], helpers uuid[], unknown uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id, e.circle_id, e.asked_at, e.known_at, who.asker_id, e.text, e.paths, who.authors, who.helpers, who.unknown
  from (select * from evidence where (evidence.known_at, evidence.id) > (after_known, after_id)
      and evidence.known_at >= coalesce((select known_at from evidence order by known_at desc, id desc offset newest limit 1),
        '-infinity')
    order by evidence.known_at, evidence.id limit most) e
    cross join lateral evidence_as_read(e.id, e.asker_id) who
  order by e.known_at, e.id
$$;
-- How many of those known from work have joined: where it is another figure than before, evidence has changed hands.
create function routing_joined() returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select count(*) from known_from_work where joined_as is not null $$;

revoke all on function evidence_becomes_theirs(), know_from_work(jsonb), evidence_as_read(bigint, uuid), routing_evidence(bigint, int),
  routing_history(timestamptz, bigint, int, int), routing_joined() from public;
grant execute on function know_from_work(jsonb), routing_evidence(bigint, int),
  routing_history(timestamptz, bigint, int, int), routing_joined() to alongside_worker;

-- Hours are spans that begin on a day: several a day, and one that does not end later than it begins passes midnight.
alter table working_hours drop constraint working_hours_pkey;
alter table working_hours add primary key (person_id, weekday, from_time);
alter table working_hours drop constraint working_hours_check;
alter table working_hours add check (until_time <> from_time);

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

-- Who of these has room to be told of an ask (0009), as far as no calendar is needed for it: their days, what they were
-- told lately and how much they may be go along, and whoever asks looks at these. Nobody else learns why somebody has none.
drop function routing_room(uuid, uuid[], timestamptz);
drop function routing_has_time(uuid, text, date, timestamptz);
create function routing_room(wanted uuid, people uuid[], now timestamptz)
returns table (person_id uuid, told_lately int, days jsonb, by_day date, told_at jsonb, told_a_day int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with the_ask as materialized (
    select a.*, to_tsvector('simple', plain(a.what || ' ' || a.why || ' ' || a.kind)) as words from ask a where a.id = wanted
  ), parties as materialized (
    select c.party_id from circle_party c join the_ask a on a.circle_id = c.circle_id
  )
  select p.id, (select count(*)::int from told t where t.person_id = p.id and t.at > now - interval '90 days'),
    jsonb_build_object('timeZone', p.time_zone,
      'hours', coalesce((select jsonb_agg(jsonb_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time))
        from working_hours h where h.person_id = p.id), '[]'),
      'away', coalesce((select jsonb_agg(jsonb_build_object('from', away.from_day, 'until', away.until_day))
        from time_away away where away.person_id = p.id), '[]')),
    a.by_day,
    (select coalesce(jsonb_agg(t.at), '[]') from told t where t.person_id = p.id and t.at > now - interval '2 days'),
    coalesce(s.told_a_day, 1)::int
  from the_ask a join person p on p.id = any (people)
    left join own_setting s on s.person_id = p.id
  where p.left_at is null and p.id <> a.author_id
    and exists (select from parties_of(p.id) mine join parties on parties.party_id = mine)
    and coalesce(s.plate, 'open') <> 'full'
    and not exists (select from told t where t.ask_id = a.id and t.person_id = p.id)
    and (select count(*) from told t where t.person_id = p.id and t.at > now - interval '7 days') < coalesce(s.told_a_week, 3)
    and not exists (select from mute m where m.person_id = p.id
      and ((m.kind = 'party' and (m.what = a.author_id::text
          or m.what in (select team_id::text from membership where membership.person_id = a.author_id)))
        or (m.kind = 'card' and m.what = 'T11')
        or (m.kind = 'topic' and numnode(plainto_tsquery('simple', plain(m.what))) > 0
          and a.words @@ plainto_tsquery('simple', plain(m.what)))))
    and not exists (select from resting_topic r where r.person_id = p.id and r.until > now
      and (r.ask_id = a.id or same_topic(r.topic, a.topic)))
    and not exists (select from ask_answer x where x.ask_id = a.id and x.person_id = p.id)
$$;
revoke all on function routing_room(uuid, uuid[], timestamptz) from public;
grant execute on function routing_room(uuid, uuid[], timestamptz) to alongside_worker;

-- Nothing asks whose digest hour it is any more: each digest is a job of its own (0037).
drop function digests_due(timestamptz);

-- As in 0037, with the days of those away read in a zone that the database may not know.
create or replace function yes_to_question(question uuid, moment timestamptz) returns table (everybody boolean, another boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as (
    select q.* from charter_question q where q.id = question and q.circle_id in (select my_circles())
  ), counting as (
    select p.id = q.asked_by or exists (select from charter_answer a
        where a.question_id = q.id and a.person_id = p.id and a.says = 'yes' and a.saw = q.version) as says_yes,
      exists (select from time_away t
        where t.person_id = p.id and clock_there(moment, p.time_zone)::date between t.from_day and t.until_day) as is_away
    from asked q cross join lateral people_of_circle(q.circle_id) member
      join person p on p.id = member and p.here_since is not null
  )
  select coalesce(bool_and(says_yes or is_away), false), count(*) filter (where says_yes) >= 2 from counting
$$;

-- How a name is looked up and put in order, by rules that are named here and not left to the database's own locale: lower
-- case as Unicode has it, without accents, and letters that have none to lose by the plain ones people type for them.
-- `plain` in src/features/people/search/person-search.ts is the same; a test compares the two.
create or replace function plain(words text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(replace(
    translate(regexp_replace(normalize(lower(words collate "und-x-icu"), NFKD), '[\u0300-\u036f]', '', 'g'),
      'łøđðħŧıŋ', 'loddhtin'),
    'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th')
$$;
-- What was worked out by the earlier rule is worked out anew.
alter table person disable trigger user;
alter table team disable trigger user;
alter table promise disable trigger user;
alter table goal disable trigger user;
alter table heads_up disable trigger user;
alter table expectation disable trigger user;
alter table charter_line disable trigger user;
update person set name = name;
update team set name = name;
update promise set what = what;
update goal set aim = aim;
update heads_up set what = what;
update expectation e set agreed_words = (
  select to_tsvector('simple', plain(w.text || ' ' || w.good_looks_like)) from expectation_wording w
  where w.expectation_id = e.id order by w.position desc limit 1) where agreed_words is not null;
update charter_line l set agreed_words = (
  select to_tsvector('simple', plain(w.text || ' ' || w.good_looks_like)) from charter_wording w
  where w.line_id = l.id order by w.position desc limit 1) where agreed_words is not null;
alter table person enable trigger user;
alter table team enable trigger user;
alter table promise enable trigger user;
alter table goal enable trigger user;
alter table heads_up enable trigger user;
alter table expectation enable trigger user;
alter table charter_line enable trigger user;
reindex index guide_line_by_words;

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
revoke all on function forget_staff_number() from public;
create trigger number_forgotten after update of left_at on person
  for each row when (new.left_at is not null) execute function forget_staff_number();

-- What the admin said of lines of whom it was asked whether they are about somebody who is here, and what was asked.
alter table import_run add column same int[] not null default '{}';
alter table import_line add column maybe jsonb;
alter table import_line add column kept_address text;

-- For an admin's import: new addresses of people who have never been in with theirs (0034). Anybody else's stay as they are.
create function mend_addresses(people uuid[], addresses text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not am_admin() then return; end if;
  perform give_address(p.id, wanted.address) from unnest(people, addresses) as wanted (id, address)
    join person p on p.id = wanted.id and p.email <> wanted.address where not has_been_in(p.id);
end $$;
revoke all on function mend_addresses(uuid[], text[]) from public;
grant execute on function mend_addresses(uuid[], text[]) to alongside_app;
