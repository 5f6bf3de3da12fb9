-- The pattern of a team: a few figures about a whole team, each published as a band, worked out when they are looked at and
-- stored nowhere.

-- Who was in a team itself (not in a team below it) just before a moment, and here.
create function people_then(wanted uuid, moment timestamptz) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct was.person_id order by was.person_id), '{}') from (
    select m.person_id, m.since from membership m where m.team_id = wanted
    union all
    select e.person_id, e.since from membership_ended e where e.team_id = wanted and e.until >= moment
  ) was join person p on p.id = was.person_id
  where (was.since is null or was.since < moment) and (p.left_at is null or p.left_at >= moment)
$$;

-- Whoever of them counts in the figures of this team: somebody in several teams counts in one of them, the smallest with five
-- people or more, of equal ones the first id. So no two figures hold the same person, and nothing is learnt from laying teams
-- side by side (model 16.19). `homeOf` in src/platform/protection/groups.ts is the same rule; a test compares both.
create function people_counted(wanted uuid, moment timestamptz) returns uuid[] language sql stable as $$
  with here as materialized (select unnest(people_then(wanted, moment)) as person),
  near (team_id) as (
    select m.team_id from membership m join here on here.person = m.person_id
    union
    select e.team_id from membership_ended e join here on here.person = e.person_id where e.until >= moment),
  team_then as materialized (
    select n.team_id, people_then(n.team_id, moment) as people
    from near n join team t on t.id = n.team_id and t.parent_id is not null),
  home as (
    select distinct on (here.person) here.person, t.team_id
    from team_then t cross join lateral unnest(t.people) one (person) join here using (person)
    where cardinality(t.people) >= 5
    order by here.person, cardinality(t.people), t.team_id)
  select coalesce(array_agg(person order by person), '{}') from home where team_id = wanted
$$;

-- How many of these weekdays lie between two days: 0 is the same day.
create function weekdays_between(one timestamptz, other timestamptz) returns bigint language sql immutable as $$
  select count(*) from generate_series((one at time zone 'UTC')::date + 1, (other at time zone 'UTC')::date, interval '1 day') day
  where extract(isodow from day) < 6
$$;

-- What people asked for in a quarter, and the first who answered before it ended. An introduction is not among the answers:
-- one that came to nothing leaves no trace, and a figure may not change afterwards.
create function first_answers(people uuid[], from_at timestamptz, until_at timestamptz)
returns table (ask_id uuid, asker uuid, asked_at timestamptz, helper uuid, helped_at timestamptz)
language sql stable as $$
  select a.id, a.author_id, a.posted_at, f.helper, f.at
  from ask a left join lateral (
    select answer.helper, answer.at from (
      select p.opened_by as helper, p.opened_at as at from promise p
        where p.serves_kind = 'ask' and p.serves_id = a.id and p.opened_at < until_at
      union all
      select r.by_person, r.at from ask_resource r where r.ask_id = a.id and r.at < until_at
    ) answer order by answer.at, answer.helper limit 1) f on true
  where a.author_id = any (people) and a.direction = 'need' and a.posted_at >= from_at and a.posted_at < until_at
$$;

-- How many of those who asked were mostly answered, and how soon a first answer typically came to one of them: on the same
-- day, within three weekdays, or later or not at all. One value of each person, however much they asked.
create function pattern_of_asks(people uuid[], from_at timestamptz, until_at timestamptz)
returns table (asks_answered text, first_answer text) language sql stable as $$
  with by_asker as (
    select count(*) as many, count(helper) as met,
      percentile_disc(0.5) within group (order by
        case when helped_at is null then 1000 else weekdays_between(asked_at, helped_at) end) as typical
    from first_answers(people, from_at, until_at) group by asker)
  select band_of(count(*) filter (where met * 2 >= many), count(*)),
    (array['same-day', 'few-days', 'later'])[1 + middle_of(array_agg(
      case when typical < 1 then 0 when typical < 4 then 1 else 2 end))]
  from by_asker
$$;

-- Whether a promise came of a talk, or makes such a one right. Which talk, it does not know: those of people are left out
-- altogether, so that no figure can tell whether somebody had a repair or feedback.
create function came_of_a_talk(wanted uuid) returns boolean language sql stable as $$
  with recursive origin (began_as, serves_kind, serves_id) as (
    select p.began_as, p.serves_kind, p.serves_id from promise p where p.id = wanted
    union all
    select p.began_as, p.serves_kind, p.serves_id from origin o join promise p on o.serves_kind = 'promise' and p.id = o.serves_id)
  select exists (select from origin where began_as = 'promise' and serves_kind is null)
$$;

