-- As before, and where a team is named only those of its members: words and team together.
drop function open_asks_with_words(text, text, text, uuid, int);
create function open_asks_with_words(words text, direction text, kind text, before uuid, most int, team uuid default null)
returns setof uuid
language plpgsql stable security definer set search_path = public set gin_fuzzy_search_limit = 1000
set plan_cache_mode = force_generic_plan rows 30 as $$
declare
  wanted tsquery := to_tsquery('simple', words);
  ways text[] := case when direction is null then array['need', 'offer'] else array[direction] end;
  sort text := kind;
  mine uuid[] := my_circle_list();
  authors uuid[] := case when team is not null then array(select members_of(team)) end;
  found uuid[];
  many bigint;
begin
  select array_agg(w.id) filter (where w.direction = any (ways) and w.circle_id = any (mine)), count(*) into found, many
    from ask w where w.state = 'open' and w.all_words @@ wanted;
  if numnode(wanted) > 1 or many >= 300 then
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
revoke all on function open_asks_with_words(text, text, text, uuid, int, uuid) from public;
grant execute on function open_asks_with_words(text, text, text, uuid, int, uuid) to alongside_app;
