-- As before (0025), with less looked through. An index of words is read in part only where every word asked for is frequent:
-- as soon as one of several is rare, what it found is all there is, and the newest of each circle need not be looked through.
create or replace function open_asks_with_words(words text, direction text, kind text, before uuid, most int, team uuid default null)
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

-- The words last agreed, for the search, stand on the line itself: whoever looks for something reads one row of each line
-- and its wordings only where one fits.
alter table expectation add column agreed_words tsvector;
alter table charter_line add column agreed_words tsvector;
update expectation e set agreed_words = w.words from (
  select distinct on (expectation_id) expectation_id, words from expectation_wording order by expectation_id, position desc) w
  where w.expectation_id = e.id;
update charter_line l set agreed_words = w.words from (
  select distinct on (line_id) line_id, words from charter_wording order by line_id, position desc) w
  where w.line_id = l.id;
alter table expectation_wording drop column words;
alter table charter_wording drop column words;

create function note_agreed_words() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update expectation set agreed_words = to_tsvector('simple', plain(new.text || ' ' || new.good_looks_like))
    where id = new.expectation_id;
  return null;
end $$;
create trigger words_noted after insert on expectation_wording for each row execute function note_agreed_words();
create function note_agreed_charter_words() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update charter_line set agreed_words = to_tsvector('simple', plain(new.text || ' ' || new.good_looks_like))
    where id = new.line_id;
  return null;
end $$;
create trigger words_noted after insert on charter_wording for each row execute function note_agreed_charter_words();
revoke all on function note_agreed_words(), note_agreed_charter_words() from public;
