-- Sign-in without passwords. Everything secret is stored hashed; strangers reach these tables only by the functions below.
create table session (
  id uuid primary key,
  secret_hash bytea not null unique,
  person_id uuid not null references person,
  -- what the person recognises it by: "Firefox on Linux"
  device text not null check (length(device) between 1 and 80),
  began_at timestamptz not null,
  seen_on date not null,
  ends_at timestamptz not null
);
create index session_by_person on session (person_id);
create index session_by_end on session (ends_at);
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

create table passkey (
  id uuid primary key,
  credential_id text not null unique,
  person_id uuid not null references person,
  public_key bytea not null,
  -- grows with every use on the devices that count; a step back is a copied key
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (length(name) between 1 and 80),
  made_at timestamptz not null,
  used_on date
);
create index passkey_by_person on passkey (person_id);
alter table passkey enable row level security;
create policy own on passkey for all using (person_id = (select my_person()));
grant select, insert, delete, update (name, counter, used_on) on passkey to alongside_app;

-- What a device was asked to sign; answered once, within minutes. Without a person: before sign-in.
create table passkey_challenge (
  hash bytea primary key,
  person_id uuid references person,
  ends_at timestamptz not null
);
create index passkey_challenge_by_end on passkey_challenge (ends_at);
alter table passkey_challenge enable row level security;
create policy own on passkey_challenge for all using (person_id is null or person_id = (select my_person()));
grant select, insert, delete on passkey_challenge to alongside_app;

-- Links that sign somebody in once. Nobody reads this table: only the functions below reach it.
create table one_time_link (
  id uuid primary key,
  secret_hash bytea not null unique,
  purpose text not null check (purpose in ('sign-in', 'invitation', 'set-up')),
  -- null only for the link of the first set-up
  person_id uuid references person,
  -- the browser that asked; null where a link was not asked for in a browser
  browser_hash bytea,
  ends_at timestamptz not null,
  check ((person_id is null) = (purpose = 'set-up'))
);
create index one_time_link_by_person on one_time_link (person_id);
create index one_time_link_by_end on one_time_link (ends_at);
alter table one_time_link enable row level security;

-- Somebody asked for a link. Who that is, is looked up later by a job: asking takes the same steps for every address.
create table link_wish (
  id uuid primary key,
  email text not null check (length(email) between 3 and 254),
  browser_hash bytea not null,
  at timestamptz not null
);
create index link_wish_by_age on link_wish (at);
alter table link_wish enable row level security;

-- How often a link was asked for an address in a quarter of an hour, known or not.
create table link_pace (
  email_hash bytea not null,
  quarter timestamptz not null,
  wishes int not null,
  primary key (email_hash, quarter)
);
create index link_pace_by_quarter on link_pace (quarter);
alter table link_pace enable row level security;

-- Mail on its way. May carry the secret of a link, so it is deleted when sent and only the worker reads it.
create table mail_waiting (
  id uuid primary key,
  to_address text not null,
  language text not null check (language in ('en', 'de')),
  subject text not null,
  lines text[] not null,
  -- where its button leads, below the public address
  path text not null,
  button text not null,
  at timestamptz not null,
  -- after this moment it would be of no use and is not sent
  useful_until timestamptz,
  -- set while no mail server is known: it waits on the local page
  shown_at timestamptz
);
create index mail_waiting_by_age on mail_waiting (at);
alter table mail_waiting enable row level security;
create policy put on mail_waiting for insert to alongside_app, alongside_worker with check (true);
create policy read on mail_waiting for select to alongside_worker using (true);
create policy show on mail_waiting for update to alongside_worker using (true);
create policy remove on mail_waiting for delete to alongside_worker using (true);
grant insert on mail_waiting to alongside_app, alongside_worker;
grant select, update (shown_at), delete on mail_waiting to alongside_worker;