-- How many of those whose promises ended in a quarter mostly kept them, or took them back, before their day. What a team
-- promised as a team is nobody's word; it stands on the team's page. A day lasts until it is over everywhere.
create function pattern_of_word(people uuid[], from_at timestamptz, until_at timestamptz) returns text
language sql stable as $$
  with ended as (
    select p.performer_id as performer, p.due_on is null or p.due_on >= (coalesce(
      case when p.state = 'satisfied' then (select max(h.at) from history h where h.subject_id = p.id and h.did = 'report') end,
      case when p.state = 'satisfied' and p.began_as = 'help' then p.opened_at end,
      p.moved_at) at time zone 'UTC' - interval '12 hours')::date as in_time
    from promise p where p.performer_id = any (people) and p.state in ('satisfied', 'reneged')
      and p.moved_at >= from_at and p.moved_at < until_at and not came_of_a_talk(p.id)),
  by_person as (select count(*) as many, count(*) filter (where in_time) as kept from ended group by performer)
  select band_of(count(*) filter (where kept * 2 >= many), count(*)) from by_person
$$;

-- How many of those who asked for something or helped somebody did both.
create function pattern_of_turns(people uuid[], from_at timestamptz, until_at timestamptz) returns text
language sql stable as $$
  with asked (person) as (
    select a.author_id from ask a where a.author_id = any (people) and a.direction = 'need'
      and a.posted_at >= from_at and a.posted_at < until_at),
  helped (person) as (
    select p.opened_by from promise p where p.opened_by = any (people) and p.serves_kind = 'ask'
      and p.began_as in ('offer', 'help') and p.opened_at >= from_at and p.opened_at < until_at
    union
    select a.author_id from ask a join promise p on p.serves_kind = 'ask' and p.serves_id = a.id
      where a.author_id = any (people) and a.direction = 'offer' and p.opened_at >= from_at and p.opened_at < until_at
    union
    select r.by_person from ask_resource r where r.by_person = any (people) and r.at >= from_at and r.at < until_at)
  select band_of(
    (select count(*) from (select person from asked intersect select person from helped) both_ways),
    (select count(*) from (select person from asked union select person from helped) either))
$$;

-- How many came to a group or left it between two moments.
create function moved_between(earlier uuid[], later uuid[]) returns bigint language sql immutable strict as $$
  select count(*) from (
    (select unnest(earlier) except select unnest(later)) union all
    (select unnest(later) except select unnest(earlier))) moved
$$;

-- The pattern of a team that I am in itself, and whose members agreed to show it: the last whole quarter and the three before
-- it, which have no day in common; each figure a band, or null. With it, how many came to or left those who count until the
-- quarter after. To whoever leads the team it opens with the next whole quarter of their own membership. For anybody else, and
-- the whole workplace, nothing. It moves when a quarter ends and never between, so that looking before and after an act tells
-- nothing.
create function team_pattern(wanted uuid, now timestamptz)
returns table (from_day date, until_day date, moved_since int, asks_answered text, first_answer text, word_kept text,
  asked_and_helped text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with shown as (
    select t.id, case when t.leader_id = my_person() then m.since end as leads_since
    from team t join own_charter c on c.team_id = t.id and c.shows_pattern
      join membership m on m.team_id = t.id and m.person_id = my_person()
    where t.id = wanted and t.parent_id is not null and is_active_member()),
  quarter as (
    select s.id, (this_one - (back + 1) * interval '3 months') at time zone 'UTC' as from_at,
      (this_one - back * interval '3 months') at time zone 'UTC' as until_at, s.leads_since
    from shown s, date_trunc('quarter', now at time zone 'UTC') this_one, generate_series(0, 3) back),
  counted as materialized (
    select q.*, people_counted(q.id, q.until_at) as people
    from quarter q where q.leads_since is null or q.leads_since <= q.from_at)
  select (c.from_at at time zone 'UTC')::date, (c.until_at at time zone 'UTC')::date - 1,
    moved_between(c.people, lag(c.people) over (order by c.from_at desc))::int,
    a.asks_answered, a.first_answer, pattern_of_word(c.people, c.from_at, c.until_at),
    pattern_of_turns(c.people, c.from_at, c.until_at)
  from counted c cross join lateral pattern_of_asks(c.people, c.from_at, c.until_at) a
  order by c.from_at desc
$$;

revoke all on function people_then(uuid, timestamptz), people_counted(uuid, timestamptz),
  weekdays_between(timestamptz, timestamptz), first_answers(uuid[], timestamptz, timestamptz),
  pattern_of_asks(uuid[], timestamptz, timestamptz), came_of_a_talk(uuid),
  pattern_of_word(uuid[], timestamptz, timestamptz), pattern_of_turns(uuid[], timestamptz, timestamptz),
  moved_between(uuid[], uuid[]), team_pattern(uuid, timestamptz) from public;
grant execute on function team_pattern(uuid, timestamptz) to alongside_app;
