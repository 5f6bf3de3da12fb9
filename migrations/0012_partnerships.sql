-- Partnerships: two parties, what they need of each other, and what follows for the guide lines meant for partners.
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
-- Who is a party in person is in the circle of the two, and sees it without their list of circles being looked through.
create policy read on partnership for select using ((select my_person()) in (one_id, other_id)
  or circle_id = any ((select my_circle_list())::uuid[]));
-- Whoever opens something stands on one side of it: otherwise "there is one already" would tell what others have open
-- between them.
create policy add on partnership for insert with check
  (invited_by = (select my_person()) and state = 'invited' and in_my_circles(circle_id)
  and (one_id in (select my_parties()) or other_id in (select my_parties())));
create policy change on partnership for update using (circle_id in (select my_circles()));
grant select, insert, update (state, one_steward_id, other_steward_id, reaches_at, moved_on, last_did, since, weeks,
  rhythm_by, rhythm_weeks, next_catch_up_on, day_suggested, day_by, last_catch_up_on, skipped_on, skips, one_opens,
  other_opens, version) on partnership to alongside_app;

-- Those whom somebody may call by their first name alone: the people of their own teams, and their partners.
create function people_near_me() returns setof uuid language sql stable as $$
  select near.person_id from membership mine join membership near using (team_id) where mine.person_id = my_person()
  union
  select case when one_id = my_person() then other_id else one_id end from partnership
  where not of_teams and state = 'active' and my_person() in (one_id, other_id)
$$;

-- Those whom a line "for my partners" is for: people and teams.
create function my_partners() returns setof uuid language sql stable as $$
  select case when one_id = any (mine.parties) then other_id else one_id end
  from partnership, (select array(select my_parties()) as parties) mine
  where state in ('active', 'resting') and (one_id = any (mine.parties) or other_id = any (mine.parties))
$$;

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
create policy read on team_pair for select using (circle_id = any ((select my_circle_list())::uuid[]));
create policy add on team_pair for insert with check (exists (select from partnership p
  where p.id = team_pair.id and p.of_teams and p.since is not null and charter_is_open <= (p.one_opens and p.other_opens)));
create policy change on team_pair for update using (exists (select from partnership p where p.id = team_pair.id))
  with check (exists (select from partnership p
    where p.id = team_pair.id and charter_is_open <= (p.one_opens and p.other_opens)));
create policy remove on team_pair for delete using (exists (select from partnership p where p.id = team_pair.id));
grant select, insert, delete, update (state, one_steward_id, other_steward_id, charter_is_open)
  on team_pair to alongside_app;

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
  place bigint not null default nextval('place_in_order'),
  -- the words last agreed, for the search: whoever looks for something reads one row of each line and its wordings only
  -- where one fits
  agreed_words tsvector,
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
create index expectation_in_draft on expectation (author_id) where state = 'draft';
create index expectation_by_steward on expectation (steward_id) where state = 'agreed' and steward_id is not null;
create index expectation_by_needs_steward on expectation (needs_steward_id)
  where state = 'agreed' and needs_steward_id is not null;
create index expectation_by_partnership on expectation (partnership_id, place);
create index expectation_agreed_needs on expectation (needs_id, place desc) where state = 'agreed';
create index expectation_agreed_from on expectation (needed_from_id, place desc) where state = 'agreed';
alter table expectation enable row level security;
-- A draft stays its author's.
create policy read on expectation for select using ((state <> 'draft' and (select my_person()) in (needs_id, needed_from_id))
  or circle_id = any ((select my_circle_list())::uuid[])
  or (state = 'draft' and author_id = (select my_person()))
  or (state = 'agreed' and exists (select from team_pair t where t.id = partnership_id and t.charter_is_open)));
create policy add on expectation for insert with check
  (author_id = (select my_person()) and circle_id = (select my_person()) and state = 'draft');
create policy change on expectation for update using (circle_id in (select my_circles()));
create policy discard on expectation for delete using (state = 'draft' and author_id = (select my_person()));
grant select, insert, delete, update (circle_id, state, needs_steward_id, steward_id, review_on, needs_reviewed,
  needed_from_reviewed, needs_keeps, needed_from_keeps, keep_until, reaches_at, moved_on, last_did, version)
  on expectation to alongside_app;

