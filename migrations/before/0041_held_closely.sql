-- Whoever opens something stands on one side of it, and a talk is moved only into a circle of one's own: otherwise "there is
-- one already" would tell what others have open between them.
alter policy add on partnership with check (invited_by = (select my_person()) and state = 'invited' and am_in(circle_id)
  and (one_id in (select my_parties()) or other_id in (select my_parties())));
alter policy add on promise with check (opened_by = (select my_person()) and am_in(circle_id)
  and (customer_id in (select my_parties()) or performer_id in (select my_parties())));
create function refuse_foreign_circle() returns trigger language plpgsql as $$
begin
  if new.circle_id <> my_person() and not am_in(new.circle_id) then
    raise insufficient_privilege using message = 'a talk is moved only into a circle of one''s own';
  end if;
  return new;
end $$;
create trigger conversation_stays_in_my_circles before update of circle_id on conversation
  for each row when (new.circle_id <> old.circle_id and my_person() is not null) execute function refuse_foreign_circle();

-- Which of these people are in the circle of a piece of news: for the process that listens on behalf of all who are looking;
-- whoever acts as a person learns it about themselves alone.
create or replace function listening_in(wanted uuid, people uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p from unnest(people) p
  where (my_person() is null or p = my_person())
    and exists (select from circle_party c where c.circle_id = wanted and c.party_id in (select parties_of(p)))
$$;

-- What acts across circles looks for its tables and functions in the catalogue, then among ours, and among temporary ones
-- last of all: nobody can put a table of theirs in the place of one of ours. Said here for all that stand by now.
do $$
declare one regprocedure;
begin
  for one in select p.oid::regprocedure from pg_proc p
    where p.prosecdef and p.pronamespace = 'public'::regnamespace
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', one);
  end loop;
end $$;
