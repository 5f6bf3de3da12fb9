-- The pattern of a team: a few guarded figures about a whole team, worked out when they are looked at and stored nowhere.

-- Who was in a team itself (not in a team below it) just before a moment, and here.
create function people_then(wanted uuid, moment timestamptz) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct was.person_id order by was.person_id), '{}') from (
    select m.person_id, m.since from membership m where m.team_id = wanted
    union all
    select e.person_id, e.since from membership_ended e where e.team_id = wanted and e.until >= moment
  ) was join person p on p.id = was.person_id
  where (was.since is null or was.since < moment) and (p.left_at is null or p.left_at >= moment)
$$;

-- Whether another team of five or more was nearly the same people then: the difference of the two would be a handful.
create function has_a_near_double(wanted uuid, people uuid[], moment timestamptz) returns boolean
language sql stable as $$
  with near (team_id) as (
    select m.team_id from membership m where m.person_id = any (people) and m.team_id <> wanted
    union
    select e.team_id from membership_ended e where e.person_id = any (people) and e.team_id <> wanted and e.until >= moment
  ), other (people) as (select people_then(team_id, moment) from near)
  select exists (
    select from other cross join lateral (
      select count(*) as apart from (
        (select unnest(other.people) except select unnest(has_a_near_double.people))
        union all
        (select unnest(has_a_near_double.people) except select unnest(other.people))) difference) d
    where cardinality(other.people) >= 5 and d.apart between 1 and 4)
$$;

-- A share in steps of ten, or nothing where it would say too much: five people stand behind what counts and behind the
-- whole, and nobody behind more than half of it. The outermost steps are left open ("80 % or more"), so that not even
-- somebody who knows their own part can tell that everybody did, or nobody.
create function guarded_share(part bigint, whole bigint, behind_part bigint, behind_whole bigint, most bigint) returns text
language sql immutable as $$
  select case
    when least(behind_part, behind_whole) < 5 or most * 2 > whole then null
    when step <= edge then 'at-most-' || edge
    when step >= 100 - edge then 'at-least-' || 100 - edge
    else 'about-' || step end
  from (select (round(10.0 * part / nullif(whole, 0)) * 10)::int as step,
    case when behind_whole < 10 then 20 else 10 end as edge) rounded
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

-- The share of asks that were answered, and how soon the first answer typically came.
create function pattern_of_asks(people uuid[], from_at timestamptz, until_at timestamptz)
returns table (asks_answered text, first_answer text) language sql stable as $$
  with asked as materialized (select * from first_answers(people, from_at, until_at)),
  answered as (select * from asked where helper is not null),
  by_asker as (select asker, count(*) as many, count(helper) as met from asked group by asker),
  by_helper as (select helper, count(*) as many from answered group by helper),
  behind as (select
    (select count(*) from by_asker) as askers,
    (select count(*) from by_asker where met > 0) as met,
    (select count(*) from by_helper) as helpers,
    (select count(*) from (select asker from answered union select helper from answered) both_sides) as either,
    (select max(many) from by_asker) as most_asked,
    (select greatest((select max(met) from by_asker), (select max(many) from by_helper))) as most_answered)
  select
    (select guarded_share((select count(*) from answered), (select count(*) from asked), either, askers, most_asked)),
    (select case
      when least(met, helpers) < 5 or most_answered * 2 > (select count(*) from answered) then null
      when typical < 1 then 'same-day' when typical < 4 then 'few-days' else 'week' end
      from (select percentile_disc(0.5) within group (order by weekdays_between(asked_at, helped_at)) as typical
        from answered) middle)
  from behind
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

-- The share of promises that ended in a quarter and were kept, or taken back, before their day. The word of the team counts
-- in the share, and for nobody's word. A day lasts until it is over everywhere.
create function pattern_of_word(people uuid[], team uuid, from_at timestamptz, until_at timestamptz) returns text
language sql stable as $$
  with ended as materialized (
    select p.performer_id as performer, p.due_on is null or p.due_on >= (coalesce(
      case when p.state = 'satisfied' then (select max(h.at) from history h where h.subject_id = p.id and h.did = 'report') end,
      case when p.state = 'satisfied' and p.began_as = 'help' then p.opened_at end,
      p.moved_at) at time zone 'UTC' - interval '12 hours')::date as in_time
    from promise p where p.performer_id = any (people || team) and p.state in ('satisfied', 'reneged')
      and p.moved_at >= from_at and p.moved_at < until_at
      and (p.performer_id = team or not came_of_a_talk(p.id))),
  by_person as (select performer, count(*) as many, count(*) filter (where in_time) as kept
    from ended where performer <> team group by performer)
  select guarded_share((select count(*) from ended where in_time), (select count(*) from ended),
    (select count(*) from by_person where kept > 0), (select count(*) from by_person),
    (select max(many) from by_person))
$$;

-- The share of members who both asked for something and helped somebody.
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
  select guarded_share(
    (select count(*) from (select person from asked intersect select person from helped) both_ways),
    cardinality(people), (select count(*) from (select person from asked union select person from helped) either),
    cardinality(people), 1)
$$;

-- The pattern of a team that I am in itself, and whose members agreed to show it: the last whole quarter and the three before
-- it, which have no day in common; each figure guarded, or null. To whoever leads the team it opens with the next whole
-- quarter of their own membership. For anybody else, and the whole workplace, nothing. It moves when a quarter ends and never
-- between, so that looking before and after an act tells nothing.
create function team_pattern(wanted uuid, now timestamptz)
returns table (from_day date, until_day date, asks_answered text, first_answer text, word_kept text, asked_and_helped text)
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
    select q.*, case when cardinality(p.people) < 5 or has_a_near_double(q.id, p.people, q.until_at)
      then '{}' else p.people end as people
    from quarter q cross join lateral (select people_then(q.id, q.until_at) as people) p
    where q.leads_since is null or q.leads_since <= q.from_at)
  select (c.from_at at time zone 'UTC')::date, (c.until_at at time zone 'UTC')::date - 1,
    a.asks_answered, a.first_answer, pattern_of_word(c.people, c.id, c.from_at, c.until_at),
    pattern_of_turns(c.people, c.from_at, c.until_at)
  from counted c cross join lateral pattern_of_asks(c.people, c.from_at, c.until_at) a
  order by c.from_at desc
$$;

revoke all on function people_then(uuid, timestamptz), has_a_near_double(uuid, uuid[], timestamptz),
  guarded_share(bigint, bigint, bigint, bigint, bigint), weekdays_between(timestamptz, timestamptz),
  first_answers(uuid[], timestamptz, timestamptz), pattern_of_asks(uuid[], timestamptz, timestamptz),
  came_of_a_talk(uuid), pattern_of_word(uuid[], uuid, timestamptz, timestamptz),
  pattern_of_turns(uuid[], timestamptz, timestamptz), team_pattern(uuid, timestamptz) from public;
grant execute on function team_pattern(uuid, timestamptz) to alongside_app;
