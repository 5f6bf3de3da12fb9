-- The pulse: a few statements about working together, answered once a quarter. What somebody answered is added to the counts of
-- their group and kept nowhere else; that they answered stands in a table of its own, until the round is over. Neither keeps a
-- moment or an order (model 16.20). What is published are bands (model 16.19).

-- A round. An admin says when it is, and may say which statements and how many must answer; the machine opens and closes it.
create table pulse_round (
  id uuid primary key,
  state text not null default 'scheduled' check (state in ('scheduled', 'open', 'published', 'withheld')),
  opens_on date not null,
  closes_on date not null check (closes_on between opens_on + 4 and opens_on + 30),
  quarter date not null generated always as (date_trunc('quarter', opens_on::timestamp)::date) stored unique,
  statements text[] not null check (cardinality(statements) = 5 and 'my-back' = any (statements)),
  fewest smallint not null default 5 check (fewest between 5 and 50),
  version int not null default 1
);
alter table pulse_round enable row level security;
create policy read on pulse_round for select using ((select is_active_member()));
create policy add on pulse_round for insert with check ((select am_admin()) and state = 'scheduled');
create policy change on pulse_round for update using ((select am_admin()) and state = 'scheduled');
create policy take_back on pulse_round for delete using ((select am_admin()) and state = 'scheduled');
grant select, insert (id, opens_on, closes_on, statements, fewest), delete,
  update (opens_on, closes_on, statements, fewest, version) on pulse_round to alongside_app;

-- The groups of a round, which do not overlap: fixed when it opens, by who belongs where. The two columns of counts are there
-- while it is open; no role of the application reads them.
create table pulse_group (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references pulse_round,
  team_id uuid not null references team,
  -- all of the team, or those of it who are in no group below
  is_all boolean not null,
  -- whether a few from the very top are counted with it
  with_rest boolean not null,
  -- the team and those above it, as they were then
  above uuid[] not null,
  -- how many came or left since the same group of the round before; null where there was none
  moved int,
  -- by statement: nobody has to answer each of them
  answered int[] default '{0,0,0,0,0}',
  agreed int[] default '{0,0,0,0,0}'
);
create index pulse_group_by_round on pulse_group (round_id, team_id);
create index pulse_group_by_team on pulse_group (team_id);
alter table pulse_group enable row level security;
create policy read on pulse_group for select using ((select is_active_member()));
grant select (id, round_id, team_id, is_all, with_rest, above, moved) on pulse_group to alongside_app;

-- In which group somebody is counted: to themselves. Kept until the round after it opens, to see how many came or left.
create table pulse_member (
  round_id uuid not null references pulse_round,
  person_id uuid not null references person,
  group_id uuid not null references pulse_group,
  primary key (round_id, person_id)
);
create index pulse_member_by_group on pulse_member (group_id);
alter table pulse_member enable row level security;
create policy own on pulse_member for select using (person_id = (select my_person()));
grant select on pulse_member to alongside_app;

-- Spent tokens: who answered, to themselves, so that they answer once. Destroyed when the round is over.
create table pulse_spent (
  round_id uuid not null references pulse_round,
  person_id uuid not null references person,
  primary key (round_id, person_id)
);
alter table pulse_spent enable row level security;
create policy own on pulse_spent for select using (person_id = (select my_person()));
grant select on pulse_spent to alongside_app;

-- What a group said of a statement: a band, or null where too few answered. The same for everybody.
create table pulse_figure (
  group_id uuid not null references pulse_group,
  statement text not null,
  band text,
  primary key (group_id, statement)
);
alter table pulse_figure enable row level security;
create policy read on pulse_figure for select using ((select is_active_member()));
grant select on pulse_figure to alongside_app;

-- What the groups of a team and of those below it say together: worked out from their bands, when they are published.
create table pulse_said (
  round_id uuid not null references pulse_round,
  team_id uuid not null references team,
  statement text not null,
  shown int not null,
  less int not null,
  around int not null,
  more int not null,
  primary key (team_id, round_id, statement)
);
alter table pulse_said enable row level security;
create policy read on pulse_said for select using ((select is_active_member()));
grant select on pulse_said to alongside_app;

-- Adds an answer to the counts of my group, once: to which statements I agree, in their order, with null for one that I leave
-- out. What it returns is what the caller is told.
create function pulse_answer(wanted uuid, agrees boolean[]) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare mine uuid;
begin
  -- the round is held, so that none is lost between the last answer and the end
  perform from pulse_round where id = wanted and state = 'open' for share;
  if not found or not is_active_member() then return 'not-open'; end if;
  if cardinality(agrees) is distinct from 5 then return 'not-open'; end if;
  if array_remove(agrees, null) = '{}' then return 'says-nothing'; end if;
  select group_id into mine from pulse_member where round_id = wanted and person_id = my_person();
  if mine is null then return 'not-asked'; end if;
  insert into pulse_spent (round_id, person_id) values (wanted, my_person()) on conflict do nothing;
  if not found then return 'answered'; end if;
  update pulse_group set
    answered = array(select before + (agreeing is not null)::int
      from unnest(answered, agrees) with ordinality as each (before, agreeing, place) order by place),
    agreed = array(select before + coalesce(agreeing, false)::int
      from unnest(agreed, agrees) with ordinality as each (before, agreeing, place) order by place)
    where id = mine;
  return 'kept';
