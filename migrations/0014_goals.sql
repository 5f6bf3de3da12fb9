-- Goals: what two or more parties, or one team, want to reach together. Targets, figures and rewards belong to parties;
-- no column here holds a share, a rank or a target of one person.
create table goal (
  id uuid primary key,
  -- the parties; or everyone, once every party has said yes to that
  circle_id uuid not null references circle,
  -- fixed from the beginning, so that the policies can ask who is part of it
  parties uuid[] not null check (cardinality(parties) between 1 and 12),
  version int not null default 1,
  -- the wording that a party's joining saw; a new wording is joined anew
  wording int not null default 1,
  state text not null check (state in ('proposed', 'shared', 'reached', 'not-reached', 'set-aside')),
  is_open boolean not null generated always as (state in ('proposed', 'shared')) stored,
  aim text not null check (says_something(aim) and length(aim) <= 600),
  why_for_all text not null check (says_something(why_for_all) and length(why_for_all) <= 1200),
  measure text not null check (says_something(measure) and length(measure) <= 600),
  -- the same as a number, where the parties want one
  unit text check (length(unit) between 1 and 60),
  start_value double precision,
  target_value double precision,
  by_day date,
  all_words tsvector not null
    generated always as (to_tsvector('simple', plain(aim || ' ' || why_for_all || ' ' || measure))) stored,
  proposed_by uuid not null references party,
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  -- whoever joined it for a team was part of it in person, also after leaving that team
  joined_by uuid[] not null default '{}',
  -- a joint end that one party proposed, and whether all may read it: each waits for the yes of the others
  closing jsonb check (closing is null or state = 'shared'),
  opening jsonb check (opening is null or state = 'shared'),
  is_open_to_all boolean not null default false,
  shared_at timestamptz,
  ended_at timestamptz,
  -- who proposed the end and who agreed last: never one person alone
  ended_by uuid references person,
  end_agreed_by uuid references person,
  -- the last move, for those who were not there
  moved_at timestamptz not null,
  moved_on uuid references party, -- null when the clock moved
  last_did text not null,
  check ((unit is null) = (start_value is null) and (unit is null) = (target_value is null)),
  check (start_value is null or start_value <> target_value),
  check (proposed_by = any (parties)),
  check ((ended_at is null) = (state in ('proposed', 'shared'))),
  check (state not in ('shared', 'reached', 'not-reached') or shared_at is not null),
  check (state not in ('reached', 'not-reached')
    or (ended_by is not null and end_agreed_by is not null and ended_by <> end_agreed_by))
);
create index goal_by_circle on goal (circle_id, id desc);
create index goal_by_opener on goal (opened_by, id desc);

create table goal_party (
  goal_id uuid not null references goal on delete cascade,
  party_id uuid not null references party,
  position int not null,
  -- why it matters to them, in their own words
  why text check (says_something(why) and length(why) <= 1200),
  -- the wording they joined, when, and who said it for a team
  joined_wording int,
  joined_at timestamptz,
  joined_by uuid references person,
  primary key (goal_id, party_id),
  check ((joined_wording is null) = (joined_at is null) and (joined_wording is null) = (joined_by is null))
);
create index goal_party_by_party on goal_party (party_id, goal_id desc);
create index goal_party_by_joiner on goal_party (joined_by, goal_id desc) where joined_by is not null;

create function keep_who_joined() returns trigger language plpgsql as $$
begin
  update goal set joined_by = joined_by || new.joined_by where id = new.goal_id and not new.joined_by = any (joined_by);
  return null;
end $$;
create trigger who_joined_is_kept after insert or update of joined_by on goal_party
  for each row when (new.joined_by is not null) execute function keep_who_joined();

-- How far it is, said by a party in words, as a figure of the goal, or both.
create table goal_progress (
  id uuid primary key,
  goal_id uuid not null references goal on delete cascade,
  party_id uuid not null references party,
  value double precision,
  words text check (says_something(words) and length(words) <= 1200),
  reported_at timestamptz not null,
  check (value is not null or words is not null),
  foreign key (goal_id, party_id) references goal_party (goal_id, party_id)
);
create index goal_progress_by_goal on goal_progress (goal_id, id);

-- What the teams give themselves for it, adopted by consent of their members. For all of them together.
create table goal_reward (
  id uuid primary key,
  goal_id uuid not null references goal on delete cascade,
  words text not null check (says_something(words) and length(words) <= 600),
  version int not null default 1,
  state text not null check (state in ('proposed', 'agreed', 'given', 'replaced', 'taken-back', 'lapsed')),
  proposed_by uuid not null references person,
  -- when this wording was proposed, and the zone in which the working days of silence are counted
  proposed_at timestamptz not null,
  time_zone text not null,
  agreed_at timestamptz,
  given_at timestamptz,
  check ((agreed_at is null) = (state in ('proposed', 'taken-back', 'lapsed'))),
  check ((given_at is not null) = (state = 'given'))
);
create index goal_reward_by_goal on goal_reward (goal_id, id);
create unique index goal_reward_one_open on goal_reward (goal_id) where state = 'proposed';
create unique index goal_reward_one_agreed on goal_reward (goal_id) where state in ('agreed', 'given');

