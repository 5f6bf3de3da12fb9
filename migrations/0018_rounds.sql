-- Rounds: whoever likes meets somebody new now and then. Nobody is in who did not say so (S4-14).
create table round_member (
  person_id uuid primary key references person,
  -- every first, second, third or fourth week
  rhythm smallint not null default 2 check (rhythm between 1 and 4),
  -- whether three are fine
  trios boolean not null default true,
  -- the first day in again; a pause ends by itself
  paused_until date,
  -- paused without a day, until its person begins again: by their own word, or after two skips in a row
  resting boolean not null default false,
  skips_in_a_row smallint not null default 0 check (skips_in_a_row between 0 and 2),
  since timestamptz not null,
  version int not null default 1,
  check (paused_until is null or not resting)
);
alter table round_member enable row level security;
create policy own on round_member for all using (person_id = (select my_person()));
grant select, insert, update, delete on round_member to alongside_app;

-- Whom somebody would rather not meet. Known to its owner only; a mute of a person counts as well.
create table round_block (
  person_id uuid not null references person,
  other_id uuid not null references person check (other_id <> person_id),
  since timestamptz not null,
  primary key (person_id, other_id)
);
alter table round_block enable row level security;
create policy own on round_block for all using (person_id = (select my_person()));
grant select, insert, delete on round_block to alongside_app;

-- One round a week, made once; nobody reads this table.
create table round_made (
  week date primary key check (extract(isodow from week) = 1),
  at timestamptz not null
);
alter table round_made enable row level security;

-- Two who meet, sometimes three. Its circle is exactly these.
create table round_meeting (
  id uuid primary key,
  circle_id uuid not null references circle,
  week date not null references round_made,
  meet_on date not null check (meet_on >= week),
  state text not null default 'planned' check (state in ('planned', 'skipped')),
  version int not null default 1,
  at timestamptz not null
);
create index round_meeting_by_week on round_meeting (week);

create table round_meeting_person (
  meeting_id uuid not null references round_meeting,
  person_id uuid not null references person,
  said_yes boolean not null default false,
  -- "did you meet?": seen only by those of the meeting
  met boolean,
  primary key (meeting_id, person_id)
);
create index round_meeting_person_by_person on round_meeting_person (person_id, meeting_id desc);

-- Who had nobody in a week: because the number was odd, or because it did not work out for the other.
create table round_alone (
  person_id uuid not null references person,
  week date not null references round_made,
  at timestamptz not null,
  left_over boolean not null default false,
  primary key (person_id, week)
);

alter table round_meeting enable row level security;
create policy read on round_meeting for select using (circle_id = any ((select my_circle_list())::uuid[]));
create policy change on round_meeting for update using (circle_id in (select my_circles()));
grant select, update (state, version) on round_meeting to alongside_app;

alter table round_meeting_person enable row level security;
create policy read on round_meeting_person for select using
  (exists (select from round_meeting m where m.id = meeting_id));
create policy own on round_meeting_person for update using
  (person_id = (select my_person()) and exists (select from round_meeting m where m.id = meeting_id));
create policy step_out on round_meeting_person for delete using
  (person_id = (select my_person()) and exists (select from round_meeting m where m.id = meeting_id));
grant select, delete, update (said_yes, met) on round_meeting_person to alongside_app;

alter table round_alone enable row level security;
create policy own on round_alone for select using (person_id = (select my_person()));
grant select on round_alone to alongside_app;

-- Whoever steps out of three no longer belongs to the circle of the two who stay.
create function round_circle_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  staying uuid[] := (select array_agg(person_id) from round_meeting_person where meeting_id = old.meeting_id);
begin
  if cardinality(staying) >= 2 then
    update round_meeting set circle_id = circle_of(staying), version = version + 1 where id = old.meeting_id;
  end if;
  return null;
end $$;
create trigger circle_follows after delete on round_meeting_person
  for each row execute function round_circle_follows();

