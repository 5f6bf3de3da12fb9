-- Who somebody is here: how long they are signed in, what they are called, and where their mail goes.

-- Whatever ends a session or a token (its owner, an admin, a departure, its time, the operator) is told to every process,
-- so that what was opened with it ends as well. To the person's own circle, whether or not they are still in it.
create function tell_of_ended_sign_in() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform announce(person_id, 'session', person_id) from (select distinct person_id from ended) theirs;
  return null;
end $$;
create trigger session_end_told after delete on session
  referencing old table as ended for each statement execute function tell_of_ended_sign_in();
create trigger token_end_told after delete on personal_token
  referencing old table as ended for each statement execute function tell_of_ended_sign_in();

-- Who is behind a secret (0031), and until when.
create or replace function signed_in_by_session(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select json_build_object('id', s.id, 'seenOn', s.seen_on, 'scope', 'write', 'endsAt', s.ends_at,
      'person', json_build_object(
        'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from session s join person p on p.id = s.person_id
    where s.secret_hash = hash and s.ends_at > now and p.left_at is null);
end $$;
create or replace function signed_in_by_token(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select json_build_object('id', t.id, 'seenOn', null, 'scope', t.scope, 'endsAt', t.ends_at,
      'person', json_build_object(
        'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from personal_token t join person p on p.id = t.person_id
    where t.secret_hash = hash and (t.ends_at is null or t.ends_at > now) and p.left_at is null);
end $$;
