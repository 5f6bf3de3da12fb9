-- Who came in by whose hand, and places for asking for a link that a stranger cannot use up.

-- Beside what was made on the machine: a link that an admin made to hand over ('handed', by the id of the link), and an address
-- that an admin gave before its owner came ('address'). Whoever stands with them by name in a circle learns how they came.
alter table let_in_here drop constraint let_in_here_what_check;
alter table let_in_here add constraint let_in_here_what_check
  check (what in ('link', 'token', 'handed', 'address', 'came-by-link', 'came-by-address'));
alter table let_in_here
  -- the admin; null for the machine
  add column by_person uuid references person,
  -- who came, where it is told to somebody else
  add column about_id uuid references person,
  -- when a link that was handed over was used
  add column used_at timestamptz;

alter table team_change drop constraint team_change_what_check;
alter table team_change add constraint team_change_what_check check (what in
  ('joined', 'left', 'leads', 'leads-no-more', 'team-joined', 'team-left', 'came-by-link', 'came-by-address'));

-- As in 0037. Where letters are sent nobody needs a link that somebody else holds. Each stands in the log, and its owner finds
-- it when they come.
create or replace function hand_over_link(invited uuid, link uuid, secret bytea, until timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not am_admin() or (select has_server from mail_way) then return false; end if;
  insert into one_time_link (id, secret_hash, purpose, person_id, ends_at)
    select link, secret, 'invitation', p.id, until from person p
    where p.id = invited and p.left_at is null and p.here_since is null;
  if not found then return false; end if;
  insert into let_in_here (id, person_id, what, by_person, at) values (link, invited, 'handed', my_person(), this_moment());
  insert into structural_log (at, by_person, what, subject_id) values (this_moment(), my_person(), 'sign-in.handed', invited);
  return true;
end $$;

-- As in 0034. Whichever way an admin gives somebody another address before they came, it is noted like a link.
create or replace function give_address(wanted uuid, address text) returns void
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

-- As in 0004; notes that a link was used which was handed over.
create or replace function redeem_link(secret bytea, browser bytea, now timestamptz)
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
revoke all on function tell_who_came(uuid, timestamptz) from public;

create or replace function note_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person set here_since = (new.began_at at time zone 'UTC')::date where id = new.person_id and here_since is null;
  if found then perform tell_who_came(new.person_id, new.began_at); end if;
  delete from one_time_link where person_id = new.person_id and purpose = 'invitation';
  return null;
end $$;

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

-- A secret of this database, by which it knows a browser again that signed in here. Reached by the functions below alone.
create table browser_key (only_row boolean primary key default true check (only_row), secret bytea not null);
insert into browser_key (secret) select sha256(decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex'))
  from generate_series(1, 4);
alter table browser_key enable row level security;

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
drop function wish_for_link(uuid, text, bytea, timestamptz, int);
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

-- As in 0042. What somebody is told about how they, or others, come in waits for them to come.
create or replace function forget_what_ended(now timestamptz, most int) returns boolean
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
    ('repeated_command', $q$at <= $1 - interval '1 day'$q$),
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

revoke all on function ways_in_told(), sealed_with_browser_key(bytea), proof_for_browser(bytea),
  wish_for_link(uuid, text, bytea, text, bytea, bytea, timestamptz, int) from public;
grant execute on function ways_in_told(), proof_for_browser(bytea),
  wish_for_link(uuid, text, bytea, text, bytea, bytea, timestamptz, int) to alongside_app;
