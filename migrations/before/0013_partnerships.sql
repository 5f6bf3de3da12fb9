-- Partnerships, what two partners need of each other, and what a team agrees with itself.
create table partnership (
  id uuid primary key,
  -- the two parties
  circle_id uuid not null references circle,
  one_id uuid not null references party,
  other_id uuid not null references party,
  of_teams boolean not null,
  state text not null check (state in ('invited', 'active', 'resting', 'declined', 'withdrawn', 'ended')),
  is_open boolean not null generated always as (state in ('invited', 'active', 'resting')) stored,
  purpose text not null check (length(purpose) between 1 and 600),
  -- the member who stands for a team on that side
  one_steward_id uuid references person,
  other_steward_id uuid references person,
  invited_by uuid not null references person,
  invited_at timestamptz not null,
  -- when the invitation, and later the last move, reaches whoever is awaited
  reaches_at timestamptz not null,
  moved_on text check (moved_on in ('one', 'other')), -- null when the clock moved
  last_did text not null,
  since timestamptz,
  weeks int check (weeks between 1 and 52),
  rhythm_by text check (rhythm_by in ('one', 'other')),
  rhythm_weeks int check (rhythm_weeks between 1 and 52),
  next_catch_up_on date,
  day_suggested date,
  day_by text check (day_by in ('one', 'other')),
  last_catch_up_on date,
  skipped_on date,
  skips int not null default 0,
  one_opens boolean not null default false,
  other_opens boolean not null default false,
  version int not null default 1,
  check (one_id <> other_id),
  check (state in ('invited', 'declined', 'withdrawn') or since is not null),
  check (rhythm_weeks is null or rhythm_by is not null),
  check ((day_suggested is null) = (day_by is null)),
  check (state = 'active' or (rhythm_by is null and day_by is null and next_catch_up_on is null)),
  check (of_teams or not (one_opens or other_opens))
);
-- at most one between two, whoever invited whom
create unique index partnership_one_open on partnership (least(one_id, other_id), greatest(one_id, other_id)) where is_open;
create index partnership_by_one on partnership (one_id, id desc);
create index partnership_by_other on partnership (other_id, id desc);
create index partnership_by_one_steward on partnership (one_steward_id) where is_open and one_steward_id is not null;
create index partnership_by_other_steward on partnership (other_steward_id) where is_open and other_steward_id is not null;

alter table partnership enable row level security;
create policy read on partnership for select using (circle_id in (select my_circles()));
create policy add on partnership for insert with check
  (invited_by = (select my_person()) and circle_id in (select my_circles()) and state = 'invited');
create policy change on partnership for update using (circle_id in (select my_circles()));
grant select, insert on partnership to alongside_app;
grant update (state, one_steward_id, other_steward_id, reaches_at, moved_on, last_did, since, weeks, rhythm_by, rhythm_weeks,
  next_catch_up_on, day_suggested, day_by, last_catch_up_on, skipped_on, skips, one_opens, other_opens, version)
  on partnership to alongside_app;

-- That two teams are partners, and whom to turn to: a row of its own, in the circle of everyone.
create table team_pair (
  id uuid primary key references partnership,
  circle_id uuid not null references circle,
  one_id uuid not null references team,
  other_id uuid not null references team,
  state text not null check (state in ('active', 'resting')),
  one_steward_id uuid references person,
  other_steward_id uuid references person,
  since timestamptz not null,
  -- both sides say yes to everyone reading what they agreed
  charter_is_open boolean not null default false
);
create index team_pair_by_one on team_pair (one_id, id desc);
create index team_pair_by_other on team_pair (other_id, id desc);
alter table team_pair enable row level security;
create policy read on team_pair for select using (circle_id in (select my_circles()));
create policy add on team_pair for insert with check (exists (select from partnership p
  where p.id = team_pair.id and p.of_teams and p.since is not null and charter_is_open <= (p.one_opens and p.other_opens)));
create policy change on team_pair for update using (exists (select from partnership p where p.id = team_pair.id))
  with check (exists (select from partnership p where p.id = team_pair.id and charter_is_open <= (p.one_opens and p.other_opens)));
create policy remove on team_pair for delete using (exists (select from partnership p where p.id = team_pair.id));
grant select, insert, delete on team_pair to alongside_app;
grant update (state, one_steward_id, other_steward_id, charter_is_open) on team_pair to alongside_app;

