-- Asks and standing offers, the answers to them, introductions, and who was quietly told.
create table ask (
  id uuid primary key,
  author_id uuid not null references person,
  circle_id uuid not null references circle,
  direction text not null check (direction in ('need', 'offer')),
  state text not null default 'open' check (state in ('open', 'closed')),
  ended text check (ended in ('helped', 'no-longer-needed', 'not-found', 'lapsed')),
  what text not null check (length(what) between 1 and 300),
  why text not null check (length(why) between 1 and 2000),
  size text not null check (size in ('five-minutes', 'an-hour', 'more')),
  kind text not null check (kind in ('information', 'skill', 'time', 'equipment-or-budget',
    'think-with-me', 'be-alongside', 'advice', 'struggling')),
  -- null: no rush
  by_day date,
  needed_today boolean not null default false,
  -- somebody could learn from helping with it: a mark by its author, which ranks nobody
  good_for_learning boolean not null default false,
  places int check (places between 1 and 500),
  places_left int check (places_left between 0 and places),
  -- struggling, or stuck today, and asked of people and teams of one's own: everybody there sees it at once
  near boolean not null default false,
  -- somebody said yes: it needs nobody's attention for now; who that was, the two know
  answered boolean not null default false,
  -- the words it is about, for topics that rest or are muted
  topic text[] not null default '{}',
  version int not null default 1,
  posted_at timestamptz not null,
  closed_at timestamptz,
  -- what search looks at; worked out when written, since a search reads many
  all_words tsvector not null generated always as (to_tsvector('simple', plain(what || ' ' || why))) stored,
  -- when the author was asked, once, whether to reword, widen or ask somebody by name
  suggested_at timestamptz,
  check ((state = 'closed') = (ended is not null)),
  check ((direction = 'offer') = (places is not null))
);
-- The list walks these: the newest of each of my circles, from the index alone.
create index ask_open_by_circle on ask (circle_id, direction, id desc) include (author_id) where state = 'open';
create index ask_open_by_day on ask (circle_id, direction, coalesce(by_day, 'infinity'::date), id desc) include (author_id)
  where state = 'open';
create index ask_near_by_circle on ask (circle_id, id desc) include (author_id)
  where state = 'open' and near and not answered;
create index ask_by_author on ask (author_id, id desc);
create index ask_helped_by_author on ask (author_id, closed_at) where ended = 'helped';
create index ask_words on ask using gin (all_words) where state = 'open';
create index ask_words_answered on ask using gin (all_words) where state = 'closed' and ended = 'helped';
alter table ask enable row level security;
create policy read on ask for select using
  (author_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
create policy post on ask for insert with check
  (author_id = (select my_person()) and circle_id in (select my_circles()));
create policy change on ask for update using (author_id = (select my_person()));
grant select, insert, update (circle_id, state, ended, what, why, size, kind, by_day, needed_today, good_for_learning, places, near, topic,
  version, closed_at, suggested_at) on ask to alongside_app;

-- Its author lets an ask wider, and never elsewhere: whoever could read it goes on doing so.
create function ask_is_let_wider() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from circle now, circle before
      where now.id = new.circle_id and before.id = old.circle_id
        and (now.parties @> before.parties or now.id = (select id from team where parent_id is null))) then
    raise insufficient_privilege using message = 'an ask is let wider, and never elsewhere';
  end if;
  return new;
end $$;
create trigger circle_widens before update on ask for each row
  when (new.circle_id is distinct from old.circle_id) execute function ask_is_let_wider();

