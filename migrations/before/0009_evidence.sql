-- Evidence of work done and help given, the strengths suggested from it, and the functions by which quiet routing
-- reaches across circles. No person reads evidence: it serves routing alone, and no score is ever stored.
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
create table evidence_person (
  evidence_id bigint not null references evidence on delete cascade,
  person_id uuid not null references person,
  part text not null check (part in ('author', 'helper')),
  primary key (evidence_id, person_id, part)
);
create index evidence_person_by_person on evidence_person (person_id);
alter table evidence enable row level security;
alter table evidence_person enable row level security;

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
grant select on strength_suggestion to alongside_app;
grant update (state) on strength_suggestion to alongside_app;

-- Adds a batch of evidence; what is known by its external id is left as it is. Returns how many were new.
-- One batch at a time, so that the order of the ids is the order in which others see them.
create function add_evidence(batch jsonb) returns int
language plpgsql security definer set search_path = public as $$
declare
  added int;
begin
  perform pg_advisory_xact_lock(7210466);
  with given as (
    select * from jsonb_to_recordset(batch) as e (external_id text, circle_id uuid, kind text, asked_at timestamptz,
      known_at timestamptz, asker_id uuid, text text, paths text[], authors uuid[], helpers uuid[])
  ), fresh as (
    insert into evidence (external_id, circle_id, kind, asked_at, known_at, asker_id, text, paths)
      select external_id, circle_id, kind, asked_at, known_at, asker_id, left(text, 8000), coalesce(paths, '{}')
      from given order by known_at, external_id
      on conflict (external_id) do nothing returning id, external_id
  ), people as (
    insert into evidence_person (evidence_id, person_id, part)
      select f.id, p.person_id, p.part from fresh f join given g using (external_id)
        cross join lateral (select unnest(g.authors) as person_id, 'author' as part
          union select unnest(g.helpers), 'helper') p
      on conflict do nothing
  )
  select count(*) into added from fresh;
  return added;
end $$;

-- Suggests strengths to their owners; what was suggested before, whatever they said, is not suggested again.
create function suggest_strengths(batch jsonb, now timestamptz) returns int
language sql security definer set search_path = public as $$
  with fresh as (
    insert into strength_suggestion (id, person_id, words, suggested_at)
      select gen_random_uuid(), s.person_id, left(s.words, 300), now
      from jsonb_to_recordset(batch) as s (person_id uuid, words text)
      on conflict (person_id, words) do nothing returning 1
  )
  select count(*)::int from fresh
$$;

-- Evidence that came after `seen`, in the order in which it became known.
create function routing_evidence(seen bigint, most int)
returns table (id bigint, circle_id uuid, asked_at timestamptz, known_at timestamptz, asker_id uuid, text text,
  paths text[], authors uuid[], helpers uuid[])
language sql stable security definer set search_path = public as $$
  select e.id, e.circle_id, e.asked_at, e.known_at, e.asker_id, e.text, e.paths,
    coalesce((select array_agg(person_id order by person_id) from evidence_person p
      where p.evidence_id = e.id and part = 'author'), '{}'),
    coalesce((select array_agg(person_id order by person_id) from evidence_person p
      where p.evidence_id = e.id and part = 'helper'), '{}')
  from (select * from evidence where evidence.id > seen order by evidence.id limit most) e
$$;

-- The newest pieces of evidence again, page by page in the order in which they became known: read when a worker starts.
create function routing_history(after_known timestamptz, after_id bigint, newest int, most int)
returns table (id bigint, circle_id uuid, asked_at timestamptz, known_at timestamptz, asker_id uuid, text text,
  paths text[], authors uuid[], helpers uuid[])
language sql stable security definer set search_path = public as $$
  select e.id, e.circle_id, e.asked_at, e.known_at, e.asker_id, e.text, e.paths,
    coalesce((select array_agg(person_id order by person_id) from evidence_person p
      where p.evidence_id = e.id and part = 'author'), '{}'),
    coalesce((select array_agg(person_id order by person_id) from evidence_person p
      where p.evidence_id = e.id and part = 'helper'), '{}')
  from (select * from evidence where (evidence.known_at, evidence.id) > (after_known, after_id)
      and evidence.known_at >= coalesce((select known_at from evidence order by known_at desc, id desc offset newest limit 1),
        '-infinity')
    order by evidence.known_at, evidence.id limit most) e
$$;

-- How far the evidence goes: the number of the newest piece.
create function routing_newest() returns bigint language sql stable security definer set search_path = public as
$$ select coalesce(max(id), 0) from evidence $$;

