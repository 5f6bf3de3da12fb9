-- A made-up workplace of `bench.people` people, the same each time but for the day it is made on: ten asks and thirty
-- promises a person, sixty circles a person, teams of ten in departments of two hundred. They work all seven days, so
-- that Today has something to say whenever it is measured. Words follow no language; some are common and most are rare,
-- as in any. Rows come in the order of their keys: a key's index then grows at its end, however large it is.
set session_replication_role = replica;
create temp table size as select current_setting('bench.people')::int as people, date_trunc('day', now()) as today;

-- 0 to 1, by a name.
create function pg_temp.chance(seed text) returns float8 language sql immutable parallel safe as
$$ select (hashtextextended(seed, 7) & 1048575) / 1048576.0 $$;
-- An id of somebody or something that began then; later ones sort later.
create function pg_temp.made_id(at timestamptz, seed text) returns uuid language sql immutable parallel safe as
$$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3)
  || '8' || substr(md5(seed), 4, 15))::uuid $$;
create function pg_temp.word(which int) returns text language sql immutable parallel safe as
$$ select substr('kalomirenasuvetodafigobujepahilowuzemorikestano', 1 + 2 * (which % 23), 2)
  || substr('bedofagihojukalemonuparisotuvewiza', 1 + 2 * (which / 23 % 17), 2)
  || substr('dratelschnorimplastonkergavimfulobet', 1 + 3 * (which / 391 % 12), 3) || case when which >= 4692 then
  substr('endungsamkeitheitlichbar', 1 + 2 * (which / 4692 % 12), 2) else '' end $$;

-- Indexes are made anew when the rows are there, and so are two keys that no other table refers to.
alter table circle drop constraint circle_parties_key;
alter table circle_party drop constraint circle_party_pkey;
create temp table waiting_index as select i.schemaname, i.indexname, i.indexdef from pg_indexes i
  where i.tablename in ('circle_party', 'history', 'promise', 'ask', 'guide_line', 'thanks', 'thanks_credit')
    and not exists (select from pg_constraint c where c.conname = i.indexname)
    and i.schemaname = 'public';
do $$ declare i record; begin for i in select * from waiting_index loop execute format('drop index %I', i.indexname); end loop; end $$;

create temp table sentence as
  select n, string_agg(pg_temp.word(floor(20000 * pg_temp.chance(n || ':' || k) ^ 2)::int), ' ' order by k) as words
  from generate_series(0, 19999) n, generate_series(1, 7) k group by n;
create index on sentence (n);

-- The parties: everyone (0), departments, teams, people.
create temp table department as select d, pg_temp.made_id(today - interval '3 years', 'department ' || d) as id
  from size, generate_series(0, (people - 1) / 200) d;
create temp table squad as select t, pg_temp.made_id(today - interval '3 years', 'team ' || t) as id
  from size, generate_series(0, (people - 1) / 10) t;
create temp table somebody as select i, pg_temp.made_id(today - interval '2 years', 'person ' || i) as id
  from size, generate_series(0, people - 1) i;
create unique index on somebody (i);
create unique index on squad (t);
create unique index on department (d);
create temp table root as select pg_temp.made_id(today - interval '3 years', 'everyone') as id from size;
analyze somebody; analyze squad; analyze department;

insert into party (id, kind) select id, 'team' from root union all select id, 'team' from department
  union all select id, 'team' from squad union all select id, 'person' from somebody;
insert into team (id, parent_id, name, created_at) select id, null, 'Everyone', now() from root
  union all select d.id, root.id, 'Department ' || pg_temp.word(d) || ' ' || d, now() from department d, root
  union all select s.id, d.id, 'Team ' || pg_temp.word(100 + t) || ' ' || t, now() from squad s join department d on d.d = s.t / 20;
insert into workplace (name, everyone_id, set_up_at) select 'Harbour Works', id, now() from root;
insert into person (id, name, email, time_zone, language, joined_at)
  select id, initcap(pg_temp.word((pg_temp.chance('given ' || i) * 300)::int)) || ' '
    || initcap(pg_temp.word(400 + (pg_temp.chance('family ' || i) * 3000)::int)), 'person.' || i || '@example.org',
    'Europe/Berlin', 'en', now() from somebody;
insert into membership (person_id, team_id) select p.id, s.id from somebody p join squad s on s.t = p.i / 10;
insert into working_hours (person_id, weekday, from_time, until_time)
  select id, weekday, '09:00', '17:00' from somebody, generate_series(1, 7) weekday;
insert into own_setting (person_id, first_steps_done) select id, array['guide', 'thanks', 'ask'] from somebody;

insert into circle (id, parties) select id, array[id] from party;
insert into circle_party (circle_id, party_id) select id, id from party;
-- Each with 28 others in both directions: eight close by, twenty further away.
create temp table pair as
  select p.i, d, p.id as one, o.id as other, pg_temp.made_id(today - interval '1 year', 'pair ' || p.i || ' ' || d) as id
  from size, somebody p cross join generate_series(1, 28) d
    join somebody o on o.i = (p.i + case when d <= 8 then d else 16 * d + 1 end) % (select people from size);
