-- Quiet routing: evidence of work done and help given, the strengths suggested from it, and the functions by which it
-- reaches across circles.

-- No person reads evidence: it serves routing alone, and no score is ever stored.
create table evidence (
  id bigint generated always as identity primary key,
  -- where it comes from, so that the same event added twice is one
  external_id text not null unique check (length(external_id) between 1 and 300),
  -- who can see it anyway: an ask in another circle learns nothing from it
  circle_id uuid not null references circle,
  kind text not null check (kind in ('work', 'help')),
  asked_at timestamptz not null,
  -- it may serve asks later than this only
  known_at timestamptz not null check (known_at >= asked_at),
  asker_id uuid references person,
  text text not null check (length(text) <= 8000),
  paths text[] not null default '{}'
);
create index evidence_in_order on evidence (known_at, id);
alter table evidence enable row level security;

create table evidence_person (
  evidence_id bigint not null references evidence on delete cascade,
  person_id uuid not null references person,
  part text not null check (part in ('author', 'helper')),
  primary key (evidence_id, person_id, part)
);
create index evidence_person_by_person on evidence_person (person_id);
alter table evidence_person enable row level security;

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

-- A strength found in a history: for its owner alone, who takes it into the guide or refuses it.
create table strength_suggestion (
  id uuid primary key,
  person_id uuid not null references person,
  words text not null check (length(words) between 1 and 300),
  state text not null default 'suggested' check (state in ('suggested', 'accepted', 'refused')),
  suggested_at timestamptz not null,
  unique (person_id, words)
);
alter table strength_suggestion enable row level security;
create policy own on strength_suggestion for select using (person_id = (select my_person()));
create policy answer on strength_suggestion for update using (person_id = (select my_person()));
grant select, update (state) on strength_suggestion to alongside_app;

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

-- Adds a batch of evidence, of people who are here and of those known from work alike; ids that are neither are left out,
-- and what is known by its external id is left as it is. Returns how many were new.
-- One batch at a time, so that the order of the ids is the order in which others see them.
create function add_evidence(batch jsonb) returns int
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

-- Suggests strengths to their owners; what was suggested before, whatever they said, is not suggested again.
-- Returns how many were suggested to somebody; what waits for those who are not here is not counted.
create function suggest_strengths(batch jsonb, now timestamptz) returns int
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

