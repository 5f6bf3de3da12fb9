-- Promises: who gives their word to whom, for what, and where it stands.
create table promise (
  id uuid primary key,
  -- both parties, and whoever is asked to take it over while that is open
  circle_id uuid not null references circle,
  version int not null default 1,
  state text not null check (state in
    ('requested', 'offered', 'countered', 'promised', 'reported',
     'satisfied', 'declined', 'withdrawn', 'released', 'reneged', 'lapsed')),
  is_open boolean not null generated always as
    (state in ('requested', 'offered', 'countered', 'promised', 'reported')) stored,
  customer_id uuid not null references party,
  performer_id uuid not null references party,
  -- the member who stands for a team on that side
  customer_steward_id uuid references person,
  steward_id uuid references person,
  -- the terms on the table; once promised, the one wording in force
  what text not null check (length(what) between 1 and 600),
  done_looks_like text not null check (length(done_looks_like) between 1 and 1200),
  due_on date, -- null says "no rush"
  -- what search looks at; worked out when written, since a search reads many
  all_words tsvector not null generated always as (to_tsvector('simple', plain(what || ' ' || done_looks_like))) stored,
  -- the sides whose answer is awaited
  awaits text[] not null default '{}' check (awaits <@ array['customer', 'performer', 'newPerformer']),
  at_risk text check (length(at_risk) <= 4000),
  -- new terms waiting for yeses, beside the wording in force; only while promised
  proposal jsonb check (proposal is null or state = 'promised'),
  asked_id uuid references party,
  serves_kind text check (serves_kind in ('ask', 'promise', 'guide-line')),
  serves_id uuid,
  -- how it began: an offer nobody asked for is one at a time between two
  began_as text not null check (began_as in ('request', 'offer', 'promise', 'help')),
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  handed_on_by uuid[] not null default '{}',
  performer_is_gone boolean not null default false,
  -- the last move: when, on whose side, what; for the awaited, when the words reach them
  moved_at timestamptz not null,
  moved_on text check (moved_on in ('customer', 'performer', 'newPerformer')), -- null when the clock moved
  last_did text not null,
  reaches_at timestamptz,
  nudged_at timestamptz,
  check (customer_id <> performer_id),
  check ((serves_kind is null) = (serves_id is null)),
  check (is_open or (awaits = '{}' and proposal is null)),
  check (state <> 'countered' or cardinality(awaits) = 1)
);

-- The lists walk these: mine by side, newest first, open or all; those moved lately; those serving something.
create index promise_for on promise (customer_id, id desc);
create index promise_by on promise (performer_id, id desc);
create index promise_open_for on promise (customer_id, id desc) where is_open;
create index promise_open_by on promise (performer_id, id desc) where is_open;
create index promise_asked on promise (asked_id, id desc) where asked_id is not null;
create index promise_moved_for on promise (customer_id, moved_at desc);
create index promise_moved_by on promise (performer_id, moved_at desc);
create index promise_serves on promise (serves_id) where serves_id is not null;
create unique index promise_one_open_offer on promise (performer_id, customer_id)
  where began_as = 'offer' and serves_id is null and state in ('offered', 'countered');

-- Whoever was personally party to it keeps reading it after leaving a team or handing it on.
alter table promise enable row level security;
create policy read on promise for select using (
  circle_id in (select my_circles())
  or (select my_person()) in (opened_by, steward_id, customer_steward_id)
  or (select my_person()) = any (handed_on_by));
create policy add on promise for insert with check (
  opened_by = (select my_person()) and circle_id in (select my_circles()));
create policy change on promise for update using (circle_id in (select my_circles()))
  with check (circle_id in (select my_circles()));
grant select, insert on promise to alongside_app;
grant update (circle_id, version, state, performer_id, customer_steward_id, steward_id, what, done_looks_like, due_on,
  awaits, at_risk, proposal, asked_id, handed_on_by, performer_is_gone, moved_at, moved_on, last_did, reaches_at, nudged_at)
  on promise to alongside_app;

-- Whoever was asked to take a promise over and says no leaves its circle with that word, and so could not save it:
-- this closes the proposal for them, and nothing else. The circle becomes that of the two parties again.
create function decline_hand_over(declined uuid, moved timestamptz, reaches timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  remaining uuid[];
  everyone uuid := (select id from team where parent_id is null);
begin
  select array_remove(array[p.customer_id, case when p.performer_is_gone then null else p.performer_id end], null)
    into remaining from promise p where p.id = declined and p.asked_id in (select my_parties());
  if remaining is null then raise exception 'nothing was handed to them'; end if;
  update promise set proposal = null, asked_id = null, awaits = '{}', version = version + 1,
      circle_id = case when everyone = any (remaining) then everyone else circle_of(remaining) end,
      moved_at = moved, moved_on = 'newPerformer', last_did = 'refuse', reaches_at = reaches, nudged_at = null
    where id = declined;
end $$;
revoke all on function decline_hand_over(uuid, timestamptz, timestamptz) from public;
grant execute on function decline_hand_over(uuid, timestamptz, timestamptz) to alongside_app;

-- For the clock: a person of the promise's circle, as whom a nudge or a lapse is written. Nothing about the promise.
create function somebody_party_to(promise_id uuid) returns uuid
language sql stable security definer set search_path = public as $$
  select person from promise p, people_of_circle(p.circle_id) person where p.id = promise_id
  order by person = p.opened_by desc, person limit 1
$$;
revoke all on function somebody_party_to(uuid) from public;
grant execute on function somebody_party_to(uuid) to alongside_worker;

-- For a departure: the open promises of somebody who left, with somebody of the circle to act as, and, where they were
-- the performer, the nearest team of theirs that is large enough to be offered it. Ids only.
create function promises_left_by(leaver uuid) returns table (promise_id uuid, acting uuid, team_id uuid)
language sql stable security definer set search_path = public as $$
  with theirs as (
    select p.* from promise p where p.is_open and (p.customer_id = leaver or p.performer_id = leaver or p.asked_id = leaver)
    union
    select p.* from promise p where p.is_open and (p.steward_id = leaver or p.customer_steward_id = leaver)
  )
  select p.id, somebody_party_to(p.id), case when p.performer_id = leaver then (
    select m.team_id from membership m
    where m.person_id = leaver and m.team_id <> p.customer_id and (select count(*) from members_of(m.team_id)) >= 3
    order by m.team_id limit 1) end
  from theirs p
$$;
revoke all on function promises_left_by(uuid) from public;
grant execute on function promises_left_by(uuid) to alongside_worker;
create index promise_open_steward on promise (steward_id) where is_open and steward_id is not null;
create index promise_open_customer_steward on promise (customer_steward_id) where is_open and customer_steward_id is not null;
