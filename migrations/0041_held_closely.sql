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