create trigger expectation_placed before update of state on expectation for each row execute function give_place();

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
  or exists (select from expectation e
    where e.id = expectation_id and e.state = 'draft' and e.author_id = (select my_person())));
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

create function maintain_agreed_expectation_words() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update expectation set agreed_words = to_tsvector('simple', plain(new.text || ' ' || new.good_looks_like))
    where id = new.expectation_id;
  return null;
end $$;
create trigger agreed_words_maintained after insert on expectation_wording
  for each row execute function maintain_agreed_expectation_words();

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

-- For the clock: agreed lines between partners, each with somebody of the side that needs it. Ids only.
create function agreed_lines(wanted uuid) returns table (expectation_id uuid, acting uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id,
    (select member from people_of_circle(e.needs_id) member order by member = e.needs_steward_id desc, member limit 1)
  from expectation e join partnership p on p.id = e.partnership_id
  where e.state = 'agreed' and p.state in ('active', 'resting') and (wanted is null or e.id = wanted)
    and exists (select from expectation_wording w where w.expectation_id = e.id
      and w.occasion ->> 'kind' in ('working-days', 'weekly', 'monthly'))
$$;

-- For a departure: what somebody who left was a partner in, or stood for a team in, with somebody of the circle to act as.
-- Ids only.
create function partnerships_left_by(leaver uuid) returns table (kind text, subject_id uuid, acting uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select 'partner', p.id, (select member from people_of_circle(p.circle_id) member order by member limit 1)
  from partnership p where p.is_open and leaver in (p.one_id, p.other_id)
  union all
  select 'partnership', p.id, (select member from people_of_circle(p.circle_id) member order by member limit 1)
  from partnership p where p.is_open and leaver in (p.one_steward_id, p.other_steward_id)
  union all
  select 'expectation', e.id, (select member from people_of_circle(e.circle_id) member order by member limit 1)
  from expectation e where e.state = 'agreed' and leaver in (e.steward_id, e.needs_steward_id)
$$;

-- The circle of somebody and those they, or their teams, are partners with.
create function circle_of_partners(owner uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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

-- For whoever writes a guide line for their partners.
create function circle_of_my_partners() returns uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as
$$ select circle_of_partners(my_person()) where is_active_member() $$;

create function keep_partner_lines() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update guide_line g set circle_id = circle_of_partners(g.party_id)
    where g.for_partners and g.party_id in (select person_id from changed);
  return null;
end $$;
create trigger partner_lines_follow_joining after insert on membership
  referencing new table as changed for each statement execute function keep_partner_lines_of_members();
create trigger partner_lines_follow_leaving after delete on membership
  referencing old table as changed for each statement execute function keep_partner_lines_of_members();

create function keep_all_partner_lines() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update guide_line g set circle_id = circle_of_partners(g.party_id) where g.for_partners;
  return null;
end $$;
create trigger partner_lines_follow_teams after update of parent_id on team
  for each statement execute function keep_all_partner_lines();

-- An idea for a partnership that somebody does not need: rests for them alone.
create table suggestion_rest (
  person_id uuid not null references person,
  one_id uuid not null references party,
  other_id uuid not null references party,
  until_day date not null,
  primary key (person_id, one_id, other_id),
  check (one_id < other_id)
);
alter table suggestion_rest enable row level security;
create policy own on suggestion_rest for all using (person_id = (select my_person()));
grant select, insert, update on suggestion_rest to alongside_app;

revoke all on function maintain_agreed_expectation_words(), agreed_lines(uuid), partnerships_left_by(uuid),
  circle_of_partners(uuid), people_near_me(), my_partners(), circle_of_my_partners(), keep_partner_lines(),
  keep_partner_lines_of_members(), keep_all_partner_lines() from public;
grant execute on function people_near_me(), my_partners(), circle_of_my_partners() to alongside_app;
grant execute on function agreed_lines(uuid), partnerships_left_by(uuid) to alongside_worker;
