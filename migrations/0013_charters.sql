-- Charters: what a team agrees with itself, line by line, by the consent of its members.

-- A team's charter with itself; the root team's holds the principles of the workplace.
create table own_charter (
  team_id uuid primary key references team,
  circle_id uuid not null references circle,
  is_open boolean not null default false,
  -- off until the members of the team switch it on by consent (model 15.3), with the frame of their own charter
  shows_pattern boolean not null default false
);
alter table own_charter enable row level security;
create policy read on own_charter for select using (is_open or circle_id = any ((select my_circle_list())::uuid[]));
create policy add on own_charter for insert with check
  (circle_id in (select my_circles()) and team_id = circle_id and not is_open and not shows_pattern);
create policy change on own_charter for update using (circle_id in (select my_circles()));
grant select, insert, update (is_open, shows_pattern) on own_charter to alongside_app;

create table charter_line (
  id uuid primary key,
  -- its author alone while it is a draft, then the team
  circle_id uuid not null references circle,
  team_id uuid not null references own_charter,
  author_id uuid not null references person,
  state text not null check (state in ('draft', 'proposed', 'agreed', 'withdrawn', 'retired')),
  draft_text text check (length(draft_text) <= 600),
  draft_good text check (length(draft_good) <= 1200),
  -- what the team is here for; it stands at the head, and there is one
  is_vision boolean not null default false,
  -- agreed for four weeks alone: its review_on is its last day
  is_trial boolean not null default false,
  check (not (is_vision and is_trial)),
  place bigint not null default nextval('place_in_order'),
  -- the words last agreed, for the search
  agreed_words tsvector,
  review_on date,
  version int not null default 1,
  check (state <> 'agreed' or review_on is not null),
  check ((state = 'draft') = (draft_text is not null))
);
create index charter_line_in_draft on charter_line (author_id) where state = 'draft';
create unique index charter_line_vision on charter_line (team_id) where is_vision and state in ('proposed', 'agreed');
create index charter_line_by_team on charter_line (team_id, place);
alter table charter_line enable row level security;
create policy read on charter_line for select using (circle_id = any ((select my_circle_list())::uuid[])
  or (state = 'draft' and author_id = (select my_person()))
  or (state = 'agreed' and exists (select from own_charter c where c.team_id = charter_line.team_id and c.is_open)));
create policy add on charter_line for insert with check
  (author_id = (select my_person()) and circle_id = (select my_person()) and state = 'draft');
create policy change on charter_line for update using (circle_id in (select my_circles()));
create policy discard on charter_line for delete using (state = 'draft' and author_id = (select my_person()));
grant select, insert, delete, update (circle_id, state, draft_text, draft_good, is_trial, review_on, version)
  on charter_line to alongside_app;

create trigger charter_line_placed before update of state on charter_line for each row execute function give_place();

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

create function maintain_agreed_charter_words() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update charter_line set agreed_words = to_tsvector('simple', plain(new.text || ' ' || new.good_looks_like))
    where id = new.line_id;
  return null;
end $$;
create trigger agreed_words_maintained after insert on charter_wording
  for each row execute function maintain_agreed_charter_words();

-- A leader's own word (model 16.17): three sentences that they sign. Nobody votes on them, and they bind nobody else. It is
-- read in the team for as long as they lead it.
create table leader_word (
  team_id uuid not null references team,
  person_id uuid not null references person,
  circle_id uuid not null references circle,
  promises text not null check (length(promises) <= 600),
  asks text not null check (length(asks) <= 600),
  not_rewarded text not null check (length(not_rewarded) <= 600),
  primary key (team_id, person_id),
  check (promises || asks || not_rewarded <> '')
);
create index leader_word_by_person on leader_word (person_id);
alter table leader_word enable row level security;
create policy read on leader_word for select using (person_id = (select my_person())
  or (circle_id = any ((select my_circle_list())::uuid[])
    and exists (select from team t where t.id = team_id and t.leader_id = person_id)));
create policy own on leader_word for all using (person_id = (select my_person()))
  with check (person_id = (select my_person()) and circle_id = team_id
    and exists (select from team t where t.id = team_id and t.leader_id = (select my_person())));
grant select, insert, update (promises, asks, not_rewarded), delete on leader_word to alongside_app;

-- A question to a team: about a line, or, without one, about opening its charter or showing its pattern.
create table charter_question (
  id uuid primary key,
  circle_id uuid not null references circle,
  team_id uuid not null references own_charter,
  line_id uuid references charter_line,
  kind text not null check (kind in ('adopt', 'reword', 'retire', 'keep', 'open', 'close', 'show-pattern', 'hide-pattern')),
  state text not null check (state in ('open', 'adopted', 'withdrawn')),
  text text check (length(text) between 1 and 600),
  good_looks_like text check (length(good_looks_like) <= 1200),
  from_day date,
  until_day date,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  time_zone text not null,
  version int not null default 1,
  check ((kind in ('open', 'close', 'show-pattern', 'hide-pattern')) = (line_id is null)),
  check ((kind in ('adopt', 'reword')) = (text is not null))
);
create unique index charter_question_about_line on charter_question (line_id) where state = 'open' and line_id is not null;
create unique index charter_question_about_opening on charter_question (team_id) where state = 'open' and line_id is null;
create index charter_question_open on charter_question (team_id) where state = 'open';
alter table charter_question enable row level security;
create policy read on charter_question for select using (circle_id = any ((select my_circle_list())::uuid[]));
create policy add on charter_question for insert with check
  (asked_by = (select my_person()) and circle_id in (select my_circles()) and state = 'open');
create policy change on charter_question for update using (circle_id in (select my_circles()));
grant select, insert, update (state, text, good_looks_like, asked_at, time_zone, version)
  on charter_question to alongside_app;

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

-- What is said to a question to a team, for the rule of consent alone: whether all who count said yes (they have been here
-- and are not away today), and whether two did, whoever asked among them. Never who, or how many.
create function yes_to_question(question uuid, moment timestamptz) returns table (everybody boolean, another boolean)
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

-- For the clock: a member of the team that was asked, as whom the silence of five working days is written.
create function somebody_asked(question uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select member from charter_question q, people_of_circle(q.circle_id) member
  where q.id = question and q.state = 'open' order by member = q.asked_by desc, member limit 1
$$;

revoke all on function maintain_agreed_charter_words(), yes_to_question(uuid, timestamptz),
  somebody_asked(uuid) from public;
grant execute on function yes_to_question(uuid, timestamptz) to alongside_app;
grant execute on function somebody_asked(uuid) to alongside_worker;