-- For the app: who is behind a secret that was presented; nothing for one that ended or whose owner left.
create function who_signed_in(hash bytea, now timestamptz)
returns table (by text, session_id uuid, seen_on date, person_id uuid, name text, time_zone text, language text, admin boolean, scope text)
language sql stable security definer set search_path = public as $$
  select 'session', s.id, s.seen_on, p.id, p.name, p.time_zone, p.language, p.admin, 'write'
    from session s join person p on p.id = s.person_id
    where s.secret_hash = hash and s.ends_at > now and p.left_at is null
  union all
  select 'token', t.id, null, p.id, p.name, p.time_zone, p.language, p.admin, t.scope
    from personal_token t join person p on p.id = t.person_id
    where t.secret_hash = hash and (t.ends_at is null or t.ends_at > now) and p.left_at is null
$$;
revoke all on function who_signed_in from public;
grant execute on function who_signed_in to alongside_app;

-- For the app: keeps a wish for a link. False when this address was asked for too often; true says nothing about
-- whether anybody has it.
create function wish_for_link(wish uuid, address text, browser bytea, moment timestamptz, most int)
returns boolean language plpgsql security definer set search_path = public as $$
declare
  so_far int;
begin
  insert into link_pace as p values (sha256(convert_to(address, 'UTF8')), date_bin('15 minutes', moment, 'epoch'), 1)
    on conflict (email_hash, quarter) do update set wishes = p.wishes + 1 returning wishes into so_far;
  if so_far > most then return false; end if;
  insert into link_wish values (wish, address, browser, moment);
  return true;
end $$;
revoke all on function wish_for_link from public;
grant execute on function wish_for_link to alongside_app;

-- For the worker: answers a wish. Makes the link and returns where to send it; nothing when nobody has the address.
create function grant_wish(wish uuid, link uuid, secret bytea, until timestamptz)
returns table (email text, language text)
language plpgsql security definer set search_path = public as $$
declare
  wished link_wish;
  found_person person;
begin
  delete from link_wish w where w.id = wish returning * into wished;
  select * into found_person from person p where p.email = wished.email and p.left_at is null;
  if found_person.id is null then return; end if;
  insert into one_time_link values (link, secret, 'sign-in', found_person.id, wished.browser_hash, until);
  return query select found_person.email, found_person.language;
end $$;
revoke all on function grant_wish from public;
grant execute on function grant_wish to alongside_worker;

-- For the app: those an admin may invite. Without names: everybody who cannot have been here yet.
create function invitable(wanted uuid[], now timestamptz) returns setof uuid
language sql stable security definer set search_path = public as $$
  select p.id from person p
  where am_admin() and p.left_at is null and case
    when wanted is not null then p.id = any (wanted)
    else not exists (select from session s where s.person_id = p.id)
      and not exists (select from passkey k where k.person_id = p.id)
      and not exists (select from one_time_link l where l.person_id = p.id and l.purpose = 'invitation' and l.ends_at > now)
  end
$$;
revoke all on function invitable from public;
grant execute on function invitable to alongside_app;

-- For the worker: an invitation in place of any earlier one. Returns where to send it; nothing for those who left.
create function make_invitation(invited uuid, link uuid, secret bytea, until timestamptz)
returns table (email text, language text, workplace text)
language plpgsql security definer set search_path = public as $$
begin
  delete from one_time_link l where l.person_id = invited and l.purpose = 'invitation';
  insert into one_time_link
    select link, secret, 'invitation', p.id, null, until from person p where p.id = invited and p.left_at is null;
  return query select p.email, p.language, w.name from person p, workplace w where p.id = invited and p.left_at is null;
end $$;
revoke all on function make_invitation from public;
grant execute on function make_invitation to alongside_worker;

-- For the app: uses a link up and says whom it signs in. In another browser than the one that asked it stays unused.
create function redeem_link(secret bytea, browser bytea, now timestamptz)
returns table (outcome text, person_id uuid)
language plpgsql security definer set search_path = public as $$
declare
  link one_time_link;