-- A yes to an ask or an offer, known to the two: its author and whoever answered.
create table ask_answer (
  ask_id uuid not null references ask,
  kind text not null check (kind in ('promise', 'introduction')),
  -- the promise or the introduction that came of it
  outcome_id uuid not null,
  person_id uuid not null references person,
  circle_id uuid not null references circle,
  at timestamptz not null,
  primary key (ask_id, outcome_id)
);
create index ask_answer_by_outcome on ask_answer (outcome_id);
create index ask_answer_by_person on ask_answer (person_id, ask_id);
alter table ask_answer enable row level security;
create policy read on ask_answer for select using
  (person_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
create policy add on ask_answer for insert with check
  (person_id = (select my_person()) and ask_id in (select id from ask));
create policy remove on ask_answer for delete using
  (person_id = (select my_person()) or ask_id in (select id from ask where author_id = (select my_person())));
grant select, insert, delete on ask_answer to alongside_app;

-- Places follow the answers and the author's word: a promise that ended early gives its place back.
create function free_places(wanted uuid, places int) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when places is null then null else
    greatest(0, places - (select count(*) from ask_answer where ask_id = wanted and kind = 'promise')::int) end
$$;

create function maintain_answers() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update ask set places_left = free_places(id, places),
      answered = exists (select from ask_answer where ask_id = ask.id and kind = 'promise')
    where id = coalesce(new.ask_id, old.ask_id);
  return null;
end $$;
create trigger answers_maintained after insert or delete on ask_answer for each row execute function maintain_answers();

create function count_places_of_ask() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.places_left := free_places(new.id, new.places);
  return new;
end $$;
create trigger places_are_counted before insert or update of places on ask
  for each row when (new.places is not null) execute function count_places_of_ask();

-- Holds an ask still while somebody answers it, and says which version that was; nothing outside my circles. Who answers at
-- the same moment as others waits for their turn: whoever held it to read first and changed it afterwards, as every answer
-- does, would wait for the others who hold it, and they for them.
create function lock_ask(wanted uuid) returns int
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select version from ask where id = wanted
    and (author_id = my_person() or circle_id in (select my_circles())) for no key update
$$;

-- Takes a place of an offer for me: true when one was left.
create function take_place(wanted uuid, promise uuid, shared uuid, now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  room int;
begin
  select places_left into room from ask where id = wanted and state = 'open' and direction = 'offer'
    and author_id <> my_person() and circle_id in (select my_circles()) for update;
  if coalesce(room, 0) = 0 then return false; end if;
  insert into ask_answer (ask_id, kind, outcome_id, person_id, circle_id, at)
    values (wanted, 'promise', promise, my_person(), shared, now);
  return true;
end $$;

-- A line that helps, or an answer on the spot, seen by those who could see the ask when it was shared; an answer by its
-- asker alone where the helper said so.
create table ask_resource (
  id uuid primary key,
  ask_id uuid not null references ask,
  circle_id uuid not null references circle,
  -- the ask's author, who sees every line at once
  asker_id uuid not null references person,
  by_person uuid not null references person,
  words text not null check (length(words) between 1 and 4000),
  link text check (length(link) <= 2000),
  -- the promise that the answer was; null for a line that was shared
  promise_id uuid,
  for_asker_alone boolean not null default false,
  -- "think with me": first voices do not anchor, so others see it once they have shared a line too
  gathered boolean not null,
  at timestamptz not null
);
create index ask_resource_by_ask on ask_resource (ask_id, id);
create index ask_resource_by_person on ask_resource (by_person, ask_id);

-- The asks I have shared a line on. Apart, because a policy cannot look at its own table.
create function asks_i_answered() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select ask_id from ask_resource where by_person = my_person() $$;

alter table ask_resource enable row level security;
create policy read on ask_resource for select using
  (by_person = (select my_person()) or asker_id = (select my_person())
    or (circle_id in (select my_circles()) and (not gathered or ask_id in (select asks_i_answered()))));
create policy add on ask_resource for insert with check
  (by_person = (select my_person()) and circle_id in (select my_circles()));
create policy show_all on ask_resource for update using (asker_id = (select my_person()));
grant select, insert, update (gathered) on ask_resource to alongside_app;

-- "I know someone": the three see it, and never the ask behind it.
create table introduction (
  id uuid primary key,
  circle_id uuid not null references circle,
  introducer_id uuid not null references person,
  asker_id uuid not null references person,
  introduced_id uuid not null references person,
  words text not null check (length(words) <= 4000),
  state text not null default 'invited' check (state in ('invited', 'met', 'not-now', 'withdrawn')),
  at timestamptz not null,
  check (introducer_id <> asker_id and introducer_id <> introduced_id and asker_id <> introduced_id)
);
create index introduction_by_introducer on introduction (introducer_id, id desc);
create index introduction_by_asker on introduction (asker_id, id desc);
create index introduction_by_introduced on introduction (introduced_id, id desc);
alter table introduction enable row level security;
create policy read on introduction for select using
  ((select my_person()) in (introducer_id, asker_id, introduced_id));
create policy add on introduction for insert with check (introducer_id = (select my_person()));
create policy change on introduction for update using
  ((select my_person()) in (introducer_id, asker_id, introduced_id));
grant select, insert, update (words, state) on introduction to alongside_app;

-- Each of the two answers alone; nobody sees the other's answer before both said yes.
create table introduction_yes (
  introduction_id uuid not null references introduction,
  person_id uuid not null references person,
  primary key (introduction_id, person_id)
);
alter table introduction_yes enable row level security;
create policy own on introduction_yes for all using (person_id = (select my_person())) with check
  (person_id = (select my_person()) and introduction_id in
    (select id from introduction where (select my_person()) in (asker_id, introduced_id)));
grant select, insert on introduction_yes to alongside_app;

-- Whether both of the two said yes; told only to somebody who did.
create function introduction_is_mutual(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*) = 2 and bool_or(person_id = my_person()) from introduction_yes where introduction_id = wanted
$$;

-- One that came to nothing keeps no answers.
create function forget_introduction_answers() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from introduction_yes where introduction_id = new.id;
  return null;
end $$;
create trigger answers_are_forgotten after update of state on introduction
  for each row when (new.state in ('not-now', 'withdrawn')) execute function forget_introduction_answers();

-- Who was told of an ask and why: each sees their own line. How many could be told depends on who muted whom, whose plate is
-- full and who rests a topic: so nobody is told a number, and news that somebody was told goes to them alone.
create table told (
  ask_id uuid not null references ask,
  person_id uuid not null references person,
  at timestamptz not null,
  because jsonb not null,
  answered text check (answered in ('helped', 'introduced', 'shared', 'not-this-time')),
  primary key (ask_id, person_id)
);
create index told_by_person on told (person_id, at desc);
alter table told enable row level security;
create policy own on told for select using (person_id = (select my_person()));
create policy answer on told for update using (person_id = (select my_person()));
create policy forget on told for delete using (person_id = (select my_person()));
grant select, delete, update (answered) on told to alongside_app;

-- "Not this time" has no witness: it rests the topic for its person, and nobody else can tell.
create table resting_topic (
  person_id uuid not null references person,
  ask_id uuid not null references ask,
  topic text[] not null,
  until timestamptz not null,
  primary key (person_id, ask_id)
);
alter table resting_topic enable row level security;
create policy own on resting_topic for all using (person_id = (select my_person()));
grant select, insert, update, delete on resting_topic to alongside_app;

-- Two texts are about the same topic when half of the rarer one's words, and at least two, are shared.
create function same_topic(one text[], other text[]) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select common >= 2 and common * 2 >= least(cardinality(one), cardinality(other))
    or (common = 1 and least(cardinality(one), cardinality(other)) = 1)
  from (select count(*) as common from unnest(one) word where word = any (other)) shared
$$;

-- Open asks, offers or (without a direction) both in my circles that carry these words, newest first and `most` of each;
-- where a team is named only those of its members. An index of words cannot stand behind a policy. It is read in part only
-- where every word asked for is frequent, and then the newest of each circle are looked through as well; as soon as one of
-- several is rare, what it found is all there is. One plan for any words will do.
create function open_asks_with_words(words text, direction text, kind text, before uuid, most int, team uuid default null)
returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set gin_fuzzy_search_limit = 1000
set plan_cache_mode = force_generic_plan rows 30 as $$
declare
  wanted tsquery := to_tsquery('simple', words);
  ways text[] := case when direction is null then array['need', 'offer'] else array[direction] end;
  sort text := kind;
  mine uuid[] := my_circle_list();
  authors uuid[] := case when team is not null then array(select members_of(team)) end;
  found uuid[];
  many bigint;
  is_rare boolean;
  one text;
begin
  select array_agg(w.id) filter (where w.direction = any (ways) and w.circle_id = any (mine)), count(*) into found, many
    from ask w where w.state = 'open' and w.all_words @@ wanted;
  is_rare := many < 300;
  if numnode(wanted) > 1 and is_rare then
    -- long words are mostly the rare ones
    foreach one in array array(select o from unnest(string_to_array(words, ' & ')) o order by length(o) desc) loop
      select count(*) < 300 into is_rare from (
        select from ask w where w.state = 'open' and w.all_words @@ to_tsquery('simple', one) limit 300) few;
      exit when is_rare;
    end loop;
  end if;
  if not is_rare then
    found := found || array(
      select n.id from unnest(mine) c cross join unnest(ways) way cross join lateral (
        select r.id, r.all_words from ask r where r.circle_id = c and r.state = 'open' and r.direction = way
          and (before is null or r.id < before) and (authors is null or r.author_id = any (authors))
        order by r.id desc limit 100) n
      where n.all_words @@ wanted);
  end if;
  return query
    select f.id from (
      select a.id, row_number() over (partition by a.direction order by a.id desc) as place
      from ask a where a.id = any (found) and a.author_id <> my_person()
        and (sort is null or a.kind = sort) and (before is null or a.id < before)
        and (authors is null or a.author_id = any (authors))
    ) f where f.place <= most order by f.id desc;
end $$;

-- Asks that were helped, in my circles, with these words and an answer that stands on them for me to read: whoever asks the
-- like finds it there. Those that carry most of the words first; an index of words cannot stand behind a policy.
create function answered_asks_with_words(words text, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id from ask a
  where a.state = 'closed' and a.ended = 'helped' and a.all_words @@ to_tsquery('simple', words)
    and a.circle_id = any ((select my_circle_list())::uuid[])
    and exists (select from ask_resource r where r.ask_id = a.id and not r.gathered and not r.for_asker_alone
      and r.circle_id = any ((select my_circle_list())::uuid[]))
  order by ts_rank(a.all_words, to_tsquery('simple', words)) desc, a.id desc limit most
$$;

-- An ask as lists show it, with the names of its author and its circle.
create view ask_line with (security_invoker = true) as
  select a.id, a.author_id, a.circle_id, a.direction, a.state, a.ended, a.what, a.why, a.size, a.kind, a.by_day, a.needed_today,
    a.good_for_learning, a.places, a.places_left, a.near, to_json(a.topic) as topic, a.version, a.posted_at, a.closed_at, a.suggested_at, p.name as author_name,
    p.picture as author_picture, w.everyone_id is not null as for_everyone,
    (select json_agg(json_build_object('id', c.party_id, 'kind', case when t.id is null then 'person' else 'team' end,
        'name', coalesce(t.name, q.name)) order by coalesce(t.name, q.name))
      from circle_party c left join team t on t.id = c.party_id left join person q on q.id = c.party_id
      where c.circle_id = a.circle_id) as circle_parties
  from ask a left join person p on p.id = a.author_id left join workplace w on w.everyone_id = a.circle_id;
grant select on ask_line to alongside_app;

revoke all on function ask_is_let_wider(), free_places(uuid, int), maintain_answers(), count_places_of_ask(), lock_ask(uuid),
  take_place(uuid, uuid, uuid, timestamptz), asks_i_answered(), introduction_is_mutual(uuid),
  forget_introduction_answers(), open_asks_with_words(text, text, text, uuid, int, uuid), answered_asks_with_words(text, int) from public;
grant execute on function lock_ask(uuid), take_place(uuid, uuid, uuid, timestamptz), asks_i_answered(),
  introduction_is_mutual(uuid), open_asks_with_words(text, text, text, uuid, int, uuid),
  answered_asks_with_words(text, int) to alongside_app;