-- A line of a charter between two: what one needs of the other.
create table expectation (
  id uuid primary key,
  -- its author alone while it is a draft, then the two parties
  circle_id uuid not null references circle,
  partnership_id uuid not null references partnership,
  needs_id uuid not null references party,
  needed_from_id uuid not null references party,
  author_id uuid not null references person,
  state text not null check (state in ('draft', 'proposed', 'agreed', 'declined', 'withdrawn', 'retired')),
  -- the member who stands for a team on that side
  needs_steward_id uuid references person,
  steward_id uuid references person,
  review_on date,
  -- which sides have answered the review that is due; what they said is a row of its own
  needs_reviewed boolean not null default false,
  needed_from_reviewed boolean not null default false,
  needs_keeps boolean not null default false,
  needed_from_keeps boolean not null default false,
  keep_until date,
  reaches_at timestamptz,
  moved_on text check (moved_on in ('needs', 'needed-from')),
  last_did text not null,
  version int not null default 1,
  check (needs_id <> needed_from_id),
  check (state <> 'agreed' or review_on is not null)
);
create index expectation_by_partnership on expectation (partnership_id, id);
create index expectation_in_draft on expectation (author_id) where state = 'draft';
create index expectation_agreed_needs on expectation (needs_id, id desc) where state = 'agreed';
create index expectation_agreed_from on expectation (needed_from_id, id desc) where state = 'agreed';
create index expectation_by_steward on expectation (steward_id) where state = 'agreed' and steward_id is not null;
create index expectation_by_needs_steward on expectation (needs_steward_id) where state = 'agreed' and needs_steward_id is not null;
alter table expectation enable row level security;
create policy read on expectation for select using (circle_id in (select my_circles())
  or (state = 'draft' and author_id = (select my_person()))
  or (state = 'agreed' and exists (select from team_pair t where t.id = partnership_id and t.charter_is_open)));
create policy add on expectation for insert with check
  (author_id = (select my_person()) and circle_id = (select my_person()) and state = 'draft');
create policy change on expectation for update using (circle_id in (select my_circles()));
create policy discard on expectation for delete using (state = 'draft' and author_id = (select my_person()));
grant select, insert, delete on expectation to alongside_app;
grant update (circle_id, state, needs_steward_id, steward_id, review_on, needs_reviewed, needed_from_reviewed, needs_keeps,
  needed_from_keeps, keep_until, reaches_at, moved_on, last_did, version) on expectation to alongside_app;

-- The words that wait for an answer: one at a time, and never read beyond those who answer.
create table expectation_proposal (
  expectation_id uuid primary key references expectation on delete cascade,
  circle_id uuid not null references circle,
  text text not null check (length(text) <= 600),
  good_looks_like text not null check (length(good_looks_like) <= 1200),
  occasion jsonb not null,
  from_day date,
  until_day date,
  by_side text not null check (by_side in ('needs', 'needed-from')),
  by_person uuid not null references person,
  reflection text check (length(reflection) <= 4000),
  reflected_by uuid references person,
  heard boolean not null default false,
  clarified text check (length(clarified) <= 4000),
  check ((reflection is null) = (reflected_by is null))
);
alter table expectation_proposal enable row level security;
create policy read on expectation_proposal for select using (circle_id in (select my_circles())
  or exists (select from expectation e where e.id = expectation_id and e.state = 'draft' and e.author_id = (select my_person())));
create policy add on expectation_proposal for insert with check (circle_id in (select my_circles()));
create policy change on expectation_proposal for update using (circle_id in (select my_circles()))
  with check (circle_id in (select my_circles()));
create policy remove on expectation_proposal for delete using (circle_id in (select my_circles()));
grant select, insert, update, delete on expectation_proposal to alongside_app;

