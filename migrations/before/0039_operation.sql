-- Whether a write goes through is known by writing: one row, whose filler takes new room on the disk each time.
create table write_probe (
  one boolean primary key default true check (one),
  filler text not null default '',
  at timestamptz not null default now()
);
alter table write_probe alter column filler set storage external;
insert into write_probe default values;
alter table write_probe enable row level security;
create policy write on write_probe for update to alongside_app using (true);
grant update on write_probe to alongside_app;

-- What has ended is forgotten a bounded number of rows at a time; true while there is more.
drop function forget_what_ended(timestamptz);
create function forget_what_ended(now timestamptz, most int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ended record;
  gone int;
  more boolean := false;
begin
  for ended in select * from (values
    ('session', 'ends_at <= $1'),
    ('personal_token', 'ends_at <= $1'),
    ('passkey_challenge', 'ends_at <= $1'),
    ('one_time_link', 'ends_at <= $1'),
    ('link_wish', $q$at <= $1 - interval '1 hour'$q$),
    ('link_pace', $q$quarter <= $1 - interval '1 hour'$q$),
    -- what waits for a mail server waits until there is one
    ('mail_waiting', $q$useful_until <= $1 or (at <= $1 - interval '7 days' and (select has_server from public.mail_way))$q$),
    ('repeated_command', $q$at <= $1 - interval '1 day'$q$)) as all_of_them (kept, has_ended)
  loop
    execute format('delete from public.%1$I where ctid = any (array(select ctid from public.%1$I where %2$s limit $2))',
      ended.kept, ended.has_ended) using now, most;
    get diagnostics gone = row_count;
    more := more or gone >= most;
  end loop;
  return more;
end $$;
revoke all on function forget_what_ended from public;
grant execute on function forget_what_ended to alongside_worker;
