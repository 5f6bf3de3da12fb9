-- Whether somebody has been here: they have signed in at least once. One fact, kept when it happens, since sessions end.
-- Routing, consent, what is said beside a composer and invitations all ask this column and nothing else.
alter table person add column here_since date;
comment on column person.here_since is 'The day (UTC) on which they first signed in; null for somebody who never has.';
update person p set here_since = coalesce(
  (select min(s.began_at at time zone 'UTC')::date from session s where s.person_id = p.id),
  (select min(k.made_at at time zone 'UTC')::date from passkey k where k.person_id = p.id),
  (select min(h.at at time zone 'UTC')::date from history h where h.mover_id = p.id));

create function note_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person set here_since = (new.began_at at time zone 'UTC')::date where id = new.person_id and here_since is null;
  return null;
end $$;
revoke all on function note_arrival() from public;
create trigger arrival_noted after insert on session for each row execute function note_arrival();

-- For the worker: the company of a sample workplace lives there; each of them counts as having been here. Only while it is made.
create function settle_sample_in(day date) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update person set here_since = day where here_since is null
    and exists (select from workplace where sample and not sample_is_whole)
$$;
revoke all on function settle_sample_in(date) from public;
grant execute on function settle_sample_in(date) to alongside_worker;

-- What is said to a question to a team, for the rule of consent alone: whether all who count said yes (they have been here
-- and are not away today), and whether two did, whoever asked among them. Never who, or how many.
drop function everybody_says_yes(uuid);
create function yes_to_question(question uuid, moment timestamptz) returns table (everybody boolean, another boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as (
    select q.* from charter_question q where q.id = question and q.circle_id in (select my_circles())
  ), counting as (
    select p.id = q.asked_by or exists (select from charter_answer a
        where a.question_id = q.id and a.person_id = p.id and a.says = 'yes' and a.saw = q.version) as says_yes,
      exists (select from time_away t
        where t.person_id = p.id and (moment at time zone p.time_zone)::date between t.from_day and t.until_day) as is_away
    from asked q cross join lateral people_of_circle(q.circle_id) member
      join person p on p.id = member and p.here_since is not null
  )
  select coalesce(bool_and(says_yes or is_away), false), count(*) filter (where says_yes) >= 2 from counting
$$;
revoke all on function yes_to_question(uuid, timestamptz) from public;
grant execute on function yes_to_question(uuid, timestamptz) to alongside_app;

-- Routing: only people who have been here are told, for only they are reached.
create index person_been_here on person (id) where here_since is not null and left_at is null;
-- The people of a circle who have been here, its author's own line of it left out; for use inside the functions below.
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
  with the_ask as materialized (
    select a.*, to_tsvector('simple', a.what || ' ' || a.why || ' ' || a.kind) as words from ask a where a.id = wanted
  )
  select p.id, p.time_zone, a.by_day,
    coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time)
      order by h.weekday, h.from_time) from working_hours h where h.person_id = p.id), '[]'),
    coalesce((select json_agg(json_build_object('from', t.from_day, 'until', t.until_day))
      from time_away t where t.person_id = p.id), '[]')
  from the_ask a join person p on p.id = any (people) left join own_setting s on s.person_id = p.id
  where p.left_at is null and p.here_since is not null and p.id <> a.author_id
    and coalesce(s.plate, 'open') <> 'full' and coalesce(s.told_a_day, 1) > 0 and coalesce(s.told_a_week, 3) > 0
    and not exists (select from told t where t.ask_id = a.id and t.person_id = p.id)
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

-- A handful of people of the ask's circle who have been here and of whom nothing is known yet (0009).
create or replace function routing_newcomers(wanted uuid, seed text, most int) returns setof uuid
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

-- Tells people of an open ask, each for themselves (0009), and lets their own pages know, and that of its author: the line
-- that says how many changes while they look.
create or replace function routing_tell(wanted uuid, people uuid[], reasons jsonb[], now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  asking uuid;
  newly uuid[];
begin
  select author_id into asking from ask where id = wanted and state = 'open' for share;
  if not found then return 0; end if;
  with fresh as (
    insert into told (ask_id, person_id, at, because)
      select wanted, p.id, now, r from unnest(people, reasons) as chosen (p_id, r)
        join person p on p.id = p_id and p.here_since is not null and p.left_at is null
      on conflict do nothing returning person_id
  )
  select array_agg(person_id) into newly from fresh;
  perform announce(p, 'told', wanted) from unnest(newly) p;
  if newly is not null then perform announce(asking, 'ask', wanted); end if;
  return coalesce(cardinality(newly), 0);
end $$;

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

revoke all on function here_in_circle_of(uuid), routing_few(uuid), routing_here(uuid[]), routing_teammates(uuid, text, int),
  routing_room_of_few(uuid, uuid[], timestamptz), how_mine_is_told(uuid) from public;
grant execute on function routing_few(uuid), routing_here(uuid[]), routing_teammates(uuid, text, int),
  routing_room_of_few(uuid, uuid[], timestamptz) to alongside_worker;
grant execute on function how_mine_is_told(uuid) to alongside_app;
