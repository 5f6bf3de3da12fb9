-- A sample workplace is there to be looked around in: everybody in it but its founder is made up.

-- For the worker: whether letters to made-up addresses are dropped, as in a sample.
create function is_sample() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select coalesce((select sample from workplace), false) $$;

-- For the worker: makes a workplace the sample, once, and only while nobody but its founder is in it.
create function make_sample() returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  lock table workplace in share row exclusive mode;
  if (select count(*) from person) <> 1 or (select count(*) from team) <> 1 then return false; end if;
  update workplace set sample = true;
  return found;
end $$;

-- For the worker: the company of a sample workplace lives there; each of them counts as having been here. Only while it is made.
create function settle_sample_in(day date) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update person set here_since = day where here_since is null
    and exists (select from workplace where sample and not sample_is_whole)
$$;

-- For the worker: the sample was filled to its end.
create function finish_sample() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update workplace set sample_is_whole = true where sample
$$;

-- For the app: a link that signs in as somebody made up. Only in a sample workplace, only for an admin of it, and never
-- for anybody who could be real: their addresses end in example.org, which nobody owns (RFC 2606).
create function sample_link(link uuid, secret bytea, wanted uuid, until timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into one_time_link (id, secret_hash, purpose, person_id, ends_at)
  select link, secret, 'sign-in', p.id, until from person p
  where p.id = wanted and p.left_at is null and p.email like '%@example.org'
    and (select sample from workplace) and am_admin()
  returning true $$;

revoke all on function is_sample(), make_sample(), settle_sample_in(date), finish_sample(),
  sample_link(uuid, bytea, uuid, timestamptz) from public;
grant execute on function sample_link(uuid, bytea, uuid, timestamptz) to alongside_app;
grant execute on function is_sample(), make_sample(), settle_sample_in(date), finish_sample() to alongside_worker;
