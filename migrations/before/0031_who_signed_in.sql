-- Who is behind a secret (0004), asked with everything: as one value, and only of what was shown, a session or a token.
create function signed_in_by_session(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = public as $$
begin
  return (select json_build_object('id', s.id, 'seenOn', s.seen_on, 'scope', 'write', 'person', json_build_object(
      'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from session s join person p on p.id = s.person_id
    where s.secret_hash = hash and s.ends_at > now and p.left_at is null);
end $$;
create function signed_in_by_token(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = public as $$
begin
  return (select json_build_object('id', t.id, 'seenOn', null, 'scope', t.scope, 'person', json_build_object(
      'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from personal_token t join person p on p.id = t.person_id
    where t.secret_hash = hash and (t.ends_at is null or t.ends_at > now) and p.left_at is null);
end $$;
drop function who_signed_in(bytea, timestamptz);
revoke all on function signed_in_by_session(bytea, timestamptz), signed_in_by_token(bytea, timestamptz) from public;
grant execute on function signed_in_by_session(bytea, timestamptz), signed_in_by_token(bytea, timestamptz) to alongside_app;
