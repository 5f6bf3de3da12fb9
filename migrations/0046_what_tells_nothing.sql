-- What others read and hear depends on nothing that somebody keeps to themselves, and no column says more than its row may.

-- How many could be told depends on who muted whom, whose plate is full and who rests a topic. So nobody is told a number, and
-- news that somebody was told goes to them alone.
drop function how_many_were_told(uuid);

create or replace function routing_tell(wanted uuid, people uuid[], reasons jsonb[], now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  newly uuid[];
begin
  perform from ask where id = wanted and state = 'open' for share;
  if not found then return 0; end if;
  with fresh as (
    insert into told (ask_id, person_id, at, because)
      select wanted, p.id, now, r from unnest(people, reasons) as chosen (p_id, r)
        join person p on p.id = p_id and p.here_since is not null and p.left_at is null
      on conflict do nothing returning person_id
  )
  select array_agg(person_id) into newly from fresh;
  perform announce(p, 'told', wanted) from unnest(newly) p;
  return coalesce(cardinality(newly), 0);
end $$;
