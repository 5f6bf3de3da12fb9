-- Who answers an ask at the same moment as others waits for their turn. Whoever held it to read first and changed it
-- afterwards, as every answer does, would wait for the others who hold it, and they for them.
create or replace function hold_ask(wanted uuid) returns int
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select version from ask where id = wanted
    and (author_id = my_person() or circle_id in (select my_circles())) for no key update
$$;