-- For the worker: everybody who is in, with what the pairing has to know of them. It is told to nobody.
create function rounds_pool(week date)
returns table (person_id uuid, rhythm smallint, trios boolean, paused_until date, joined_at timestamptz, time_zone text,
  hours json, away json, teams uuid[], blocks uuid[], rounds_in int, times_odd int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.person_id, r.rhythm, r.trios, r.paused_until, p.joined_at, p.time_zone,
    coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time) order by h.weekday)
      from working_hours h where h.person_id = p.id), '[]'),
    coalesce((select json_agg(json_build_object('from', a.from_day, 'until', a.until_day) order by a.from_day)
      from time_away a where a.person_id = p.id and a.until_day >= rounds_pool.week), '[]'),
    coalesce((select array_agg(m.team_id order by m.team_id) from membership m join team t on t.id = m.team_id
      where m.person_id = p.id and t.parent_id is not null), '{}'),
    coalesce((select array_agg(distinct b.id) from (
      select other_id as id from round_block where round_block.person_id = p.id
      union select q.id from mute m join person q on q.id::text = m.what where m.person_id = p.id and m.kind = 'party') b), '{}'),
    coalesce(past.rounds, 0)::int + coalesce(alone.times, 0)::int,
    coalesce(past.trios, 0)::int + coalesce(alone.times, 0)::int
  from round_member r join person p on p.id = r.person_id and p.left_at is null
    left join lateral (
      select count(*) as rounds, count(*) filter (where
          (select count(*) from round_meeting_person o where o.meeting_id = x.meeting_id) > 2) as trios
      from round_meeting_person x where x.person_id = p.id) past on true
    left join lateral (select count(*) as times from round_alone l where l.person_id = p.id and not l.left_over) alone on true
  where not r.resting
  order by r.person_id
$$;

