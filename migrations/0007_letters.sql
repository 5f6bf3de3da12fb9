-- Letters: mail on its way, what became of it, invitations, and the stop that a letter carries.

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
  shown_at timestamptz,
  invitation_of uuid references person on delete cascade,
  -- a stop that works by one press in a mail program (RFC 8058); null for letters that one asked for
  stop_path text
);
create index mail_waiting_by_age on mail_waiting (at);
alter table mail_waiting enable row level security;
create policy put on mail_waiting for insert to alongside_app, alongside_worker with check (true);
create policy read on mail_waiting for select to alongside_worker using (true);
create policy show on mail_waiting for update to alongside_worker using (true);
create policy remove on mail_waiting for delete to alongside_worker using (true);
grant insert on mail_waiting to alongside_app;
-- A letter that waited for a mail server is sent once there is one, however long it waited: its age counts from then.
grant select, insert, delete, update (at, shown_at) on mail_waiting to alongside_worker;

-- Whether the worker knows a mail server; said at each start.
create table mail_way (
  only_row boolean primary key default true check (only_row),
  has_server boolean not null
);
alter table mail_way enable row level security;
create policy read on mail_way for select to alongside_app using ((select is_active_member()));
create policy read_all on mail_way for select to alongside_worker using (true);
create policy say on mail_way for update to alongside_worker using (true);
grant select on mail_way to alongside_app;
grant select, update (has_server) on mail_way to alongside_worker;

insert into mail_way (has_server) values (false);

-- Addresses whose server refused a letter for good, until one arrives.
create table mail_refusal (
  to_address text primary key,
  code text not null,
  at timestamptz not null
);
alter table mail_refusal enable row level security;

-- Invitations: what happened to each, so that admins see it and can do it again; they read it through functions. Whoever was
-- invited reads by whom, and for which ask: on their first visit that question stands alone.
create table invitation (
  person_id uuid primary key references person,
  -- who wrote it, or whose ask it was sent for
  by_person uuid references person,
  -- the ask that it was sent for
  ask_id uuid,
  -- the words that somebody chose to send along, until the letter is written
  words text check (length(words) between 1 and 300),
  wished_at timestamptz not null,
  -- the mail server took it
  sent_at timestamptz
);
alter table invitation enable row level security;
create policy own on invitation for select to alongside_app using (person_id = (select my_person()));
grant select (person_id, by_person, ask_id) on invitation to alongside_app;