-- Every wording that was agreed, in order. The last one that covers a day is in force on it; the first has no end, so that
-- there is always exactly one.
create table expectation_wording (
  expectation_id uuid not null references expectation on delete cascade,
  position int not null check (position >= 1),
  text text not null check (length(text) between 1 and 600),
  good_looks_like text not null check (length(good_looks_like) between 1 and 1200),
  occasion jsonb not null,
  from_day date not null,
  until_day date check (until_day >= from_day),
  agreed_at timestamptz not null,
  agreed_by uuid not null references person,
  primary key (expectation_id, position),
  check (position > 1 or until_day is null)
);
alter table expectation_wording enable row level security;
create policy read on expectation_wording for select using (exists (select from expectation e where e.id = expectation_id));
create policy add on expectation_wording for insert with check (agreed_by = (select my_person())
  and exists (select from expectation e where e.id = expectation_id and e.circle_id in (select my_circles())));
grant select, insert on expectation_wording to alongside_app;

-- What a side says at a review: its own until both have spoken.
create table expectation_review (
  expectation_id uuid not null references expectation on delete cascade,
  review_on date not null,
  side text not null check (side in ('needs', 'needed-from')),
  party_id uuid not null references party,
  answer text not null check (answer in ('yes', 'partly', 'not-yet')),
  words text check (length(words) <= 4000),
  answered_by uuid not null references person,
  primary key (expectation_id, review_on, side)
);
alter table expectation_review enable row level security;
create policy read on expectation_review for select using (party_id in (select my_parties())
  or exists (select from expectation e where e.id = expectation_id and e.circle_id in (select my_circles())
    and e.review_on = expectation_review.review_on and e.needs_reviewed and e.needed_from_reviewed));
create policy add on expectation_review for insert with check (answered_by = (select my_person())
  and party_id in (select my_parties())
  and exists (select from expectation e where e.id = expectation_id and e.circle_id in (select my_circles())));
create policy change on expectation_review for update using (party_id in (select my_parties()))
  with check (answered_by = (select my_person()) and party_id in (select my_parties()));
create policy remove on expectation_review for delete using (party_id in (select my_parties()));
grant select, insert, update, delete on expectation_review to alongside_app;

-- Each occasion of an agreed rhythm makes one promise, however often the clock looks.
create table expectation_occasion (
  expectation_id uuid not null references expectation on delete cascade,
  on_day date not null,
  primary key (expectation_id, on_day)
);
alter table expectation_occasion enable row level security;
create policy read on expectation_occasion for select using
  (exists (select from expectation e where e.id = expectation_id and e.circle_id in (select my_circles())));
create policy add on expectation_occasion for insert with check
  (exists (select from expectation e where e.id = expectation_id and e.circle_id in (select my_circles())));
grant select, insert on expectation_occasion to alongside_app;

-- An idea for a partnership that somebody does not need: rests for them alone.
create table bridge_rest (
  person_id uuid not null references person,
  one_id uuid not null references party,
  other_id uuid not null references party,
  until_day date not null,
  primary key (person_id, one_id, other_id),
  check (one_id < other_id)
);
alter table bridge_rest enable row level security;
create policy own on bridge_rest for all using (person_id = (select my_person()));
grant select, insert, update, delete on bridge_rest to alongside_app;

-- A team's charter with itself; the root team's holds the principles of the workplace.
create table own_charter (
  team_id uuid primary key references team,
  circle_id uuid not null references circle,
  is_open boolean not null default false
);
alter table own_charter enable row level security;
create policy read on own_charter for select using (is_open or circle_id in (select my_circles()));
create policy add on own_charter for insert with check (circle_id in (select my_circles()) and team_id = circle_id and not is_open);
create policy change on own_charter for update using (circle_id in (select my_circles()));
grant select, insert on own_charter to alongside_app;
grant update (is_open) on own_charter to alongside_app;

create table charter_line (
  id uuid primary key,
  -- its author alone while it is a draft, then the team
  circle_id uuid not null references circle,
  team_id uuid not null references own_charter,
  author_id uuid not null references person,
  state text not null check (state in ('draft', 'proposed', 'agreed', 'withdrawn', 'retired')),
  draft_text text check (length(draft_text) <= 600),
  draft_good text check (length(draft_good) <= 1200),
  review_on date,
  version int not null default 1,
  check (state <> 'agreed' or review_on is not null),
  check ((state = 'draft') = (draft_text is not null))
);
create index charter_line_by_team on charter_line (team_id, id);
create index charter_line_in_draft on charter_line (author_id) where state = 'draft';
alter table charter_line enable row level security;
create policy read on charter_line for select using (circle_id in (select my_circles())
  or (state = 'draft' and author_id = (select my_person()))
  or (state = 'agreed' and exists (select from own_charter c where c.team_id = charter_line.team_id and c.is_open)));
