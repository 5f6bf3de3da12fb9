-- A sample workplace is there to be looked around in: everybody in it but its founder is made up.

-- For the worker: makes a workplace the sample, once, and only while nobody but its founder is in it.
create function make_sample() returns boolean
language plpgsql security definer set search_path = public as $$
begin
  lock table workplace in share row exclusive mode;
  if (select count(*) from person) <> 1 or (select count(*) from team) <> 1 then return false; end if;
  update workplace set sample = true;
  return found;
end $$;
revoke all on function make_sample from public;
grant execute on function make_sample to alongside_worker;

-- For the app: a link that signs in as somebody made up. Only in a sample workplace, only for an admin of it, and never
-- for anybody who could be real: their addresses end in example.org, which nobody owns (RFC 2606).
create function sample_link(link uuid, secret bytea, wanted uuid, until timestamptz) returns boolean
language sql security definer set search_path = public as $$
  insert into one_time_link (id, secret_hash, purpose, person_id, ends_at)
  select link, secret, 'sign-in', p.id, until from person p
  where p.id = wanted and p.left_at is null and p.email like '%@example.org'
    and (select sample from workplace) and am_admin()
  returning true $$;
revoke all on function sample_link from public;
grant execute on function sample_link to alongside_app;