-- A member's own answer to the wording they saw; an objection is words.
create table goal_reward_answer (
  reward_id uuid not null references goal_reward on delete cascade,
  person_id uuid not null references person,
  answer text not null check (answer in ('yes', 'objection')),
  words text check (says_something(words) and length(words) <= 1200),
  saw int not null,
  answered_at timestamptz not null,
  primary key (reward_id, person_id),
  check ((answer = 'objection') = (words is not null))
);

alter table goal enable row level security;
create policy read on goal for select using (circle_id = any ((select my_circle_list())::uuid[]));
create policy add on goal for insert with check
  (opened_by = (select my_person()) and proposed_by in (select my_parties()) and circle_id in (select my_circles()));
-- Reading it, once it is open to everyone, is not being part of it.
create policy change on goal for update using (parties && array(select my_parties()));
grant select, insert, update (version, wording, state, aim, why_for_all, measure, unit, start_value,
  target_value, by_day, closing, opening, is_open_to_all, shared_at, ended_at, ended_by, end_agreed_by, moved_at,
  moved_on, last_did, joined_by) on goal to alongside_app;

alter table goal_party enable row level security;
create policy read on goal_party for select using (exists (select from goal g where g.id = goal_id));
create policy add on goal_party for insert with check
  ((joined_wording is null or party_id in (select my_parties()))
    and exists (select from goal g where g.id = goal_id and g.opened_by = (select my_person())
      and party_id = any (g.parties)));
-- Nobody joins for a party that is not theirs.
create policy change on goal_party for update using (party_id in (select my_parties()));
grant select, insert, update (why, joined_wording, joined_at, joined_by) on goal_party to alongside_app;

alter table goal_progress enable row level security;
create policy read on goal_progress for select using (exists (select from goal g where g.id = goal_id));
create policy add on goal_progress for insert with check
  (party_id in (select my_parties()) and exists (select from goal g where g.id = goal_id and g.state = 'shared'));
grant select, insert on goal_progress to alongside_app;

alter table goal_reward enable row level security;
create policy read on goal_reward for select using (exists (select from goal g where g.id = goal_id));
create policy add on goal_reward for insert with check
  (proposed_by = (select my_person()) and state = 'proposed'
    and exists (select from goal g where g.id = goal_id and g.parties && array(select my_parties())));
create policy change on goal_reward for update using
  (exists (select from goal g where g.id = goal_id and g.parties && array(select my_parties())));
grant select, insert, update (words, version, state, proposed_at, time_zone, agreed_at, given_at)
  on goal_reward to alongside_app;

-- What members answered stays among members, also where the goal itself is open to everyone.
alter table goal_reward_answer enable row level security;
create policy read on goal_reward_answer for select using
  (exists (select from goal_reward r join goal g on g.id = r.goal_id
    where r.id = reward_id and g.parties && array(select my_parties())));
create policy add on goal_reward_answer for insert with check
  (person_id = (select my_person()) and exists (select from goal_reward r join goal g on g.id = r.goal_id
    where r.id = reward_id and g.parties && array(select my_parties())));
create policy change on goal_reward_answer for update using (person_id = (select my_person()));
create policy remove on goal_reward_answer for delete using (person_id = (select my_person()));
grant select, insert, delete, update (answer, words, saw, answered_at) on goal_reward_answer to alongside_app;

-- Whether I may see what a promise serves. A goal is for its own circle; that it exists is nobody else's to learn,
-- not even by a promise to them. Read with the eyes of whoever asks.
create function may_see_served(kind text, served uuid) returns boolean language sql stable as
$$ select case when kind = 'goal' then exists (select from goal g where g.id = served) else true end $$;

-- The circle of a goal is its parties who are here, and everyone once all of them have said yes to that.
create function goal_has_its_circle() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.circle_id := circle_of_all(array(
    select p from unnest(new.parties) p where not exists (select from person where id = p and left_at is not null)
    union all select id from team where parent_id is null and new.is_open_to_all));
  return new;
end $$;
create trigger circle_follows before update on goal for each row
  when (new.is_open_to_all is distinct from old.is_open_to_all) execute function goal_has_its_circle();

-- For the clock: a person who is here and part of a goal, as whom it is written that time passed. Nothing of the goal.
create function somebody_part_of_goal(goal_id uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select person from goal g, unnest(g.parties) party, lateral (
    select p.id as person from person p where p.id = party and p.left_at is null
    union all select members_of(party)) members
  where g.id = goal_id order by person = g.opened_by desc, person limit 1
$$;

-- For a departure: the open goals of somebody who left, in person or through a team of theirs. Ids only.
create function goals_left_by(leaver uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct g.id from goal_party p join goal g on g.id = p.goal_id
  where g.is_open and (p.party_id = leaver or p.party_id in
    (select unnest(a.teams) from membership m join team_above a on a.team_id = m.team_id where m.person_id = leaver))
$$;

revoke all on function goal_has_its_circle(), somebody_part_of_goal(uuid), goals_left_by(uuid) from public;
grant execute on function somebody_part_of_goal(uuid), goals_left_by(uuid) to alongside_worker;
