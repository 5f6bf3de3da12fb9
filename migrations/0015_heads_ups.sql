-- Heads-ups: news of progress, a challenge or a change for those it affects. The circle is the author's side and those told.
create table heads_up (
  id uuid primary key,
  circle_id uuid not null references circle,
  author_id uuid not null references person,
  -- the author, or a team of theirs that they speak for
  for_party uuid not null references party,
  state text not null check (state in ('sent', 'expired', 'withdrawn')),
  kind text not null check (kind in ('progress', 'challenge', 'change')),
  what text not null check (length(what) <= 600 and says_something(what)),
  from_day date,
  means text not null check (length(means) <= 4000 and says_something(means)),
  -- whom to ask: the author, or a team of theirs; nobody names somebody else
  ask_of uuid not null references party,
  -- the last day on which it stands on pages
  until_day date not null,
  -- counts the texts: an answer is to the text it saw
  wording int not null default 1,
  worded_at timestamptz not null,
  reminded_at timestamptz,
  sent_at timestamptz not null,
  ended_at timestamptz,
  -- ended by the word of its side, and not by its day
  ended_early boolean not null default false,
  version int not null default 1,
  words tsvector not null generated always as (to_tsvector('simple', plain(what || ' ' || means))) stored,
  check (ask_of in (author_id, for_party)),
  check ((state = 'sent') = (ended_at is null))
);
create index heads_up_current on heads_up (circle_id, id desc) where state = 'sent';
create index heads_up_ended on heads_up (circle_id, id desc) where state <> 'sent';
create index heads_up_by_side on heads_up (for_party, id desc);
create index heads_up_by_author on heads_up (author_id, id desc);

-- Who is told.
create table heads_up_party (
  heads_up_id uuid not null references heads_up on delete cascade,
  party_id uuid not null references party,
  told_at timestamptz not null,
  primary key (heads_up_id, party_id)
);
create index heads_up_party_by_party on heads_up_party (party_id, heads_up_id desc);

-- What a party said to a heads-up as one, in a table of its own: all who were told may know who else was, and none of them
-- what another said. The party itself reads its answer, and the side that told. Who of a team said it, and when, is kept
-- nowhere.
create table heads_up_answer (
  heads_up_id uuid not null,
  party_id uuid not null,
  answer text not null check (answer in ('got-it', 'affects-us', 'let-us-talk')),
  -- the wording that the answer saw
  wording int not null,
  primary key (heads_up_id, party_id),
  foreign key (heads_up_id, party_id) references heads_up_party on delete cascade
);

-- What I answered, so that I am not shown it again; mine alone.
create table heads_up_word (
  heads_up_id uuid not null references heads_up on delete cascade,
  person_id uuid not null references person,
  answer text not null check (answer in ('got-it', 'affects-us', 'let-us-talk')),
  wording int not null,
  primary key (heads_up_id, person_id)
);
create index heads_up_word_by_person on heads_up_word (person_id);

-- A question of somebody affected, with its answer. It stays in the circle in which it was asked, however many are told later.
create table heads_up_question (
  id uuid primary key,
  heads_up_id uuid not null references heads_up on delete cascade,
  circle_id uuid not null references circle,
  party_id uuid not null references party,
  asked_by uuid not null references person,
  words text not null check (length(words) <= 4000 and says_something(words)),
  asked_at timestamptz not null,
  reply text check (length(reply) <= 4000 and says_something(reply)),
  replied_by uuid references person,
  replied_at timestamptz,
  check ((reply is null) = (replied_by is null) and (reply is null) = (replied_at is null))
);
create index heads_up_question_by_heads_up on heads_up_question (heads_up_id, id);
create index heads_up_question_by_asker on heads_up_question (asked_by, replied_at desc);

alter table heads_up enable row level security;
create policy read on heads_up for select using
  (for_party = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
create policy add on heads_up for insert with check
  (author_id = (select my_person()) and for_party in (select my_parties()) and state = 'sent');
-- Only the side that sent it changes it.
create policy change on heads_up for update using
  (for_party = (select my_person()) or for_party = any ((select my_party_list())::uuid[]));
grant select, insert, update (state, kind, what, from_day, means, ask_of, until_day, wording, worded_at,
  reminded_at, ended_at, ended_early, version) on heads_up to alongside_app;

alter table heads_up_party enable row level security;
create policy read on heads_up_party for select using (exists (select from heads_up h where h.id = heads_up_id));
create policy add on heads_up_party for insert with check
  (exists (select from heads_up h where h.id = heads_up_id and h.for_party in (select my_parties())));
grant select, insert on heads_up_party to alongside_app;

alter table heads_up_answer enable row level security;
create policy read on heads_up_answer for select using
  (party_id = any ((select my_party_list())::uuid[])
    or exists (select from heads_up h where h.id = heads_up_id and h.for_party = any ((select my_party_list())::uuid[])));
-- Each party answers for itself.
create policy add on heads_up_answer for insert with check (party_id = any ((select my_party_list())::uuid[]));
create policy change on heads_up_answer for update using (party_id = any ((select my_party_list())::uuid[]));
grant select, insert, update (answer, wording) on heads_up_answer to alongside_app;

alter table heads_up_word enable row level security;
create policy own on heads_up_word for all using (person_id = (select my_person()));
grant select, insert, update, delete on heads_up_word to alongside_app;

alter table heads_up_question enable row level security;
create policy read on heads_up_question for select using (circle_id = any ((select my_circle_list())::uuid[]));
create policy add on heads_up_question for insert with check
  (asked_by = (select my_person()) and party_id in (select my_parties()) and reply is null
    and exists (select from heads_up_party p where p.heads_up_id = heads_up_question.heads_up_id
      and p.party_id = heads_up_question.party_id));
create policy reply on heads_up_question for update using
  (exists (select from heads_up h where h.id = heads_up_id and h.for_party in (select my_parties())))
  with check (replied_by = (select my_person()));
grant select, insert, update (reply, replied_by, replied_at) on heads_up_question to alongside_app;

-- The circle of a heads-up is the side that sent it and all who are told.
create function heads_up_has_its_circle() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update heads_up h set circle_id = now.circle from (
      select id, circle_of_all(for_party || array(select party_id from heads_up_party where heads_up_id = id)) as circle
      from heads_up where id in (select heads_up_id from fresh)) now
    where h.id = now.id and h.circle_id <> now.circle;
  return null;
end $$;
create trigger circle_follows after insert on heads_up_party
  referencing new table as fresh for each statement execute function heads_up_has_its_circle();

-- As whom the clock ends a heads-up: somebody of the side that sent it who is here. Ids only.
create function somebody_who_told(wanted uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select person from heads_up h, people_of_circle(h.for_party) person where h.id = wanted
  order by person = h.author_id desc, person limit 1
$$;

-- For a departure: what somebody who left had told for a team and was to be asked about, with somebody of that team.
create function heads_ups_left_by(leaver uuid) returns table (heads_up_id uuid, acting uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.id, somebody_who_told(h.id) from heads_up h
  where h.author_id = leaver and h.ask_of = leaver and h.for_party <> leaver and h.state = 'sent'
$$;

revoke all on function heads_up_has_its_circle(), somebody_who_told(uuid), heads_ups_left_by(uuid) from public;
grant execute on function somebody_who_told(uuid), heads_ups_left_by(uuid) to alongside_worker;