begin
  select * into link from one_time_link l where l.secret_hash = secret and l.purpose <> 'set-up' and l.ends_at > now
    and exists (select from person p where p.id = l.person_id and p.left_at is null) for update;
  if link.id is null then return query select 'ended', null::uuid; return; end if;
  if link.browser_hash is not null and link.browser_hash is distinct from browser then
    return query select 'other-browser', null::uuid; return;
  end if;
  delete from one_time_link l where l.id = link.id;
  return query select 'welcome', link.person_id;
end $$;
revoke all on function redeem_link from public;
grant execute on function redeem_link to alongside_app;

-- For the app: the passkey a device presents, before anybody is signed in.
create function passkey_presented(credential text)
returns table (id uuid, person_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = public as $$
  select k.id, k.person_id, k.public_key, k.counter, k.transports
    from passkey k join person p on p.id = k.person_id where k.credential_id = credential and p.left_at is null
$$;
revoke all on function passkey_presented from public;
grant execute on function passkey_presented to alongside_app;

-- Makes the workplace, its root team and its first person, who is an admin. Reached only through the function below
-- and by whoever owns the database.
create function found_workplace
  (workplace_name text, everyone uuid, founder uuid, founder_name text, founder_email text, zone text, tongue text, moment timestamptz)
returns void language plpgsql set search_path = public as $$
begin
  insert into workplace (name, everyone_id, set_up_at) values (workplace_name, everyone, moment);
  insert into party (id, kind) values (everyone, 'team'), (founder, 'person');
  insert into team (id, name, created_at) values (everyone, workplace_name, moment);
  insert into person (id, name, email, time_zone, language, admin, joined_at)
    values (founder, founder_name, founder_email, zone, tongue, true, moment);
  insert into membership (person_id, team_id) values (founder, everyone);
  insert into structural_log (at, by_person, what, subject_id) values (moment, founder, 'workplace.founded', everyone);
  delete from one_time_link where purpose = 'set-up';
end $$;
revoke all on function found_workplace from public;

-- For the app: the first set-up, by whoever holds its link. Refuses once a workplace exists.
create function set_up_workplace
  (secret bytea, workplace_name text, everyone uuid, founder uuid, founder_name text, founder_email text, zone text, tongue text, moment timestamptz)
returns text language plpgsql security definer set search_path = public as $$
begin
  -- one at a time; the second waits here and then finds the workplace
  lock table workplace in share row exclusive mode;
  if exists (select from workplace) then return 'done-before'; end if;
  delete from one_time_link where secret_hash = secret and purpose = 'set-up' and ends_at > moment;
  if not found then return 'ended'; end if;
  perform found_workplace(workplace_name, everyone, founder, founder_name, founder_email, zone, tongue, moment);
  return 'founded';
end $$;
revoke all on function set_up_workplace from public;
grant execute on function set_up_workplace to alongside_app;

-- Whoever leaves can no longer come in, from the same moment on.
create function end_sign_in() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from session where person_id = new.id;
  delete from personal_token where person_id = new.id;
  delete from passkey where person_id = new.id;
  delete from passkey_challenge where person_id = new.id;
  delete from one_time_link where person_id = new.id;
  return new;
end $$;
revoke all on function end_sign_in from public;
create trigger leaving_ends_sign_in after update of left_at on person
  for each row when (new.left_at is not null and old.left_at is null) execute function end_sign_in();

-- For the worker: forgets what has ended. Repeated commands are remembered for a day, mail on the local page as well.
create function forget_what_ended(now timestamptz) returns void
language sql security definer set search_path = public as $$
  delete from session where ends_at <= now;
  delete from personal_token where ends_at <= now;
  delete from passkey_challenge where ends_at <= now;
  delete from one_time_link where ends_at <= now;
  delete from link_wish where at <= now - interval '1 hour';
  delete from link_pace where quarter <= now - interval '1 hour';
  delete from mail_waiting where useful_until <= now or at <= now - interval '7 days' or shown_at <= now - interval '1 day';
  delete from repeated_command where at <= now - interval '1 day';
$$;
revoke all on function forget_what_ended from public;
grant execute on function forget_what_ended to alongside_worker;
