-- People in teams of ten, in departments of two hundred, and a round that opens in December 2054; made without triggers, but
-- for those that say which teams stand above another. Every twentieth team is too small to be a group of its own.
create temp table root as select gen_random_uuid() as id;
create temp table department as select d, gen_random_uuid() as id
  from generate_series(0, (current_setting('bench.people')::int - 1) / 200) d;
create temp table squad as select t, gen_random_uuid() as id
  from generate_series(0, (current_setting('bench.people')::int - 1) / 10) t;
create temp table somebody as select i, gen_random_uuid() as id
  from generate_series(0, current_setting('bench.people')::int - 1) i;

set session_replication_role = replica;
insert into party (id, kind) select id, 'team' from root union all select id, 'team' from department
  union all select id, 'team' from squad union all select id, 'person' from somebody;
insert into circle (id, parties) select id, array[id] from party;
insert into circle_party (circle_id, party_id) select id, id from party;
insert into team (id, parent_id, name, created_at) select id, null::uuid, 'Everyone', now() from root
  union all select d.id, r.id, 'Department ' || d, now() from department d, root r
  union all select s.id, d.id, 'Team ' || t, now() from squad s join department d on d.d = s.t / 20;
insert into team_above (team_id, teams) select id, array[id] from root
  union all select d.id, array[d.id, r.id] from department d, root r
  union all select s.id, array[s.id, d.id, r.id] from squad s join department d on d.d = s.t / 20, root r;
insert into workplace (name, everyone_id, set_up_at) select 'Harbour Works', id, now() from root;
insert into person (id, name, email, time_zone, language, joined_at, here_since)
  select id, 'Person ' || i, 'person.' || i || '@example.org', 'Europe/Berlin', 'en', now(), '2054-01-01' from somebody;
-- of every twentieth team six sit in their department itself
insert into membership (person_id, team_id)
  select p.id, case when s.t % 20 = 0 and p.i % 10 > 3 then d.id else s.id end
  from somebody p join squad s on s.t = p.i / 10 join department d on d.d = s.t / 20;
set session_replication_role = origin;
insert into pulse_round (id, opens_on, closes_on, statements)
  values (gen_random_uuid(), '2054-12-01', '2054-12-11', array['in-time', 'stuck', 'mistake', 'my-back', 'not-now']);
analyze;

-- Each answers by the function that the product has for it.
create function answer_all() returns void language plpgsql as $$
declare member record;
begin
  for member in select m.person_id, m.round_id from pulse_member m order by random() loop
    perform set_config('alongside.person', member.person_id::text, true);
    perform pulse_answer(member.round_id, array(select random() < 0.6 from generate_series(1, 5)));
  end loop;
end $$;