-- Evidence that came after `seen`, in the order in which it became known.
create function routing_evidence(seen bigint, most int)
returns table (id bigint, circle_id uuid, asked_at timestamptz, known_at timestamptz, asker_id uuid, text text,
  paths text[], authors uuid[], helpers uuid[], unknown uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id, e.circle_id, e.asked_at, e.known_at, who.asker_id, e.text, e.paths, who.authors, who.helpers, who.unknown
  from (select * from evidence where evidence.id > seen order by evidence.id limit most) e
    cross join lateral evidence_as_read(e.id, e.asker_id) who
  order by e.id
$$;

-- The newest pieces of evidence again, page by page in the order in which they became known: read when a worker starts.
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

-- How far the evidence goes: the number of the newest piece.
create function routing_newest() returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(max(id), 0) from evidence $$;

-- How many of those known from work have joined: where it is another figure than before, evidence has changed hands.
create function routing_joined() returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select count(*) from known_from_work where joined_as is not null $$;

-- What quiet routing has learnt from evidence, so that a worker that starts need not learn it again: how much each kind of
-- sign counts, the same figures for everybody. Nothing about a person or a circle; no role reads the table itself.
create table routing_weight_snapshot (
  -- learnt from what was known before this day (UTC), among the pieces of evidence up to this number
  day date primary key,
  newest bigint not null,
  learnt jsonb not null
);
alter table routing_weight_snapshot enable row level security;

-- The snapshots that still hold, oldest first. One does not when evidence was added later that it should have seen.
create function routing_weight_snapshots()
returns table (day date, newest bigint, learnt jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.day, l.newest, l.learnt from routing_weight_snapshot l
  where not exists (select from evidence e
    where e.id > l.newest and e.known_at < l.day::timestamp at time zone 'UTC')
  order by l.day
$$;

-- Keeps snapshots in place of all that were there from the first of them on, and the newest `most` of all.
create function routing_keep_weight_snapshots(snapshots jsonb, most int) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from routing_weight_snapshot where day >= (select min(g.day) from jsonb_to_recordset(snapshots) as g (day date));
  insert into routing_weight_snapshot (day, newest, learnt)
    select g.day, g.newest, g.learnt from jsonb_to_recordset(snapshots) as g (day date, newest bigint, learnt jsonb)
    on conflict (day) do nothing;
  delete from routing_weight_snapshot where day < (select l.day from routing_weight_snapshot l order by l.day desc offset most - 1 limit 1);
$$;

-- What routing needs to know of an ask: its words, whether somebody answered, who was told, whose circles its asker is in.
create function routing_ask(wanted uuid)
returns table (author_id uuid, state text, direction text, near boolean, what text, why text, posted_at timestamptz,
  needed_today boolean, is_answered boolean, told int, teams text[], asker_circles uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.author_id, a.state, a.direction, a.near, a.what, a.why, a.posted_at, a.needed_today,
    exists (select from ask_answer where ask_id = a.id),
    (select count(*)::int from told where ask_id = a.id),
    (select coalesce(array_agg(t.name order by t.name), '{}') from circle_party c join team t on t.id = c.party_id
      where c.circle_id = a.circle_id and t.parent_id is not null),
    (select array_agg(distinct c.circle_id) from circle_party c where c.party_id in (select parties_of(a.author_id)))
  from ask a where a.id = wanted
$$;

-- What people say of themselves: strengths and standing offers that share words with the ask, where its asker can see them.
-- Words are folded by the one rule, `plain`, on both sides, as everything that is looked for is; the database's own locale
-- would fold no letter outside ASCII where it is C.
create function routing_strengths(wanted uuid, words text, most int)
returns table (person_id uuid, words text, since timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with mine as materialized (
    select circle_id from circle_party
    where party_id in (select parties_of((select author_id from ask where id = wanted)))
  ), asked as (select posted_at from ask where id = wanted)
  select person_id, said, since from (
    (select g.party_id as person_id, g.words as said, g.changed_at as since,
        ts_rank(to_tsvector('simple', plain(g.words)), to_tsquery('simple', routing_strengths.words)) as fit
      from guide_line g join person p on p.id = g.party_id and p.left_at is null
      where g.topic = 'help-with'
        and to_tsvector('simple', plain(g.words)) @@ to_tsquery('simple', routing_strengths.words)
        and g.circle_id in (select circle_id from mine) and g.changed_at <= (select posted_at from asked)
      order by fit desc, person_id limit most)
    union all
    (select o.author_id, o.what || ' ' || o.why, o.posted_at,
        ts_rank(o.all_words, to_tsquery('simple', routing_strengths.words))
      from ask o where o.state = 'open' and o.direction = 'offer'
        and o.all_words @@ to_tsquery('simple', routing_strengths.words)
        and o.circle_id in (select circle_id from mine) and o.posted_at <= (select posted_at from asked)
      order by 4 desc, 1 limit most)
  ) found order by fit desc, person_id limit most
$$;

-- Who of these nothing keeps from being told of an ask, whatever way it is told: here and not its author, not full, not mute to
-- it or its asker, with no rest from its topic, and neither told of it nor among those who answered. For use inside the
-- functions below, which become one statement with it.
create function open_to_ask(wanted uuid, people uuid[], now timestamptz) returns setof uuid language sql stable as $$
  with the_ask as materialized (
    select a.*, to_tsvector('simple', plain(a.what || ' ' || a.why || ' ' || a.kind)) as words from ask a where a.id = wanted
  )
  select p.id from the_ask a join person p on p.id = any (people) left join own_setting s on s.person_id = p.id
  where p.left_at is null and p.id <> a.author_id and coalesce(s.plate, 'open') <> 'full'
    and not exists (select from told t where t.ask_id = a.id and t.person_id = p.id)
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

-- Who of these has room to be told of an ask, as far as no calendar is needed for it: in its circle, here, not full, within
-- their limits, not mute to it or its asker, not told of it before. Their days, what they were told lately and how much they
-- may be go along, and whoever asks looks at these. Says nothing of those who have none, nor why.
create function routing_room(wanted uuid, people uuid[], now timestamptz)
returns table (person_id uuid, told_lately int, days jsonb, by_day date, told_at jsonb, told_a_day int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with parties as materialized (
    select c.party_id from circle_party c join ask a on a.circle_id = c.circle_id where a.id = wanted
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
  from ask a cross join open_to_ask(wanted, people, now) somebody join person p on p.id = somebody
    left join own_setting s on s.person_id = p.id
  where a.id = wanted and exists (select from parties_of(p.id) mine join parties on parties.party_id = mine)
    and (select count(*) from told t where t.person_id = p.id and t.at > now - interval '7 days') < coalesce(s.told_a_week, 3)
$$;

-- Why an ask reaches these people: for each the evidence that comes nearest to its words, else their latest help to its
-- asker, out of what the asker could see and what was known before.
create function routing_reasons(wanted uuid, people uuid[], words text)
returns table (person_id uuid, text text, known_at timestamptz, part text, fits boolean, helped_asker_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with the_ask as materialized (select * from ask where id = wanted), mine as materialized (
    select circle_id from circle_party where party_id in (select parties_of((select author_id from the_ask)))
  )
  select p, best.text, best.known_at, best.part, best.id is not null, (
      select max(e.known_at) from evidence_person h join evidence e on e.id = h.evidence_id
      where h.person_id = p and h.part = 'helper' and e.asker_id = a.author_id and e.known_at < a.posted_at
        and e.circle_id in (select circle_id from mine))
  from the_ask a cross join unnest(people) p left join lateral (
    select e.id, e.text, e.known_at, h.part
    from evidence_person h join evidence e on e.id = h.evidence_id
    where h.person_id = p and e.known_at < a.posted_at and e.circle_id in (select circle_id from mine)
      and to_tsvector('simple', plain(e.text)) @@ to_tsquery('simple', words)
    order by h.part = 'helper' desc, ts_rank(to_tsvector('simple', plain(e.text)), to_tsquery('simple', words)) desc,
      e.known_at desc, e.id limit 1
  ) best on true
$$;

-- A handful of people of the ask's circle who have been here and of whom nothing is known yet, drawn by lot; the same lot
-- for the same seed. Where the circle is everyone, the lot is a place in an index to walk on from.
create function routing_newcomers(wanted uuid, seed text, most int) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  circle uuid := (select circle_id from ask where id = wanted);
begin
  if exists (select from workplace where everyone_id = circle) then
    return query
      (select p.id from person p where p.left_at is null and p.here_since is not null and md5(p.id::text) >= md5(seed)
        and not exists (select from evidence_person e where e.person_id = p.id) order by md5(p.id::text) limit most)
      union all
      (select p.id from person p where p.left_at is null and p.here_since is not null and md5(p.id::text) < md5(seed)
        and not exists (select from evidence_person e where e.person_id = p.id) order by md5(p.id::text) limit most)
      limit most;
  else
    return query select p.id from people_of_circle(circle) somebody
      join person p on p.id = somebody and p.here_since is not null
      where not exists (select from evidence_person e where e.person_id = somebody)
      order by md5(seed || somebody::text) limit most;
  end if;
end $$;

-- The people of an ask's circle who have been here, without its author; for use inside the functions below.
create function here_in_circle_of(wanted uuid) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  the_ask ask;
begin
  select * into the_ask from ask where id = wanted;
  if exists (select from workplace where everyone_id = the_ask.circle_id) then
    return query select p.id from person p
      where p.here_since is not null and p.left_at is null and p.id <> the_ask.author_id;
  else
    return query select p.id from people_of_circle(the_ask.circle_id) somebody
      join person p on p.id = somebody and p.here_since is not null where p.id <> the_ask.author_id;
  end if;
end $$;

-- For the worker: everybody beside its author who has been here, where fewer than a dozen people of the circle have;
-- nothing in a wider one.
create function routing_few(wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as materialized (select here_in_circle_of(wanted) as id limit 11)
  select id from found where (select count(*) from found) < 11
$$;

-- For the worker: which of these people have been here.
create function routing_here(people uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select p.id from person p where p.id = any (people) and p.here_since is not null and p.left_at is null $$;

-- For the worker: some of the asker's own teams who have been here, in the circle of the ask, by lot.
create function routing_teammates(wanted uuid, seed text, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id from ask a join person p on p.here_since is not null and p.left_at is null and p.id <> a.author_id
  where a.id = wanted
    and p.id in (select m.person_id from membership mine join membership m on m.team_id = mine.team_id
      join team t on t.id = mine.team_id and t.parent_id is not null where mine.person_id = a.author_id)
    and exists (select from circle_party c where c.circle_id = a.circle_id and c.party_id in (select parties_of(p.id)))
  order by md5(seed || p.id::text) limit most
$$;

-- For the worker: who of a few has room to be shown an ask, but for their calendar, which whoever asks looks at. How often
-- they were told lately holds nothing up where everybody sees it; whoever wants to be told of nothing is told of nothing.
create function routing_room_of_few(wanted uuid, people uuid[], now timestamptz)
returns table (person_id uuid, time_zone text, by_day date, hours json, away json)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.time_zone, a.by_day,
    coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time)
      order by h.weekday, h.from_time) from working_hours h where h.person_id = p.id), '[]'),
    coalesce((select json_agg(json_build_object('from', t.from_day, 'until', t.until_day))
      from time_away t where t.person_id = p.id), '[]')
  from ask a cross join open_to_ask(wanted, people, now) somebody join person p on p.id = somebody
    left join own_setting s on s.person_id = p.id
  where a.id = wanted and p.here_since is not null and coalesce(s.told_a_day, 1) > 0 and coalesce(s.told_a_week, 3) > 0
$$;

-- For the app: how an ask of mine is told: to all, where fewer than a dozen people of its circle have been here, to a few, or
-- to nobody yet. Nothing about anybody else's.
create function how_mine_is_told(wanted uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  others int;
begin
  if not exists (select from ask where id = wanted and author_id = my_person()) then return null; end if;
  select count(*) into others from (select here_in_circle_of(wanted) limit 11) found;
  return case when others = 0 then 'nobody-here' when others < 11 then 'all' else 'few' end;
end $$;

-- Tells people of an open ask, each for themselves, and lets their own pages know.
create function routing_tell(wanted uuid, people uuid[], reasons jsonb[], now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  newly uuid[];
begin
  perform from ask where id = wanted and state = 'open' for share;
  if not found then return 0; end if;
  with fresh as (
    insert into told (ask_id, person_id, at, because)
      select wanted, p.id, now, r from unnest(people, reasons) as chosen (p_id, r)
        join person p on p.id = p_id and p.here_since is not null and p.left_at is null
      on conflict do nothing returning person_id
  )
  select array_agg(person_id) into newly from fresh;
  perform announce(p, 'told', wanted) from unnest(newly) p;
  return coalesce(cardinality(newly), 0);
end $$;

-- Who of these wants to hear at once, by mail, of what is needed today.
create function routing_at_once(people uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select person_id from own_setting where person_id = any (people) and told_at_once $$;

-- The same for a near ask, once, when it is posted: those around its asker who want to hear at once and have room.
create function routing_near_at_once(wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person_id from ask a cross join lateral people_of_circle(a.circle_id) somebody
    join own_setting s on s.person_id = somebody
  where a.id = wanted and a.state = 'open' and a.near and a.needed_today and a.version = 1
    and s.told_at_once and s.plate <> 'full' and somebody <> a.author_id
$$;

-- For the worker: whether an ask may invite somebody who has not been here.
create function routing_may_invite() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select coalesce((select asks_invite from workplace), false) $$;

-- For the worker: an ask fits somebody who has not been here; they are invited because of it, once ever, and only where the
-- workplace allows it. Says whether they are.
create function wish_invitation_for_ask(invited uuid, wanted uuid, moment timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into invitation (person_id, by_person, ask_id, wished_at)
  select p.id, a.author_id, a.id, moment from ask a, person p
  where a.id = wanted and a.state = 'open' and p.id = invited and p.left_at is null and p.here_since is null
    and exists (select from circle_party c where c.circle_id = a.circle_id and c.party_id in (select parties_of(p.id)))
    and (select asks_invite from workplace)
  on conflict do nothing returning true
$$;

-- How far the history of each repository has been read, so that an import goes on where it stopped. Nobody reads it but
-- the import itself.
create table history_import (
  -- the first commit of all: the same in every copy of a repository
  repository text primary key check (length(repository) between 1 and 100),
  done_until text not null,
  -- strengths were suggested from all that has been read
  is_finished boolean not null default false,
  changed_at timestamptz not null
);
alter table history_import enable row level security;
create policy import on history_import for all to alongside_worker using (true);
grant select, insert, update on history_import to alongside_worker;

-- For an import: who has these addresses. Whoever has left is named too, as gone, so that they are not made again.
create function people_by_address(addresses text[]) returns table (email text, person_id uuid, is_here boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (p.email) p.email, p.id, p.left_at is null
  from person p where p.email = any (addresses)
  order by p.email, p.left_at is not null, p.id
$$;

revoke all on function know_from_work(jsonb), evidence_becomes_theirs(), add_evidence(jsonb),
  suggest_strengths(jsonb, timestamptz), evidence_as_read(bigint, uuid), routing_evidence(bigint, int),
  routing_history(timestamptz, bigint, int, int), routing_newest(), routing_joined(), routing_weight_snapshots(),
  routing_keep_weight_snapshots(jsonb, int), routing_ask(uuid), routing_strengths(uuid, text, int),
  open_to_ask(uuid, uuid[], timestamptz), routing_room(uuid, uuid[], timestamptz), routing_reasons(uuid, uuid[], text),
  routing_newcomers(uuid, text, int), here_in_circle_of(uuid), routing_few(uuid), routing_here(uuid[]),
  routing_teammates(uuid, text, int), routing_room_of_few(uuid, uuid[], timestamptz), how_mine_is_told(uuid),
  routing_tell(uuid, uuid[], jsonb[], timestamptz), routing_at_once(uuid[]), routing_near_at_once(uuid),
  routing_may_invite(), wish_invitation_for_ask(uuid, uuid, timestamptz), people_by_address(text[]) from public;
grant execute on function how_mine_is_told(uuid) to alongside_app;
grant execute on function know_from_work(jsonb), add_evidence(jsonb), suggest_strengths(jsonb, timestamptz),
  routing_evidence(bigint, int), routing_history(timestamptz, bigint, int, int), routing_newest(), routing_joined(),
  routing_weight_snapshots(), routing_keep_weight_snapshots(jsonb, int), routing_ask(uuid), routing_strengths(uuid, text, int),
  routing_room(uuid, uuid[], timestamptz), routing_reasons(uuid, uuid[], text), routing_newcomers(uuid, text, int),
  routing_few(uuid), routing_here(uuid[]), routing_teammates(uuid, text, int),
  routing_room_of_few(uuid, uuid[], timestamptz), routing_tell(uuid, uuid[], jsonb[], timestamptz),
  routing_at_once(uuid[]), routing_near_at_once(uuid), routing_may_invite(),
  wish_invitation_for_ask(uuid, uuid, timestamptz), people_by_address(text[]) to alongside_worker;