-- What routing needs to know of an ask: its words, whether somebody answered, who was told, whose circles its asker is in.
create function routing_ask(wanted uuid)
returns table (author_id uuid, state text, direction text, near boolean, what text, why text, posted_at timestamptz,
  needed_today boolean, is_answered boolean, told int, teams text[], asker_circles uuid[])
language sql stable security definer set search_path = public as $$
  select a.author_id, a.state, a.direction, a.near, a.what, a.why, a.posted_at, a.needed_today,
    exists (select from ask_answer where ask_id = a.id),
    (select count(*)::int from told where ask_id = a.id),
    (select coalesce(array_agg(t.name order by t.name), '{}') from circle_party c join team t on t.id = c.party_id
      where c.circle_id = a.circle_id and t.parent_id is not null),
    (select array_agg(distinct c.circle_id) from circle_party c where c.party_id in (select parties_of(a.author_id)))
  from ask a where a.id = wanted
$$;

-- What people say of themselves: strengths and standing offers that share words with the ask, where its asker can see them.
create function routing_strengths(wanted uuid, words text, most int)
returns table (person_id uuid, words text, since timestamptz)
language sql stable security definer set search_path = public as $$
  with mine as materialized (
    select circle_id from circle_party
    where party_id in (select parties_of((select author_id from ask where id = wanted)))
  ), asked as (select posted_at from ask where id = wanted)
  select person_id, said, since from (
    (select g.party_id as person_id, g.words as said, g.changed_at as since,
        ts_rank(to_tsvector('simple', g.words), to_tsquery('simple', routing_strengths.words)) as fit
      from guide_line g join person p on p.id = g.party_id and p.left_at is null
      where g.topic = 'help-with' and to_tsvector('simple', g.words) @@ to_tsquery('simple', routing_strengths.words)
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

-- The days, up to thirty, on which somebody still has working time before an ask's date, counted from now.
create function routing_has_time(somebody uuid, zone text, until_day date, now timestamptz) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (
    select from generate_series(0, least(30, greatest(0, coalesce(until_day - (now at time zone zone)::date, 30)))) ahead
    cross join lateral (select (now at time zone zone)::date + ahead as day) d
    left join working_hours h on h.person_id = somebody and h.weekday = extract(isodow from d.day)
    where (h.weekday is not null
        or (extract(isodow from d.day) < 6 and not exists (select from working_hours where person_id = somebody)))
      and not exists (select from time_away a where a.person_id = somebody and d.day between a.from_day and a.until_day)
      and (ahead > 0 or (now at time zone zone)::time < coalesce(h.until_time, time '17:00'))
  )
$$;

-- Who of these has room to be told of an ask: in its circle, here, not full, not away, within their limits, not mute to
-- it or its asker, not told of it before. Says nothing of those who have none, nor why.
create function routing_room(wanted uuid, people uuid[], now timestamptz)
returns table (person_id uuid, told_lately int)
language sql stable security definer set search_path = public as $$
  with the_ask as materialized (
    select a.*, to_tsvector('simple', a.what || ' ' || a.why || ' ' || a.kind) as words from ask a where a.id = wanted
  ), parties as materialized (
    select c.party_id from circle_party c join the_ask a on a.circle_id = c.circle_id
  )
  select p.id, (select count(*)::int from told t where t.person_id = p.id and t.at > now - interval '90 days')
  from the_ask a join person p on p.id = any (people)
    left join own_setting s on s.person_id = p.id
  where p.left_at is null and p.id <> a.author_id
    and exists (select from parties_of(p.id) mine join parties on parties.party_id = mine)
    and coalesce(s.plate, 'open') <> 'full'
    and not exists (select from time_away away where away.person_id = p.id
      and (now at time zone p.time_zone)::date between away.from_day and away.until_day)
    and routing_has_time(p.id, p.time_zone, a.by_day, now)
    and not exists (select from told t where t.ask_id = a.id and t.person_id = p.id)
    and (select count(*) from told t where t.person_id = p.id and t.at > now - interval '2 days'
      and (t.at at time zone p.time_zone)::date = (now at time zone p.time_zone)::date) < coalesce(s.told_a_day, 1)
    and (select count(*) from told t where t.person_id = p.id and t.at > now - interval '7 days') < coalesce(s.told_a_week, 3)
    and not exists (select from mute m where m.person_id = p.id
      and ((m.kind = 'party' and (m.what = a.author_id::text
          or m.what in (select team_id::text from membership where membership.person_id = a.author_id)))
        or (m.kind = 'card' and m.what = 'T11')
        or (m.kind = 'topic' and numnode(plainto_tsquery('simple', m.what)) > 0
          and a.words @@ plainto_tsquery('simple', m.what))))
    and not exists (select from resting_topic r where r.person_id = p.id and r.until > now
      and (r.ask_id = a.id or same_topic(r.topic, a.topic)))
    and not exists (select from ask_answer x where x.ask_id = a.id and x.person_id = p.id)
$$;

-- Why an ask reaches these people: for each the evidence that comes nearest to its words, else their latest help to its
-- asker, out of what the asker could see and what was known before.
create function routing_reasons(wanted uuid, people uuid[], words text)
returns table (person_id uuid, text text, known_at timestamptz, part text, fits boolean, helped_asker_at timestamptz)
language sql stable security definer set search_path = public as $$
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
      and to_tsvector('simple', e.text) @@ to_tsquery('simple', words)
    order by h.part = 'helper' desc, ts_rank(to_tsvector('simple', e.text), to_tsquery('simple', words)) desc,
      e.known_at desc, e.id limit 1
  ) best on true
$$;

-- A handful of people of the ask's circle of whom nothing is known yet, drawn by lot; the same lot for the same seed.
-- Where the circle is everyone, the lot is a place in an index to walk on from, so that nobody counts a whole workplace.
create index person_by_lot on person (md5(id::text)) where left_at is null;
create function routing_newcomers(wanted uuid, seed text, most int) returns setof uuid
language plpgsql stable security definer set search_path = public as $$
declare
  circle uuid := (select circle_id from ask where id = wanted);
begin
  if exists (select from workplace where everyone_id = circle) then
    return query
      (select p.id from person p where p.left_at is null and md5(p.id::text) >= md5(seed)
        and not exists (select from evidence_person e where e.person_id = p.id) order by md5(p.id::text) limit most)
      union all
      (select p.id from person p where p.left_at is null and md5(p.id::text) < md5(seed)
        and not exists (select from evidence_person e where e.person_id = p.id) order by md5(p.id::text) limit most)
      limit most;
  else
    return query select somebody from people_of_circle(circle) somebody
      where not exists (select from evidence_person e where e.person_id = somebody)
      order by md5(seed || somebody::text) limit most;
  end if;
end $$;

-- Tells people of an open ask, each for themselves, and lets their own pages know.
create function routing_tell(wanted uuid, people uuid[], reasons jsonb[], now timestamptz) returns int
language plpgsql security definer set search_path = public as $$
declare
  newly uuid[];
begin
  perform from ask where id = wanted and state = 'open' for share;
  if not found then return 0; end if;
  with fresh as (
    insert into told (ask_id, person_id, at, because)
      select wanted, p, now, r from unnest(people, reasons) as chosen (p, r)
      on conflict do nothing returning person_id
  )
  select array_agg(person_id) into newly from fresh;
  perform announce(p, 'told', wanted) from unnest(newly) p;
  return coalesce(cardinality(newly), 0);
end $$;

-- Who of these wants to hear at once, by mail, of what is needed today.
create function routing_at_once(people uuid[]) returns setof uuid
language sql stable security definer set search_path = public as
$$ select person_id from own_setting where person_id = any (people) and told_at_once $$;

-- The same for a near ask, once, when it is posted: those around its asker who want to hear at once and have room.
create function routing_near_at_once(wanted uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  select s.person_id from ask a cross join lateral people_of_circle(a.circle_id) somebody
    join own_setting s on s.person_id = somebody
  where a.id = wanted and a.state = 'open' and a.near and a.needed_today and a.version = 1
    and s.told_at_once and s.plate <> 'full' and somebody <> a.author_id
$$;

revoke all on function add_evidence(jsonb), suggest_strengths(jsonb, timestamptz), routing_evidence(bigint, int),
  routing_history(timestamptz, bigint, int, int), routing_newest(), routing_ask(uuid), routing_strengths(uuid, text, int),
  routing_has_time(uuid, text, date, timestamptz), routing_room(uuid, uuid[], timestamptz),
  routing_reasons(uuid, uuid[], text), routing_newcomers(uuid, text, int), routing_tell(uuid, uuid[], jsonb[], timestamptz), routing_at_once(uuid[]), routing_near_at_once(uuid) from public;
grant execute on function add_evidence(jsonb), suggest_strengths(jsonb, timestamptz), routing_evidence(bigint, int),
  routing_history(timestamptz, bigint, int, int), routing_newest(), routing_ask(uuid), routing_strengths(uuid, text, int),
  routing_room(uuid, uuid[], timestamptz), routing_reasons(uuid, uuid[], text), routing_newcomers(uuid, text, int),
  routing_tell(uuid, uuid[], jsonb[], timestamptz), routing_at_once(uuid[]), routing_near_at_once(uuid) to alongside_worker;