create policy add on charter_line for insert with check
  (author_id = (select my_person()) and circle_id = (select my_person()) and state = 'draft');
create policy change on charter_line for update using (circle_id in (select my_circles()));
create policy discard on charter_line for delete using (state = 'draft' and author_id = (select my_person()));
grant select, insert, delete on charter_line to alongside_app;
grant update (circle_id, state, draft_text, draft_good, review_on, version) on charter_line to alongside_app;

create table charter_wording (
  line_id uuid not null references charter_line on delete cascade,
  position int not null check (position >= 1),
  text text not null check (length(text) between 1 and 600),
  good_looks_like text not null check (length(good_looks_like) <= 1200),
  from_day date not null,
  until_day date check (until_day >= from_day),
  agreed_at timestamptz not null,
  proposed_by uuid not null references person,
  primary key (line_id, position),
  check (position > 1 or until_day is null)
);
alter table charter_wording enable row level security;
create policy read on charter_wording for select using (exists (select from charter_line l where l.id = line_id));
create policy add on charter_wording for insert with check
  (exists (select from charter_line l where l.id = line_id and l.circle_id in (select my_circles())));
grant select, insert on charter_wording to alongside_app;

-- A question to a team: about a line, or, without one, about opening its charter.
create table charter_question (
  id uuid primary key,
  circle_id uuid not null references circle,
  team_id uuid not null references own_charter,
  line_id uuid references charter_line,
  kind text not null check (kind in ('adopt', 'reword', 'retire', 'open', 'close')),
  state text not null check (state in ('open', 'adopted', 'withdrawn')),
  text text check (length(text) between 1 and 600),
  good_looks_like text check (length(good_looks_like) <= 1200),
  from_day date,
  until_day date,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  time_zone text not null,
  version int not null default 1,
  check ((kind in ('open', 'close')) = (line_id is null)),
  check ((kind in ('adopt', 'reword')) = (text is not null))
);
create unique index charter_question_about_line on charter_question (line_id) where state = 'open' and line_id is not null;
create unique index charter_question_about_opening on charter_question (team_id) where state = 'open' and line_id is null;
create index charter_question_open on charter_question (team_id) where state = 'open';
alter table charter_question enable row level security;
create policy read on charter_question for select using (circle_id in (select my_circles()));
create policy add on charter_question for insert with check
  (asked_by = (select my_person()) and circle_id in (select my_circles()) and state = 'open');
create policy change on charter_question for update using (circle_id in (select my_circles()));
grant select, insert on charter_question to alongside_app;
grant update (state, text, good_looks_like, asked_at, time_zone, version) on charter_question to alongside_app;

-- A member's own answer to the words they saw. An objection is said to the team; a yes is seen by nobody else.
create table charter_answer (
  question_id uuid not null references charter_question on delete cascade,
  person_id uuid not null references person,
  saw int not null,
  says text not null check (says in ('yes', 'objection')),
  words text check (length(words) between 1 and 4000),
  primary key (question_id, person_id),
  check ((says = 'objection') = (words is not null))
);
alter table charter_answer enable row level security;
create policy read on charter_answer for select using (person_id = (select my_person())
  or (says = 'objection' and exists (select from charter_question q where q.id = question_id)));
create policy own on charter_answer for insert with check
  (person_id = (select my_person()) and exists (select from charter_question q where q.id = question_id));
create policy change on charter_answer for update using (person_id = (select my_person()));
grant select, insert, update on charter_answer to alongside_app;