end $$;

-- For the worker: which round is to open or to close on this day. One is open at a time.
create function pulse_due(today date) returns table (id uuid, state text, fewest int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, r.state, r.fewest::int from pulse_round r
  where (r.state = 'scheduled' and r.opens_on <= today and not exists (select from pulse_round o where o.state = 'open')) or (r.state = 'open' and r.closes_on < today)
  order by r.opens_on
$$;

-- For the worker: the tree of teams, each with those above it.
create function pulse_teams() returns table (id uuid, parent uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.id, t.parent_id from team t
$$;

-- For the worker: who may answer, with the teams they are in themselves. Whoever has never been here is not asked.
create function pulse_eligible() returns table (person uuid, teams uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, coalesce(array_agg(m.team_id order by m.team_id) filter (where t.parent_id is not null), '{}')
  from person p left join membership m on m.person_id = p.id left join team t on t.id = m.team_id
  where p.left_at is null and p.here_since is not null group by p.id
$$;

-- Notes for the admins that a round opened or ended, by itself.
create function note_pulse(wanted uuid, happened text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into structural_log (at, by_person, what, detail)
    select this_moment(), null, happened, r.opens_on || ' – ' || r.closes_on from pulse_round r where r.id = wanted
$$;

-- For the worker: opens a round with its groups, once; tells how many came to or left each since the round before.
create function pulse_open(wanted uuid, groups jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare earlier uuid;
begin
  update pulse_round set state = 'open', version = version + 1 where id = wanted and state = 'scheduled';
  if not found then return false; end if;
  select r.id into earlier from pulse_round r where r.state in ('published', 'withheld') order by r.opens_on desc limit 1;
  with given as materialized (
    select gen_random_uuid() as id, g.team, g.is_all, g.with_rest, g.people
    from jsonb_to_recordset(groups) as g (team uuid, is_all boolean, with_rest boolean, people uuid[])
  ), made as (
    insert into pulse_group (id, round_id, team_id, is_all, with_rest, above, moved)
    select g.id, wanted, g.team, g.is_all, g.with_rest, a.teams,
      (select moved_between(array(select m.person_id from pulse_member m where m.group_id = p.id), g.people)
        from pulse_group p where p.round_id = earlier and p.team_id = g.team and p.is_all = g.is_all)
    from given g join team_above a on a.team_id = g.team
    returning id)
  insert into pulse_member (round_id, person_id, group_id)
    select wanted, person, g.id from given g join made on made.id = g.id cross join lateral unnest(g.people) person;
  delete from pulse_member m where m.round_id <> wanted;
  perform note_pulse(wanted, 'pulse.opened');
  perform announce((select everyone_id from workplace), 'pulse', wanted);
  return true;
end $$;

-- For the worker: ends a round, once. Each group's counts become its bands, and they and the spent tokens are destroyed.
create function pulse_close(wanted uuid) returns table (above uuid[], statement text, band text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare needed int;
begin
  select r.fewest into needed from pulse_round r where r.id = wanted and r.state = 'open' for update;
  if not found then return; end if;
  insert into pulse_figure (group_id, statement, band)
    select g.id, s.name, case when g.answered[s.place] >= needed then band_of(g.agreed[s.place], g.answered[s.place]) end
    from pulse_group g cross join (select name, place::int from pulse_round r, unnest(r.statements)
      with ordinality one (name, place) where r.id = wanted) s
    where g.round_id = wanted;
  update pulse_group g set answered = null, agreed = null where g.round_id = wanted;
  delete from pulse_spent s where s.round_id = wanted;
  -- nor does anything tell whose Today asked them once, and not again
  delete from card_memory c using pulse_member m
    where m.round_id = wanted and c.person_id = m.person_id and c.card = 'pulse.answer:' || wanted;
  update pulse_round r set version = r.version + 1, state = case when exists (
      select from pulse_figure f join pulse_group g on g.id = f.group_id where g.round_id = wanted and f.band is not null)
    then 'published' else 'withheld' end where r.id = wanted;
  return query select g.above, f.statement, f.band
    from pulse_group g join pulse_figure f on f.group_id = g.id where g.round_id = wanted;
end $$;

-- For the worker: keeps what was worked out from the bands for each team, and tells everybody.
create function pulse_keep_said(wanted uuid, said jsonb) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into pulse_said (round_id, team_id, statement, shown, less, around, more)
    select wanted, s.team, s.statement, s.shown, s.less, s.around, s.more
    from jsonb_to_recordset(said) as s (team uuid, statement text, shown int, less int, around int, more int)
    on conflict do nothing;
  select note_pulse(wanted, 'pulse.' || r.state) from pulse_round r where r.id = wanted;
  select announce((select everyone_id from workplace), 'pulse', wanted);
$$;

revoke all on function note_pulse(uuid, text), pulse_answer(uuid, boolean[]), pulse_due(date), pulse_teams(), pulse_eligible(),
  pulse_open(uuid, jsonb), pulse_close(uuid), pulse_keep_said(uuid, jsonb) from public;
grant execute on function pulse_answer(uuid, boolean[]) to alongside_app;
grant execute on function pulse_due(date), pulse_teams(), pulse_eligible(), pulse_open(uuid, jsonb), pulse_close(uuid),
  pulse_keep_said(uuid, jsonb) to alongside_worker;
