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
  -- never a private conversation
  serves_kind text check (serves_kind in ('ask', 'promise', 'guide-line', 'expectation', 'goal')),
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
create index promise_open_steward on promise (steward_id) where is_open and steward_id is not null;
create index promise_open_customer_steward on promise (customer_steward_id) where is_open and customer_steward_id is not null;
create index promise_for_ask_by_opener on promise (opened_by, opened_at) where serves_kind = 'ask';
alter table promise enable row level security;
-- It is read by its circle and nobody beside it. Who a party is in person is in it.
create policy read on promise for select using (
  (select my_person()) in (customer_id, performer_id) or circle_id = any ((select my_circle_list())::uuid[]));
-- Whoever opens something stands on one side of it: otherwise "there is one already" would tell what others have open
-- between them.
create policy add on promise for insert with check (opened_by = (select my_person()) and in_my_circles(circle_id)
  and (customer_id in (select my_parties()) or performer_id in (select my_parties())));
create policy change on promise for update using ((select my_person()) in (customer_id, performer_id) or in_my_circles(circle_id))
  with check ((select my_person()) in (customer_id, performer_id) or in_my_circles(circle_id));
grant select, insert, update (version, state, performer_id, customer_steward_id, steward_id, what,
  done_looks_like, due_on, awaits, at_risk, proposal, asked_id, handed_on_by, performer_is_gone, moved_at, moved_on,
  last_did, reaches_at, nudged_at) on promise to alongside_app;

-- Which word of mine stands on which word given to me (model 16.18). Each one's own, as a note is: of the chain through
-- somebody nobody else learns, whoever they are party to a link of it with.
create table counting_on (
  person_id uuid not null references person,
  promise_id uuid not null references promise,
  stands_on_id uuid not null references promise,
  primary key (person_id, promise_id, stands_on_id),
  check (promise_id <> stands_on_id)
);
create index counting_on_by_ground on counting_on (person_id, stands_on_id);
alter table counting_on enable row level security;
create policy own on counting_on for all using (person_id = (select my_person()));
grant select, insert, delete on counting_on to alongside_app;

-- The circle of a promise follows from who stands on its sides.
create function promise_has_its_circle() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.circle_id := circle_of_all(
    array[new.customer_id, case when not new.performer_is_gone then new.performer_id end, new.asked_id]);
  return new;
end $$;
create trigger circle_follows before update on promise for each row
  when ((new.performer_id, new.performer_is_gone, new.asked_id)
    is distinct from (old.performer_id, old.performer_is_gone, old.asked_id))
  execute function promise_has_its_circle();