-- Whether every member of the team that was asked said yes to the words as they stand: for the rule of consent alone.
create function everybody_says_yes(question uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select not exists (
    select from people_of_circle(q.circle_id) member
    where not exists (select from charter_answer a
      where a.question_id = q.id and a.person_id = member and a.says = 'yes' and a.saw = q.version))
  from charter_question q where q.id = question and q.circle_id in (select my_circles())
$$;
-- For the clock: a member of the team that was asked, as whom the silence of five working days is written.
create function somebody_asked(question uuid) returns uuid
language sql stable security definer set search_path = public as $$
  select member from charter_question q, people_of_circle(q.circle_id) member
  where q.id = question and q.state = 'open' order by member = q.asked_by desc, member limit 1
$$;
-- For the clock: agreed lines between partners, each with somebody of the side that needs it. Ids only.
create function agreed_lines(wanted uuid) returns table (expectation_id uuid, acting uuid)
language sql stable security definer set search_path = public as $$
  select e.id, (select member from people_of_circle(e.needs_id) member order by member = e.needs_steward_id desc, member limit 1)
  from expectation e join partnership p on p.id = e.partnership_id
  where e.state = 'agreed' and p.state in ('active', 'resting') and (wanted is null or e.id = wanted)
    and exists (select from expectation_wording w where w.expectation_id = e.id
      and w.occasion ->> 'kind' in ('working-days', 'weekly', 'monthly'))
$$;
-- For a departure: what somebody who left was a partner in, or stood for a team in, with somebody of the circle to act as.
-- Ids only.
create function partnerships_left_by(leaver uuid) returns table (kind text, subject_id uuid, acting uuid)
language sql stable security definer set search_path = public as $$
  select 'partner', p.id, (select member from people_of_circle(p.circle_id) member order by member limit 1)
  from partnership p where p.is_open and leaver in (p.one_id, p.other_id)
  union all
  select 'partnership', p.id, (select member from people_of_circle(p.circle_id) member order by member limit 1)
  from partnership p where p.is_open and leaver in (p.one_steward_id, p.other_steward_id)
  union all
  select 'expectation', e.id, (select member from people_of_circle(e.circle_id) member order by member limit 1)
  from expectation e where e.state = 'agreed' and leaver in (e.steward_id, e.needs_steward_id)
$$;

-- Guide lines for "my partners": the circle of the owner and those they, or their teams, are partners with. Worked out anew
-- whenever a partnership begins or ends or somebody changes team, so that it stays true without anybody's doing.
alter table guide_line add column for_partners boolean not null default false;
create index guide_line_for_partners on guide_line (party_id) where for_partners;
create function circle_of_partners(owner uuid) returns uuid
language plpgsql security definer set search_path = public as $$
declare
  mine uuid[] := array(select parties_of(owner));
begin
  return circle_of(array(
    select owner
    union select p.other_id from partnership p
      where p.one_id = any (mine) and p.other_id <> all (mine) and p.state in ('active', 'resting')
    union select p.one_id from partnership p
      where p.other_id = any (mine) and p.one_id <> all (mine) and p.state in ('active', 'resting')));
end $$;
-- For whoever writes such a line.
create function circle_of_my_partners() returns uuid
language sql security definer set search_path = public as $$ select circle_of_partners(my_person()) where am_here() $$;

create function keep_partner_lines() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (old.state in ('active', 'resting')) is distinct from (new.state in ('active', 'resting')) then
    update guide_line g set circle_id = circle_of_partners(g.party_id)
      where g.for_partners and g.party_id in (select people_of_circle(new.circle_id));
  end if;
  return null;
end $$;
create trigger partner_lines_follow after update of state on partnership
  for each row execute function keep_partner_lines();
create function keep_partner_lines_of_members() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update guide_line g set circle_id = circle_of_partners(g.party_id)
    where g.for_partners and g.party_id in (select person_id from changed);
  return null;
end $$;
create trigger partner_lines_follow_joining after insert on membership
  referencing new table as changed for each statement execute function keep_partner_lines_of_members();
create trigger partner_lines_follow_leaving after delete on membership
  referencing old table as changed for each statement execute function keep_partner_lines_of_members();
create function keep_all_partner_lines() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update guide_line g set circle_id = circle_of_partners(g.party_id) where g.for_partners;
  return null;
end $$;
create trigger partner_lines_follow_teams after update of parent_id on team
  for each statement execute function keep_all_partner_lines();

revoke all on function everybody_says_yes(uuid), somebody_asked(uuid), agreed_lines(uuid), partnerships_left_by(uuid),
  circle_of_partners(uuid), circle_of_my_partners(), keep_partner_lines(), keep_partner_lines_of_members(),
  keep_all_partner_lines() from public;
grant execute on function everybody_says_yes(uuid), circle_of_my_partners() to alongside_app;
grant execute on function somebody_asked(uuid), agreed_lines(uuid), partnerships_left_by(uuid) to alongside_worker;
