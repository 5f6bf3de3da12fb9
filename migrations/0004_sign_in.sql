-- Sign-in without passwords. Everything secret is stored hashed; strangers reach these tables only by the functions below.
create table session (
  id uuid primary key,
  secret_hash bytea not null unique,
  person_id uuid not null references person,
  -- what the person recognises it by: "Firefox on Linux"
  device text not null,
  began_at timestamptz not null,
  seen_on date not null,
  ends_at timestamptz not null
);
create index session_by_person on session (person_id);
alter table session enable row level security;
create policy own on session for all using (person_id = (select my_person()));
grant select, insert, update, delete on session to alongside_app;

create table personal_token (
  id uuid primary key,
  secret_hash bytea not null unique,
  person_id uuid not null references person,
  name text not null check (length(name) between 1 and 80),
  scope text not null check (scope in ('read', 'write')),
  made_at timestamptz not null,
  ends_at timestamptz
);
create index personal_token_by_person on personal_token (person_id);
alter table personal_token enable row level security;
create policy own on personal_token for all using (person_id = (select my_person()));
grant select, insert, delete on personal_token to alongside_app;

-- Who is behind a secret that was presented; nothing for one that ended or whose owner left.
create function who_signed_in(hash bytea, now timestamptz)
returns table (by text, session_id uuid, person_id uuid, name text, time_zone text, language text, admin boolean, scope text)
language sql stable security definer set search_path = public as $$
  select 'session', s.id, p.id, p.name, p.time_zone, p.language, p.admin, 'write'
    from session s join person p on p.id = s.person_id
    where s.secret_hash = hash and s.ends_at > now and p.left_at is null
  union all
  select 'token', t.id, p.id, p.name, p.time_zone, p.language, p.admin, t.scope
    from personal_token t join person p on p.id = t.person_id
    where t.secret_hash = hash and (t.ends_at is null or t.ends_at > now) and p.left_at is null
$$;