-- Whoever was asked to take a promise over and says no leaves its circle with that word, and so could not save it: this
-- closes the proposal for them, and nothing else. The circle becomes that of the two parties again.
create function decline_hand_over(declined uuid, moved timestamptz, reaches timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- where whoever promised it has left, it is the customer's again to say what becomes of it
  update promise set proposal = null, asked_id = null, version = version + 1,
      awaits = case when performer_is_gone then array['customer'] else '{}' end,
      moved_at = moved, moved_on = 'newPerformer', last_did = 'refuse', reaches_at = reaches, nudged_at = null
    where id = declined and asked_id in (select my_parties());
  if not found then raise exception 'nothing was handed to them'; end if;
end $$;

-- The old performer's yes, where it is the last of those a hand-over waits for, takes them out of the circle, and so they
-- could not save it themselves: this carries out the very proposal that stands, and nothing else.
create function complete_hand_over(handed uuid, moved timestamptz, reaches timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update promise p set
      what = p.proposal -> 'terms' ->> 'what', done_looks_like = p.proposal -> 'terms' ->> 'doneLooksLike',
      due_on = (p.proposal -> 'terms' ->> 'dueOn')::date,
      handed_on_by = p.handed_on_by || p.performer_id, performer_id = p.asked_id,
      steward_id = (p.proposal ->> 'stewardId')::uuid, performer_is_gone = false,
      at_risk = null, proposal = null, asked_id = null, awaits = '{}', version = p.version + 1,
      moved_at = moved, moved_on = 'performer', last_did = 'agree', reaches_at = reaches, nudged_at = null
    where p.id = handed and p.state = 'promised' and p.asked_id is not null and p.awaits = array['performer']
      and p.performer_id = any (my_party_list());
  if not found then raise exception 'nothing waits for their yes'; end if;
end $$;

-- For the clock: a person of the promise's circle, as whom a nudge or a lapse is written. Nothing about the promise.
create function somebody_party_to(promise_id uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select person from promise p, people_of_circle(p.circle_id) person where p.id = promise_id
  order by person = p.opened_by desc, person limit 1
$$;

-- For a departure: a person on one of the two sides of a promise, as whom it is written what becomes of it. Whoever is only
-- asked to take it over is none: with both sides gone there is nothing left to take over.
create function somebody_on_a_side(promise_id uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select side.person from promise p, lateral (
      select id as person from person where id in (p.customer_id, p.performer_id) and left_at is null
      union
      select members_of(party) from unnest(array[p.customer_id, p.performer_id]) party) side
    where p.id = promise_id
    order by side.person = p.opened_by desc, side.person limit 1
$$;

-- A promise of which nobody is here any more, neither of those who gave it nor of those it was for, ends by itself as a
-- departure ends it: what was unanswered lapses, what was promised is released. In nobody's name, and seen by nobody; whoever
-- was asked to take it over is asked no more.
create function end_promise_of_nobody(wanted uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ends text;
  circle uuid;
  circle_before uuid := (select circle_id from promise where id = wanted);
begin
  if somebody_on_a_side(wanted) is not null then return; end if;
  update promise p set
      state = case when p.state in ('requested', 'offered', 'countered') then 'lapsed' else 'released' end,
      last_did = case when p.state in ('requested', 'offered', 'countered') then 'lapse' else 'release' end,
      awaits = '{}', proposal = null, asked_id = null, nudged_at = null, version = p.version + 1,
      moved_at = moment, moved_on = null
    where p.id = wanted and p.is_open
    returning p.last_did, p.circle_id into ends, circle;
  if ends is not null then
    insert into history (circle_id, subject_kind, subject_id, at, mover_id, did)
      values (circle, 'promise', wanted, moment, null, ends);
    perform announce(circle_before, 'promise', wanted);
  end if;
end $$;

-- For a departure: the open promises of somebody who left, with somebody of a side to act as, and, where they were the
-- performer, the team that the customer is asked about: the one they had been in longest that is large enough. Ids only.
-- Nothing opens by a departure alone: the team is only named to the customer. The whole workplace is no such team: everybody
-- would read what two agreed on.
create function promises_left_by(leaver uuid) returns table (promise_id uuid, acting uuid, team_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with theirs as (
    select p.* from promise p where p.is_open and (p.customer_id = leaver or p.performer_id = leaver or p.asked_id = leaver)
    union
    select p.* from promise p where p.is_open and (p.steward_id = leaver or p.customer_steward_id = leaver)
  )
  select p.id, somebody_on_a_side(p.id), case when p.performer_id = leaver then (
    select m.team_id from membership m join team t on t.id = m.team_id
    where m.person_id = leaver and m.team_id <> p.customer_id and t.parent_id is not null
      and (select count(*) from members_of(m.team_id)) >= 3
    order by m.since nulls first, m.team_id limit 1) end
  from theirs p
$$;

revoke all on function promise_has_its_circle(), decline_hand_over(uuid, timestamptz, timestamptz),
  complete_hand_over(uuid, timestamptz, timestamptz), somebody_party_to(uuid), somebody_on_a_side(uuid),
  end_promise_of_nobody(uuid, timestamptz), promises_left_by(uuid) from public;
grant execute on function decline_hand_over(uuid, timestamptz, timestamptz),
  complete_hand_over(uuid, timestamptz, timestamptz) to alongside_app;
grant execute on function somebody_party_to(uuid), end_promise_of_nobody(uuid, timestamptz), promises_left_by(uuid)
  to alongside_worker;
