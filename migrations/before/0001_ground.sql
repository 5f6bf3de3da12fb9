-- Who acts, and the two roles of the application. Neither owns a table of ours, neither can pass by a policy.
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_app') then create role alongside_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'alongside_worker') then create role alongside_worker nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public to alongside_app, alongside_worker;

-- The person on whose behalf this transaction acts; null before sign-in.
create function my_person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('alongside.person', true), '')::uuid $$;

-- One line says who may read: a row carries a circle, and my circles are worked out once per statement.
-- `my_circles()` is completed in 0002, when people exist.

-- Names this database's two sign-ins, so that several installations can share one server.
create table installation (
  only_row boolean primary key default true check (only_row),
  role_suffix text not null default substr(md5(random()::text || clock_timestamp()::text), 1, 8)
);
insert into installation default values;

-- The workplace: one row, written at set-up.
create table workplace (
  only_row boolean primary key default true check (only_row),
  name text not null check (length(name) between 1 and 120),
  -- the root team, whose id is also the circle "everyone"
  everyone_id uuid not null,
  sample boolean not null default false,
  set_up_at timestamptz not null
);
grant select on workplace to alongside_app, alongside_worker;
grant insert, update on workplace to alongside_app;
