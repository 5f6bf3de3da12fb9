-- The same rules as before, said so that they take less.

-- Every name that is read asks whether its reader is here. Found once, it is known for the transaction, under the name of
-- the person it holds for, like the circles (0019); when somebody leaves it is forgotten.
create function find_me_here() returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  if not exists (select from person where id = my_person() and left_at is null) then return false; end if;
  perform set_config('alongside.here', current_setting('alongside.person'), true);
  return true;
end $$;
create or replace function am_here() returns boolean language plpgsql stable as $$
begin
  if current_setting('alongside.here', true) = nullif(current_setting('alongside.person', true), '') then return true; end if;
  return public.find_me_here();
end $$;
create function forget_that_i_am_here() returns trigger language plpgsql as $$
begin
  perform set_config('alongside.here', '', true);
  return null;
end $$;
create trigger somebody_left after update of left_at on person
  for each statement execute function forget_that_i_am_here();
revoke all on function find_me_here(), forget_that_i_am_here() from public;
grant execute on function find_me_here() to alongside_app;

-- Whether one circle is mine is mostly asked of a circle that names me: that is seen before all of mine are looked for.
create function am_party_of(circle uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select from circle_party c join person p on p.id = c.party_id
    where c.circle_id = circle and c.party_id = my_person() and p.left_at is null);
end $$;
create or replace function am_in(circle uuid) returns boolean language plpgsql stable as $$
declare
  known text := current_setting('alongside.circles', true);
begin
  if left(known, 36) = nullif(current_setting('alongside.person', true), '') then return strpos(known, circle::text) > 36; end if;
  return public.am_party_of(circle) or circle = any (public.my_circle_list());
end $$;
revoke all on function am_party_of(uuid) from public;
grant execute on function am_party_of(uuid) to alongside_app;

-- Who is a party in person is in the circle of the two, and sees it without their list of circles being looked through.
-- A draft stays its author's.
alter policy read on partnership using ((select my_person()) in (one_id, other_id)
  or circle_id = any ((select my_circle_list())::uuid[]));
alter policy change on promise using ((select my_person()) in (customer_id, performer_id) or am_in(circle_id))
  with check ((select my_person()) in (customer_id, performer_id) or am_in(circle_id));
alter policy read on expectation using ((state <> 'draft' and (select my_person()) in (needs_id, needed_from_id))
  or circle_id = any ((select my_circle_list())::uuid[])
  or (state = 'draft' and author_id = (select my_person()))
  or (state = 'agreed' and exists (select from team_pair t where t.id = partnership_id and t.charter_is_open)));

-- The words of what was agreed, for the search, worked out when they are written.
alter table expectation_wording add column words tsvector not null
  generated always as (to_tsvector('simple', plain(text || ' ' || good_looks_like))) stored;
alter table charter_wording add column words tsvector not null
  generated always as (to_tsvector('simple', plain(text || ' ' || good_looks_like))) stored;