-- For the worker: a letter is done with. What it was an invitation of is noted, and whether its server refused it for good.
create function mail_ended(mail uuid, refused_with text, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  letter mail_waiting;
begin
  delete from mail_waiting where id = mail returning * into letter;
  if letter.id is null then return; end if;
  if refused_with is not null then
    insert into mail_refusal values (lower(letter.to_address), refused_with, moment)
      on conflict (to_address) do update set code = excluded.code, at = excluded.at;
  else
    delete from mail_refusal where to_address = lower(letter.to_address);
    update invitation set sent_at = moment where person_id = letter.invitation_of;
  end if;
end $$;

-- Who of the people here may be invited by the person who asks: admins invite everybody who has not been here; others, where
-- the workplace allows it, one person at a time whom they ask for something. A wish that names nobody is everybody's, and for
-- admins alone. Never again within an hour.
create function wish_invitation(wanted uuid[], again boolean, said text, moment timestamptz) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (am_admin() or (cardinality(wanted) = 1 and is_active_member() and (select asks_invite from workplace))) is not true then
    return;
  end if;
  return query
    insert into invitation as i (person_id, by_person, words, wished_at)
      select p.id, my_person(), said, moment from person p
      where p.left_at is null and p.here_since is null and (wanted is null or p.id = any (wanted))
        and (again or not (exists (select from invitation e where e.person_id = p.id)
          or exists (select from let_in_here l where l.person_id = p.id and l.what = 'handed')))
      limit 1000
    on conflict (person_id) do update
      set by_person = excluded.by_person, ask_id = null, words = excluded.words, wished_at = excluded.wished_at, sent_at = null
      where i.wished_at <= moment - interval '1 hour'
    returning i.person_id;
end $$;

-- For admins: everybody here and how far their invitation is. Whoever was handed a link is invited by that.
create function invitations(moment timestamptz)
returns table (id uuid, name text, sort_name text, email text, state text, at timestamptz, code text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.name, p.sort_name, p.email,
    case when r.at is not null then 'refused' when p.here_since is not null then 'came'
      when i.sent_at is not null then 'sent' when l.handed_at is not null then 'handed'
      when i.wished_at is not null then 'waits' else 'not-invited' end,
    coalesce(r.at, i.sent_at, l.handed_at, i.wished_at), r.code
  from person p left join invitation i on i.person_id = p.id left join mail_refusal r on r.to_address = p.email
    left join (select person_id, max(at) as handed_at from let_in_here where what = 'handed' group by person_id) l
      on l.person_id = p.id
  where am_admin() and p.left_at is null
  order by p.sort_name, p.id
$$;

-- For the worker: an invitation beside any earlier one that still holds. Returns where to send it, who writes, the words that
-- go along (which are forgotten here); nothing for those who came or left meanwhile.
create function make_invitation(invited uuid, link uuid, secret bytea, until timestamptz)
returns table (email text, language text, workplace text, inviter text, words text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  wished invitation;
begin
  select * into wished from invitation i where i.person_id = invited for update;
  update invitation i set words = null where i.person_id = invited;
  delete from mail_waiting m where m.invitation_of = invited and m.shown_at is not null;
  insert into one_time_link (id, secret_hash, purpose, person_id, ends_at)
    select link, secret, 'invitation', p.id, until from person p
    where p.id = invited and p.left_at is null and p.here_since is null;
  return query select p.email, p.language, w.name, b.name, wished.words from workplace w, person p
    left join person b on b.id = wished.by_person
    where p.id = invited and p.left_at is null and p.here_since is null;
end $$;

-- For admins: a link to hand over to somebody who has not been here. Says whether it was kept. Where letters are sent nobody
-- needs a link that somebody else holds. Each stands in the log, and its owner finds it when they come.
create function hand_over_link(invited uuid, link uuid, secret bytea, until timestamptz) returns boolean
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

-- For the worker: whose invitations wait for a mail server.
create function invitations_waiting() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.person_id from invitation i join person p on p.id = i.person_id
  where i.sent_at is null and p.here_since is null and p.left_at is null
    and not exists (select from mail_refusal r where r.to_address = p.email)
$$;

-- What a stop in a letter belongs to.
create table letter_stop (
  secret_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  ends_at timestamptz not null
);
alter table letter_stop enable row level security;
create policy make on letter_stop for insert to alongside_app with check (person_id = (select my_person()));
create policy mine on letter_stop for select to alongside_app using (person_id = (select my_person()));
create policy forget on letter_stop for delete to alongside_app using (person_id = (select my_person()));
grant select, insert, delete on letter_stop to alongside_app;

-- For the app: whoever holds a letter's stop gets no more of that kind. Says whether it was one.
create function stop_letters(secret bytea, moment timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into own_setting as s (person_id, digest_off)
    select l.person_id, true from letter_stop l where l.secret_hash = secret and l.ends_at > moment
  on conflict (person_id) do update set digest_off = true returning true
$$;

revoke all on function mail_ended(uuid, text, timestamptz), wish_invitation(uuid[], boolean, text, timestamptz),
  invitations(timestamptz), make_invitation(uuid, uuid, bytea, timestamptz),
  hand_over_link(uuid, uuid, bytea, timestamptz), invitations_waiting(), stop_letters(bytea, timestamptz) from public;
grant execute on function wish_invitation(uuid[], boolean, text, timestamptz), invitations(timestamptz),
  hand_over_link(uuid, uuid, bytea, timestamptz), stop_letters(bytea, timestamptz) to alongside_app;
grant execute on function mail_ended(uuid, text, timestamptz), make_invitation(uuid, uuid, bytea, timestamptz),
  invitations_waiting() to alongside_worker;
