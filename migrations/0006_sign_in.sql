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

-- A way in that somebody else made: on the machine, or a link that an admin made to hand over ('handed', by the id of the
-- link), or an address that an admin gave before its owner came ('address'). Its owner finds a card; whoever stands with them
-- by name in a circle learns how they came. The link or token itself stands elsewhere.
create table let_in_here (
  id uuid primary key,
  person_id uuid not null references person,
  what text not null check (what in ('link', 'token', 'handed', 'address', 'came-by-link', 'came-by-address')),
  -- the admin; null for the machine
  by_person uuid references person,
  -- who came, where it is told to somebody else
  about_id uuid references person,
  at timestamptz not null,
  -- when a link that was handed over was used
  used_at timestamptz
);
create index let_in_here_by_person on let_in_here (person_id);
create index let_in_here_by_age on let_in_here (at);
alter table let_in_here enable row level security;
create policy own on let_in_here for select using (person_id = (select my_person()));
grant select on let_in_here to alongside_app;

-- For the app: the latest ways in that I am told of, one of a kind by each hand.
create function ways_in_told() returns table (id uuid, what text, by_name text, about_name text, at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from (
    select distinct on (l.what, l.by_person, l.about_id, case when l.by_person is null then l.id end)
      l.id, l.what, b.name, a.name, l.at
    from let_in_here l left join person b on b.id = l.by_person left join person a on a.id = l.about_id
    where l.person_id = my_person()
    order by l.what, l.by_person, l.about_id, case when l.by_person is null then l.id end, l.at desc
  ) latest order by 5 desc, 1 desc limit 9
$$;

-- Somebody came for the first time, by a link that an admin held or at an address that an admin gave them: their teams read it
-- in their history, and each who stands with them by name in a circle is told, for it was open to whoever came in.
create function tell_who_came(newcomer uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  way let_in_here;
  how text;
  others uuid[];
begin
  select * into way from let_in_here l
    where l.person_id = newcomer and (l.what = 'address' or (l.what = 'handed' and l.used_at is not null))
    order by l.used_at desc nulls last, l.at desc limit 1;
  if way.id is null then return; end if;
  how := case way.what when 'handed' then 'came-by-link' else 'came-by-address' end;
  -- the nearest team first, in which those who belong to several are told
  insert into team_change (team_id, at, what, party_id, through_id, by_person, by_admin, told)
    select above, moment, how, newcomer, through, way.by_person, true, true from (
      select distinct on (above) above, case when above <> m.team_id then m.team_id end as through, place
      from membership m join team_above a on a.team_id = m.team_id
        cross join unnest(a.teams) with ordinality teams (above, place)
      join team t on t.id = above and t.parent_id is not null
      where m.person_id = newcomer order by above, place) nearest
    order by place;
  with told as (
    insert into let_in_here (id, person_id, what, by_person, about_id, at)
      select gen_random_uuid(), other, how, way.by_person, newcomer, moment from (
        select distinct c.party_id as other from circle_party mine join circle_party c on c.circle_id = mine.circle_id
        join person p on p.id = c.party_id and p.left_at is null
        where mine.party_id = newcomer and c.party_id <> newcomer and c.party_id <> way.by_person) found
      returning person_id
  )
  select array_agg(person_id) into others from told;
  perform announce(one, 'session', one) from unnest(others) one;
end $$;

-- Whoever comes in for the first time has been here since that day, and needs no other invitation.
create function record_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person set here_since = clock_there(new.began_at, time_zone)::date where id = new.person_id and here_since is null;
  if found then perform tell_who_came(new.person_id, new.began_at); end if;
  delete from one_time_link where person_id = new.person_id and purpose = 'invitation';
  return null;
end $$;
create trigger arrival_recorded after insert on session for each row execute function record_arrival();

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

-- Who is behind a secret, and until when. Asked with everything: as one value, and only of what was shown, a session or a
-- token.
create function signed_in_by_session(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select json_build_object('id', s.id, 'seenOn', s.seen_on, 'scope', 'write', 'endsAt', s.ends_at,
      'person', json_build_object(
        'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from session s join person p on p.id = s.person_id
    where s.secret_hash = hash and s.ends_at > now and p.left_at is null);
end $$;

create function signed_in_by_token(hash bytea, now timestamptz) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select json_build_object('id', t.id, 'seenOn', null, 'scope', t.scope, 'endsAt', t.ends_at,
      'person', json_build_object(
        'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'language', p.language, 'admin', p.admin))
    from personal_token t join person p on p.id = t.person_id
    where t.secret_hash = hash and (t.ends_at is null or t.ends_at > now) and p.left_at is null);
end $$;

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
grant select, insert, delete, update (counter, name, used_on) on passkey to alongside_app;

-- For the app: the passkey a device presents, before anybody is signed in.
create function passkey_presented(credential text)
returns table (id uuid, person_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k.id, k.person_id, k.public_key, k.counter, k.transports
    from passkey k join person p on p.id = k.person_id where k.credential_id = credential and p.left_at is null
$$;

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

-- How often a link was asked for an address in a quarter of an hour, known or not, by one browser and by all.
create table link_pace (
  email_hash bytea not null,
  quarter timestamptz not null,
  wishes int not null,
  primary key (email_hash, quarter)
);
create index link_pace_by_quarter on link_pace (quarter);
alter table link_pace enable row level security;

-- A secret of this database, by which it knows a browser again that signed in here. Reached by the functions below alone.
create table browser_key (
  only_row boolean primary key default true check (only_row),
  secret bytea not null
);
alter table browser_key enable row level security;

insert into browser_key (secret) select sha256(decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex'))
  from generate_series(1, 4);

create function sealed_with_browser_key(words bytea) returns bytea
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select sha256(k.secret || sha256(k.secret || words)) from browser_key k
$$;

-- For the app: the proof that whoever acts signed in with this browser, for its cookie. Nothing of it is kept here.
create function proof_for_browser(mark bytea) returns bytea
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select sealed_with_browser_key(sha256(mark) || convert_to(p.email, 'UTF8')) from person p where p.id = my_person()
$$;

-- For the app: keeps a wish for a link. False when it was asked for too often; true says nothing about whether anybody has
-- the address. Each browser has `most` places of its own for an address. That is all for one that has proof of having been
-- signed in with this address. All others share the places of the network address they call from, which are as many, and those of
-- the address, four times as many: the last half of these are for callers that did not ask for it before, one for each.
create function wish_for_link
  (wish uuid, address text, browser bytea, caller text, known_mark bytea, proof bytea, moment timestamptz, most int)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  this_quarter timestamptz := date_bin('15 minutes', moment, 'epoch');
  asked bytea := convert_to(address, 'UTF8');
  is_known boolean := coalesce(proof = sealed_with_browser_key(sha256(known_mark) || asked), false);
  of_this_browser int;
  of_this_caller int;
begin
  insert into link_pace as p values (sha256(asked || case when is_known then sha256(known_mark) else browser end), this_quarter, 1)
    on conflict (email_hash, quarter) do update set wishes = p.wishes + 1 returning wishes into of_this_browser;
  if of_this_browser > most then return false; end if;
  if not is_known then
    insert into link_pace as p values (sealed_with_browser_key(asked || convert_to(' from ' || caller, 'UTF8')), this_quarter, 1)
      on conflict (email_hash, quarter) do update set wishes = p.wishes + 1 returning wishes into of_this_caller;
    if of_this_caller > most then return false; end if;
    insert into link_pace as p values (sha256(asked), this_quarter, 1)
      on conflict (email_hash, quarter) do update set wishes = p.wishes + 1
      where p.wishes < case when of_this_caller = 1 then 4 * most else 2 * most end;
    if not found then return false; end if;
  end if;
  insert into link_wish values (wish, address, browser, moment);
  return true;
end $$;

-- For the worker: answers a wish. Makes the link and returns where to send it; nothing when nobody has the address.
create function grant_wish(wish uuid, link uuid, secret bytea, until timestamptz)
returns table (email text, language text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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

-- For the app: uses a link up, notes it where it was handed over, and says whom it signs in. In another browser than the one
-- that asked it stays unused.
create function redeem_link(secret bytea, browser bytea, now timestamptz)
returns table (outcome text, person_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
  update let_in_here h set used_at = now where h.id = link.id;
  return query select 'welcome', link.person_id;
end $$;

-- Makes the workplace, its root team and its first person, who is an admin. Reached only through the function below
-- and by whoever owns the database.
create function found_workplace
  (workplace_name text, everyone uuid, founder uuid, founder_name text, founder_email text, zone text, tongue text,
    moment timestamptz)
returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
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

-- For the app: the first set-up, by whoever holds its link. Refuses once a workplace exists.
create function set_up_workplace
  (secret bytea, workplace_name text, everyone uuid, founder uuid, founder_name text, founder_email text, zone text,
    tongue text, moment timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- one at a time; the second waits here and then finds the workplace
  lock table workplace in share row exclusive mode;
  if exists (select from workplace) then return 'done-before'; end if;
  delete from one_time_link where secret_hash = secret and purpose = 'set-up' and ends_at > moment;
  if not found then return 'ended'; end if;
  perform found_workplace(workplace_name, everyone, founder, founder_name, founder_email, zone, tongue, moment);
  return 'founded';
end $$;

-- Whoever leaves can no longer come in, from the same moment on.
create function end_sign_in() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from session where person_id = new.id;
  delete from personal_token where person_id = new.id;
  delete from passkey where person_id = new.id;
  delete from passkey_challenge where person_id = new.id;
  delete from one_time_link where person_id = new.id;
  return new;
end $$;
create trigger leaving_ends_sign_in after update of left_at on person
  for each row when (new.left_at is not null and old.left_at is null) execute function end_sign_in();

-- An address lets its owner in, so whoever changes it could come in as them. Once somebody has been here, a change takes
-- effect by their own yes alone, or by whoever runs the machine; until then it may be mended freely.
create table address_change (
  id uuid primary key,
  person_id uuid not null references person,
  from_address text not null,
  to_address text not null check (to_address = lower(to_address) and length(to_address) between 3 and 254),
  -- the admin who asks; null where it was changed on the machine
  asked_by uuid references person,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'changed', 'kept')),
  -- the link in the letter to the old address; null once it was answered
  secret_hash bytea unique,
  ends_at timestamptz not null,
  -- whether its owner has seen that it was changed for them
  seen boolean not null default false
);
create unique index address_change_asked_once on address_change (person_id) where state = 'asked';
create index address_change_by_person on address_change (person_id, id);
alter table address_change enable row level security;
create policy read on address_change for select using (person_id = (select my_person()) or (select am_admin()));
create policy see on address_change for update using (person_id = (select my_person()));
grant select (id, person_id, from_address, to_address, asked_by, asked_at, state, ends_at, seen), update (seen)
  on address_change to alongside_app;

-- Whether anybody ever came in with somebody's address.
create function has_been_in(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from person p where p.id = wanted and p.here_since is not null)
    or exists (select from session s where s.person_id = wanted)
    or exists (select from passkey k where k.person_id = wanted)
    or exists (select from personal_token t where t.person_id = wanted);
end $$;

-- Gives somebody an address. What was sent to the one before lets nobody in any more. Whichever way an admin gives somebody
-- another address before they came, it is noted like a link.
create function give_address(wanted uuid, address text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if am_admin() and not has_been_in(wanted) then
    insert into let_in_here (id, person_id, what, by_person, at)
      values (gen_random_uuid(), wanted, 'address', my_person(), this_moment());
    insert into structural_log (at, by_person, what, subject_id) values (this_moment(), my_person(), 'address.mended', wanted);
  end if;
  update person set email = address, version = version + 1 where id = wanted and left_at is null;
  delete from one_time_link where person_id = wanted;
end $$;

-- For the app: an admin gives somebody an address. Mended at once where nobody has been here with it, asked otherwise.
create function ask_new_address(change uuid, wanted uuid, address text, secret bytea, moment timestamptz, until timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before text := (select email from person where id = wanted and left_at is null);
begin
  if not am_admin() or before is null then return 'nobody'; end if;
  if before = address then return 'same'; end if;
  if not has_been_in(wanted) then
    perform give_address(wanted, address);
    return 'mended';
  end if;
  delete from address_change where person_id = wanted and state = 'asked';
  insert into address_change (id, person_id, from_address, to_address, asked_by, asked_at, state, secret_hash, ends_at)
    values (change, wanted, before, address, my_person(), moment, 'asked', secret, until);
  return 'asked';
end $$;

-- For the app: its owner's answer, signed in (`change`) or by the link in the letter to the old address (`secret`).
create function answer_new_address(change uuid, secret bytea, yes boolean, moment timestamptz)
returns table (outcome text, person_id uuid, former text, language text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  asked address_change;
begin
  select c.* into asked from address_change c join person p on p.id = c.person_id and p.left_at is null
    where c.state = 'asked' and c.ends_at > moment
      and (c.secret_hash = secret or (c.id = change and c.person_id = my_person())) for update of c;
  if asked.id is null then return query select 'ended', null::uuid, null::text, null::text; return; end if;
  if yes and exists (select from person p where p.email = asked.to_address and p.left_at is null) then
    return query select 'taken', null::uuid, null::text, null::text; return;
  end if;
  if yes then perform give_address(asked.person_id, asked.to_address); end if;
  update address_change set state = case when yes then 'changed' else 'kept' end, secret_hash = null, seen = true
    where id = asked.id;
  insert into structural_log (at, by_person, what, subject_id)
    values (moment, asked.person_id, case when yes then 'address.changed' else 'address.kept' end, asked.person_id);
  perform announce(asked.person_id, 'me', asked.person_id);
  return query select case when yes then 'changed' else 'kept' end, p.id, asked.from_address, p.language
    from person p where p.id = asked.person_id;
end $$;

-- For whoever owns the database, on the machine: changes an address without asking. Its owner finds a card.
create function change_address_here(change uuid, wanted uuid, address text, moment timestamptz) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from address_change where person_id = wanted and state = 'asked';
  insert into address_change (id, person_id, from_address, to_address, asked_at, state, ends_at)
    select change, p.id, p.email, address, moment, 'changed', moment from person p where p.id = wanted;
  perform give_address(wanted, address);
  insert into structural_log (at, by_person, what, subject_id) values (moment, null, 'address.changed', wanted);
  perform announce(wanted, 'me', wanted);
end $$;

-- For the worker: forgets what has ended, a bounded number of rows at a time; true while there is more. What somebody is told
-- about how they, or others, come in waits for them to come.
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
    ('idempotency_key', $q$at <= $1 - interval '1 day'$q$),
    -- a question that was answered or ended; what was changed on the machine once its owner has seen it
    ('address_change', $q$(state = 'asked' and ends_at <= $1) or (state <> 'asked' and seen)$q$),
    ('let_in_here', $q$at <= $1 - interval '90 days' and not exists (select from public.person p where p.id = person_id
      and p.left_at is null and (p.here_since is null or p.here_since > ($1 - interval '90 days')::date))$q$),
    ('namesake', $q$at <= $1 - interval '90 days'$q$)) as all_of_them (kept, has_ended)
  loop
    execute format('delete from public.%1$I where ctid = any (array(select ctid from public.%1$I where %2$s limit $2))',
      ended.kept, ended.has_ended) using now, most;
    get diagnostics gone = row_count;
    more := more or gone >= most;
  end loop;
  return more;
end $$;

revoke all on function ways_in_told(), tell_who_came(uuid, timestamptz), record_arrival(),
  signed_in_by_session(bytea, timestamptz), signed_in_by_token(bytea, timestamptz), passkey_presented(text),
  sealed_with_browser_key(bytea), proof_for_browser(bytea),
  wish_for_link(uuid, text, bytea, text, bytea, bytea, timestamptz, int), grant_wish(uuid, uuid, bytea, timestamptz),
  redeem_link(bytea, bytea, timestamptz), found_workplace(text, uuid, uuid, text, text, text, text, timestamptz),
  set_up_workplace(bytea, text, uuid, uuid, text, text, text, text, timestamptz), end_sign_in(), has_been_in(uuid),
  give_address(uuid, text), ask_new_address(uuid, uuid, text, bytea, timestamptz, timestamptz),
  answer_new_address(uuid, bytea, boolean, timestamptz), change_address_here(uuid, uuid, text, timestamptz),
  forget_what_ended(timestamptz, int) from public;
grant execute on function ways_in_told(), signed_in_by_session(bytea, timestamptz),
  signed_in_by_token(bytea, timestamptz), passkey_presented(text), proof_for_browser(bytea),
  wish_for_link(uuid, text, bytea, text, bytea, bytea, timestamptz, int), redeem_link(bytea, bytea, timestamptz),
  set_up_workplace(bytea, text, uuid, uuid, text, text, text, text, timestamptz),
  ask_new_address(uuid, uuid, text, bytea, timestamptz, timestamptz),
  answer_new_address(uuid, bytea, boolean, timestamptz) to alongside_app;
grant execute on function grant_wish(uuid, uuid, bytea, timestamptz),
  forget_what_ended(timestamptz, int) to alongside_worker;