-- For the worker: which two of those who are in were brought together before, and in which week.
create function rounds_past() returns table (one uuid, other uuid, week date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.person_id, b.person_id, m.week
  from round_meeting m join round_meeting_person a on a.meeting_id = m.id
    join round_meeting_person b on b.meeting_id = m.id and b.person_id > a.person_id
  where exists (select from round_member r where r.person_id = a.person_id)
    and exists (select from round_member r where r.person_id = b.person_id)
$$;

-- For the worker: the teams that the teams of these newcomers are partners with, have given word to or have word from within
-- a year, and of which nobody was met in a round yet.
create function rounds_tours(newcomers uuid[], now timestamptz) returns table (person_id uuid, team_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as (
    select m.person_id, m.team_id from membership m where m.person_id = any (newcomers)
  ), sides as (
    select o.person_id, case when p.customer_id = o.team_id then p.performer_id else p.customer_id end as side
    from own o join promise p on o.team_id in (p.customer_id, p.performer_id)
    where p.moved_at > rounds_tours.now - interval '1 year' and p.state in ('promised', 'reported', 'satisfied')
    union all
    select o.person_id, case when p.one_id = o.team_id then p.other_id else p.one_id end
    from own o join partnership p on o.team_id in (p.one_id, p.other_id)
    where p.of_teams and p.state in ('active', 'resting')
  )
  select distinct s.person_id, s.side from sides s join team t on t.id = s.side
  where t.parent_id is not null
    and not exists (select from own o where o.person_id = s.person_id and o.team_id = s.side)
    and not exists (select from round_meeting_person me
      join round_meeting_person met on met.meeting_id = me.meeting_id and met.person_id <> me.person_id
      join membership m on m.person_id = met.person_id and m.team_id = s.side
      where me.person_id = s.person_id)
$$;

-- Each group becomes a circle of its own, and hears of it.
create function rounds_bring_together(monday date, groups jsonb, now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with given as (
    select g.id, g.people, g.meet_on, circle_of(g.people) as circle
    from jsonb_to_recordset(groups) as g (id uuid, people uuid[], meet_on date)
  ), meetings as (
    insert into round_meeting (id, circle_id, week, meet_on, at) select id, circle, monday, meet_on, now from given
  ), people as (
    insert into round_meeting_person (meeting_id, person_id) select g.id, p from given g, unnest(g.people) p
  ), remembered as (
    insert into history (circle_id, subject_kind, subject_id, at, mover_id, did)
      select circle, 'round', id, now, null, 'brought-together' from given
  )
  select announce(circle, 'round', id) from given;
$$;

-- For the worker: keeps a round, once for its week; true when it was kept. What is told of it is told to each group alone.
create function rounds_keep(monday date, groups jsonb, alone uuid[], now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into round_made (week, at) values (monday, now) on conflict do nothing;
  if not found then return false; end if;
  perform rounds_bring_together(monday, groups, now);
  insert into round_alone (person_id, week, at) select id, monday, now from unnest(alone) id on conflict do nothing;
  return true;
end $$;

-- For the worker: somebody for whom it did not work out waits for another of that week; who else waits.
create function rounds_wait(monday date, waiting uuid[], now timestamptz) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7210466);
  insert into round_alone (person_id, week, at, left_over) select id, monday, now, true from unnest(waiting) id
    on conflict do nothing;
  return query select a.person_id from round_alone a where a.week = monday
    and not exists (select from round_meeting_person x join round_meeting m on m.id = x.meeting_id
      where x.person_id = a.person_id and m.week = monday and m.state = 'planned');
end $$;

-- For the worker: brings together those who waited.
create function rounds_find_another(monday date, groups jsonb, now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from round_alone where week = monday and person_id in
    (select p from jsonb_to_recordset(groups) as g (people uuid[]), unnest(g.people) p);
  perform rounds_bring_together(monday, groups, now);
end $$;

-- For the worker: the week of a meeting that was skipped and who else was in it, so that somebody else may be found for them.
create function rounds_left_by(meeting uuid, skipper uuid) returns table (week date, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.week, p.person_id from round_meeting m join round_meeting_person p on p.meeting_id = m.id
  where m.id = meeting and m.state = 'skipped' and p.person_id <> skipper
$$;

-- For the worker: somebody left the workplace. What was theirs alone goes; whom they were to meet is told kindly.
create function rounds_leave(leaver uuid, today date) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from person where id = leaver and left_at is null) then return; end if;
  delete from round_member where person_id = leaver;
  delete from round_block where leaver in (person_id, other_id);
  delete from round_alone where person_id = leaver;
  delete from round_meeting_person x using round_meeting m where m.id = x.meeting_id and x.person_id = leaver
    and m.state = 'planned' and m.meet_on >= today
    and (select count(*) from round_meeting_person o where o.meeting_id = m.id) > 2;
  return query update round_meeting m set state = 'skipped', version = m.version + 1
    where m.state = 'planned' and m.meet_on >= today
      and exists (select from round_meeting_person x where x.meeting_id = m.id and x.person_id = leaver) returning m.id;
end $$;

revoke all on function round_circle_follows(), rounds_pool(date), rounds_past(), rounds_tours(uuid[], timestamptz),
  rounds_bring_together(date, jsonb, timestamptz), rounds_keep(date, jsonb, uuid[], timestamptz),
  rounds_wait(date, uuid[], timestamptz), rounds_find_another(date, jsonb, timestamptz), rounds_left_by(uuid, uuid),
  rounds_leave(uuid, date) from public;
grant execute on function rounds_pool(date), rounds_past(), rounds_tours(uuid[], timestamptz),
  rounds_keep(date, jsonb, uuid[], timestamptz), rounds_wait(date, uuid[], timestamptz),
  rounds_find_another(date, jsonb, timestamptz), rounds_left_by(uuid, uuid),
  rounds_leave(uuid, date) to alongside_worker;
