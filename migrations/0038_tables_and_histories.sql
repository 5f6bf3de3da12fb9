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

revoke all on function know_from_work(jsonb), evidence_as_read(bigint, uuid), routing_evidence(bigint, int),
  routing_history(timestamptz, bigint, int, int), routing_joined() from public;
grant execute on function know_from_work(jsonb), routing_evidence(bigint, int),
  routing_history(timestamptz, bigint, int, int), routing_joined() to alongside_worker;
