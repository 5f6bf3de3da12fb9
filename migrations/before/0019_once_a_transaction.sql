-- Who I am in: worked out once for a transaction instead of once for each policy of each of its statements. What was
-- worked out is kept as a setting of the transaction, under the name of the person it holds for, and forgotten when a
-- circle is made or the structure changes. It gives the application's role no power it does not have: whoever can set
-- `alongside.circles` can set `alongside.person`.
create function my_party_list() returns uuid[]
language plpgsql stable security definer set search_path = public as $$
declare
  me text := nullif(current_setting('alongside.person', true), '');
  known text := current_setting('alongside.parties', true);
  found uuid[];
begin
  if left(known, 36) = me then return substr(known, 37)::uuid[]; end if;
  found := array(select parties_of(my_person()));
  perform set_config('alongside.parties', me || found::text, true);
  return found;
end $$;

create function my_circle_list() returns uuid[]
language plpgsql stable security definer set search_path = public as $$
declare
  me text := nullif(current_setting('alongside.person', true), '');
  known text := current_setting('alongside.circles', true);
  found uuid[];
begin
  if left(known, 36) = me then return substr(known, 37)::uuid[]; end if;
  found := array(select circle_id from circle_party where party_id = any (my_party_list()));
  perform set_config('alongside.circles', me || found::text, true);
  return found;
end $$;

-- Whether one circle is mine: looked for in what was kept, which takes less than reading all of it.
create function am_in(circle uuid) returns boolean
language plpgsql stable as $$
declare
  known text := current_setting('alongside.circles', true);
begin
  if left(known, 36) = nullif(current_setting('alongside.person', true), '') then return strpos(known, circle::text) > 36; end if;
  return circle = any (public.my_circle_list());
end $$;

create or replace function my_parties() returns setof uuid
language plpgsql stable security definer set search_path = public rows 8 as
$$ begin return query select unnest(my_party_list()); end $$;
create or replace function my_circles() returns setof uuid
language plpgsql stable security definer set search_path = public rows 60 as
$$ begin return query select unnest(my_circle_list()); end $$;

create function forget_who_i_am_in() returns trigger language plpgsql as $$
begin
  perform set_config('alongside.parties', '', true), set_config('alongside.circles', '', true);
  return null;
end $$;
create trigger circles_changed after insert or update or delete on circle_party
  for each statement execute function forget_who_i_am_in();
create trigger structure_changed after update on structure_version
  for each statement execute function forget_who_i_am_in();

-- The same rule as before, for the tables that most questions read: said with the list where many rows are looked at,
-- circle by circle where it is one. Who is a party in person is in the circle; that is the cheapest to see.
alter policy read on circle using (am_in(id));
alter policy read on circle_party using (circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on history using
  (mover_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy add on history with check (mover_id = (select my_person()) or (mover_id is null and am_in(circle_id)));
alter policy read on promise using (
  (select my_person()) in (customer_id, performer_id, opened_by, steward_id, customer_steward_id)
  or (select my_person()) = any (handed_on_by)
  or circle_id = any ((select my_circle_list())::uuid[]));
alter policy add on promise with check (opened_by = (select my_person()) and am_in(circle_id));
alter policy change on promise using (am_in(circle_id)) with check (am_in(circle_id));
alter policy read on ask using
  (author_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));

-- As before, with one look at each table.
create or replace function describe_circles(wanted uuid[])
returns table (circle_id uuid, everyone boolean, structure bigint, party_id uuid, kind text, name text, people bigint)
language sql stable security definer set search_path = public as $$
  select c.circle_id, bool_or(team.id is not null and team.parent_id is null) over circle, (select version from structure_version),
    c.party_id, case when team.id is null then 'person' else 'team' end as kind, coalesce(person.name, team.name),
    case when count(team.id) over circle = 0 then count(person.id) filter (where person.left_at is null) over circle end
  from circle_party c left join person on person.id = c.party_id left join team on team.id = c.party_id
  where c.circle_id in (select w from unnest(wanted) w where am_in(w) or knows_circle(w))
  window circle as (partition by c.circle_id)
  order by c.circle_id, kind desc, coalesce(person.sort_name, team.sort_name)
$$;

create or replace function strengths_by_words(wanted tsquery, turn text, many int)
returns table (id uuid, party_id uuid, kind text, name text, words text)
language sql stable security definer set search_path = public as $$
  with found as materialized (
    select g.id, g.party_id, g.position, g.words, uuid_hash_extended(g.party_id, hashtextextended(turn, 0)) as place
    from guide_line g
    where g.topic in ('help-with', 'offers') and to_tsvector('simple', plain(g.words)) @@ wanted
      and g.circle_id = any ((select my_circle_list())::uuid[]) and g.party_id is distinct from my_person()
  ), chosen as (select * from found order by place, party_id, position limit many)
  select c.id, c.party_id, case when team.id is null then 'person' else 'team' end, coalesce(person.name, team.name), c.words
  from chosen c left join person on person.id = c.party_id left join team on team.id = c.party_id
  order by c.place, c.party_id, c.position
$$;

-- Open asks, offers or (without a direction) both in my circles that carry these words, newest first and `most` of each.
-- An index of words cannot stand behind a policy. It is read once, and in part only where a word is frequent; then the
-- newest of each circle are looked through as well. One plan for any words will do.
create or replace function open_asks_with_words(words text, direction text, kind text, before uuid, most int) returns setof uuid
language plpgsql stable security definer set search_path = public set gin_fuzzy_search_limit = 1000
set plan_cache_mode = force_generic_plan rows 30 as $$
declare
  wanted tsquery := to_tsquery('simple', words);
  ways text[] := case when direction is null then array['need', 'offer'] else array[direction] end;
  sort text := kind;
  mine uuid[] := my_circle_list();
  found uuid[];
  many bigint;
begin
  select array_agg(w.id) filter (where w.direction = any (ways) and w.circle_id = any (mine)), count(*) into found, many
    from ask w where w.state = 'open' and w.all_words @@ wanted;
  if numnode(wanted) > 1 or many >= 300 then
    found := found || array(
      select n.id from unnest(mine) c cross join unnest(ways) way cross join lateral (
        select r.id, r.all_words from ask r where r.circle_id = c and r.state = 'open' and r.direction = way
          and (before is null or r.id < before) order by r.id desc limit 100) n
      where n.all_words @@ wanted);
  end if;
  return query
    select f.id from (
      select a.id, row_number() over (partition by a.direction order by a.id desc) as place
      from ask a where a.id = any (found) and a.author_id <> my_person()
        and (sort is null or a.kind = sort) and (before is null or a.id < before)
    ) f where f.place <= most order by f.id desc;
end $$;

revoke all on function my_party_list(), my_circle_list(), am_in(uuid), forget_who_i_am_in() from public;
grant execute on function my_party_list(), my_circle_list(), am_in(uuid) to alongside_app;