insert into circle (id, parties) select id, array[least(one, other), greatest(one, other)] from pair order by id;
insert into circle_party (circle_id, party_id) select id, one from pair union all select id, other from pair;
create index on pair (i, d);
analyze pair;

-- Asks: two in a hundred to everyone, eighteen to a department, sixty to a team, twenty to one other person. In every
-- third team somebody is struggling.
insert into ask (id, author_id, circle_id, direction, state, ended, what, why, size, kind, by_day, places, places_left,
    near, topic, posted_at, closed_at)
  select pg_temp.made_id(at, 'ask ' || i || ' ' || k), author, circle,
    case when is_offer then 'offer' else 'need' end, case when is_open then 'open' else 'closed' end,
    case when not is_open then case when k % 2 = 0 then 'helped' else 'not-found' end end,
    what, why, (array['five-minutes', 'an-hour', 'more'])[1 + k % 3],
    case when is_near then 'struggling' else (array['information', 'skill', 'time', 'advice'])[1 + k % 4] end,
    (at + interval '30 days')::date, case when is_offer then 3 end, case when is_offer then 3 end, is_near, string_to_array(what, ' '), at,
    case when not is_open then at + interval '3 days' end
  from (
    select p.i, k, p.id as author, k % 5 = 4 as is_offer, k >= 6 as is_open, p.i % 30 = 7 and k = 8 as is_near,
      today - interval '1 day' * (200 - 20 * k) - interval '1 day' * 20 * pg_temp.chance('at ' || p.i || ' ' || k) as at,
      s.words as what, s.words || ' ' || y.words as why,
      case when p.i % 30 = 7 and k = 8 then t.id when part < 2 then root.id when part < 20 then d.id when part < 80 then t.id else pair.id end as circle
    from size, root, (select i, id from somebody) p cross join generate_series(0, 9) k
      cross join lateral (select floor(100 * pg_temp.chance('circle ' || p.i || ' ' || k))::int as part) c
      join squad t on t.t = p.i / 10 join department d on d.d = p.i / 200
      join pair on pair.i = p.i and pair.d = 1 + k * 2
      join sentence s on s.n = (p.i * 10 + k) % 20000
      join sentence y on y.n = (p.i * 37 + k * 11) % 20000) made
  order by 1;

-- Promises: six in thirty are open.
insert into promise (id, circle_id, state, customer_id, performer_id, what, done_looks_like, due_on, awaits, began_as,
    opened_by, opened_at, moved_at, moved_on, last_did, reaches_at)
  select pg_temp.made_id(at, 'promise ' || i || ' ' || k), circle, state, one, other, what, done,
    case when state = 'promised' then (today + interval '1 day' * (10 + k))::date else (at + interval '20 days')::date end,
    case state when 'requested' then array['performer'] when 'offered' then array['customer'] when 'reported' then array['customer'] else '{}' end,
    'request', one, at, at + interval '1 day', 'performer',
    case state when 'requested' then 'ask' when 'promised' then 'promise' when 'reported' then 'report' when 'declined' then 'decline' else 'declare-satisfied' end,
    at + interval '1 day'
  from (
    select pair.i, k, pair.id as circle, pair.one, pair.other, s.words as what, y.words as done, today,
      today - interval '1 day' * (300 - 10 * k) - interval '1 day' * 10 * pg_temp.chance('promised ' || pair.i || ' ' || k) as at,
      case when k < 20 then 'satisfied' when k < 24 then 'declined' when k < 28 then 'promised' when k = 28 then 'requested' else 'reported' end as state
    from size, generate_series(0, 29) k join pair on pair.d = 1 + k % 28
      join sentence s on s.n = (pair.i * 30 + k) % 20000 join sentence y on y.n = (pair.i * 91 + k * 7) % 20000) made
  order by 1;
insert into history (circle_id, subject_kind, subject_id, at, mover_id, did)
  select circle_id, 'promise', id, moved_at, opened_by, last_did from promise order by id;

-- What people say they like to help with.
insert into guide_line (id, party_id, circle_id, topic, words, position, changed_at)
  select pg_temp.made_id(today, 'line ' || i || ' ' || k), p.id, root.id,
    (array['help-with', 'reach-me', 'good-to-know'])[k], s.words, k, now()
  from size, root, somebody p cross join generate_series(1, 3) k join sentence s on s.n = (p.i * 3 + k) % 20000;

do $$ declare i record; begin for i in select * from waiting_index loop execute i.indexdef; end loop; end $$;
alter table circle add constraint circle_parties_key unique (parties);
alter table circle_party add constraint circle_party_pkey primary key (circle_id, party_id);
set session_replication_role = origin;
