-- Whether somebody has been here: they have signed in at least once. One fact, kept when it happens, since sessions end.
-- Routing, consent, what is said beside a composer and invitations all ask this column and nothing else.
alter table person add column here_since date;
comment on column person.here_since is 'The day (UTC) on which they first signed in; null for somebody who never has.';
update person p set here_since = coalesce(
  (select min(s.began_at at time zone 'UTC')::date from session s where s.person_id = p.id),
  (select min(k.made_at at time zone 'UTC')::date from passkey k where k.person_id = p.id),
  (select min(h.at at time zone 'UTC')::date from history h where h.mover_id = p.id));

create function note_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person set here_since = (new.began_at at time zone 'UTC')::date where id = new.person_id and here_since is null;
  return null;
end $$;
revoke all on function note_arrival() from public;
create trigger arrival_noted after insert on session for each row execute function note_arrival();

-- For the worker: the company of a sample workplace lives there; each of them counts as having been here. Only while it is made.
create function settle_sample_in(day date) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update person set here_since = day where here_since is null
    and exists (select from workplace where sample and not sample_is_whole)
$$;
revoke all on function settle_sample_in(date) from public;
grant execute on function settle_sample_in(date) to alongside_worker;

-- What is said to a question to a team, for the rule of consent alone: whether all who count said yes (they have been here
-- and are not away today), and whether two did, whoever asked among them. Never who, or how many.
drop function everybody_says_yes(uuid);
create function yes_to_question(question uuid, moment timestamptz) returns table (everybody boolean, another boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    with counting as (
      select p.id = q.asked_by or exists (select from charter_answer a
          where a.question_id = q.id and a.person_id = p.id and a.says = 'yes' and a.saw = q.version) as says_yes,
        exists (select from time_away t where t.person_id = p.id
          and clock_there(moment, p.time_zone)::date between t.from_day and t.until_day) as is_away
      from charter_question q cross join lateral people_of_circle(q.circle_id) member
        join person p on p.id = member and p.here_since is not null
      where q.id = question and q.circle_id in (select my_circles())
    )
    select coalesce(bool_and(c.says_yes or c.is_away), false), count(*) filter (where c.says_yes) >= 2 from counting c;
end $$;
revoke all on function yes_to_question(uuid, timestamptz) from public;
grant execute on function yes_to_question(uuid, timestamptz) to alongside_app;

-- Routing: only people who have been here are told, for only they are reached.
create index person_been_here on person (id) where here_since is not null and left_at is null;
-- The people of a circle who have been here, its author's own line of it left out; for use inside the functions below.
create function here_in_circle_of(wanted uuid) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  the_ask ask;
begin
  select * into the_ask from ask where id = wanted;
  if exists (select from workplace where everyone_id = the_ask.circle_id) then
    return query select p.id from person p
      where p.here_since is not null and p.left_at is null and p.id <> the_ask.author_id;
  else
    return query select p.id from people_of_circle(the_ask.circle_id) somebody
      join person p on p.id = somebody and p.here_since is not null where p.id <> the_ask.author_id;
  end if;
end $$;

-- For the worker: everybody beside its author who has been here, where fewer than a dozen people of the circle have;
-- nothing in a wider one.
create function routing_few(wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as materialized (select here_in_circle_of(wanted) as id limit 11)
  select id from found where (select count(*) from found) < 11
$$;

-- For the worker: which of these people have been here.
create function routing_here(people uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select p.id from person p where p.id = any (people) and p.here_since is not null and p.left_at is null $$;

-- For the worker: some of the asker's own teams who have been here, in the circle of the ask, by lot.
create function routing_teammates(wanted uuid, seed text, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id from ask a join person p on p.here_since is not null and p.left_at is null and p.id <> a.author_id
  where a.id = wanted
    and p.id in (select m.person_id from membership mine join membership m on m.team_id = mine.team_id
      join team t on t.id = mine.team_id and t.parent_id is not null where mine.person_id = a.author_id)
    and exists (select from circle_party c where c.circle_id = a.circle_id and c.party_id in (select parties_of(p.id)))
  order by md5(seed || p.id::text) limit most
$$;

-- For the worker: who of a few has room to be shown an ask, but for their calendar, which whoever asks looks at. How often
-- they were told lately holds nothing up where everybody sees it; whoever wants to be told of nothing is told of nothing.
create function routing_room_of_few(wanted uuid, people uuid[], now timestamptz)
returns table (person_id uuid, time_zone text, by_day date, hours json, away json)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with the_ask as materialized (
    select a.*, to_tsvector('simple', plain(a.what || ' ' || a.why || ' ' || a.kind)) as words from ask a where a.id = wanted
  )
  select p.id, p.time_zone, a.by_day,
    coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time)
      order by h.weekday, h.from_time) from working_hours h where h.person_id = p.id), '[]'),
    coalesce((select json_agg(json_build_object('from', t.from_day, 'until', t.until_day))
      from time_away t where t.person_id = p.id), '[]')
  from the_ask a join person p on p.id = any (people) left join own_setting s on s.person_id = p.id
  where p.left_at is null and p.here_since is not null and p.id <> a.author_id
    and coalesce(s.plate, 'open') <> 'full' and coalesce(s.told_a_day, 1) > 0 and coalesce(s.told_a_week, 3) > 0
    and not exists (select from told t where t.ask_id = a.id and t.person_id = p.id)
    and not exists (select from mute m where m.person_id = p.id
      and ((m.kind = 'party' and (m.what = a.author_id::text
          or m.what in (select team_id::text from membership where membership.person_id = a.author_id)))
        or (m.kind = 'card' and m.what = 'T11')
        or (m.kind = 'topic' and numnode(plainto_tsquery('simple', plain(m.what))) > 0
          and a.words @@ plainto_tsquery('simple', plain(m.what)))))
    and not exists (select from resting_topic r where r.person_id = p.id and r.until > now
      and (r.ask_id = a.id or same_topic(r.topic, a.topic)))
    and not exists (select from ask_answer x where x.ask_id = a.id and x.person_id = p.id)
$$;

-- A handful of people of the ask's circle who have been here and of whom nothing is known yet (0009).
create or replace function routing_newcomers(wanted uuid, seed text, most int) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  circle uuid := (select circle_id from ask where id = wanted);
begin
  if exists (select from workplace where everyone_id = circle) then
    return query
      (select p.id from person p where p.left_at is null and p.here_since is not null and md5(p.id::text) >= md5(seed)
        and not exists (select from evidence_person e where e.person_id = p.id) order by md5(p.id::text) limit most)
      union all
      (select p.id from person p where p.left_at is null and p.here_since is not null and md5(p.id::text) < md5(seed)
        and not exists (select from evidence_person e where e.person_id = p.id) order by md5(p.id::text) limit most)
      limit most;
  else
    return query select p.id from people_of_circle(circle) somebody
      join person p on p.id = somebody and p.here_since is not null
      where not exists (select from evidence_person e where e.person_id = somebody)
      order by md5(seed || somebody::text) limit most;
  end if;
end $$;

-- Tells people of an open ask, each for themselves (0009), and lets their own pages know, and that of its author: the line
-- that says how many changes while they look.
create or replace function routing_tell(wanted uuid, people uuid[], reasons jsonb[], now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  asking uuid;
  newly uuid[];
begin
  select author_id into asking from ask where id = wanted and state = 'open' for share;
  if not found then return 0; end if;
  with fresh as (
    insert into told (ask_id, person_id, at, because)
      select wanted, p.id, now, r from unnest(people, reasons) as chosen (p_id, r)
        join person p on p.id = p_id and p.here_since is not null and p.left_at is null
      on conflict do nothing returning person_id
  )
  select array_agg(person_id) into newly from fresh;
  perform announce(p, 'told', wanted) from unnest(newly) p;
  if newly is not null then perform announce(asking, 'ask', wanted); end if;
  return coalesce(cardinality(newly), 0);
end $$;

-- For the app: how an ask of mine is told: to all, where fewer than a dozen people of its circle have been here, to a few, or
-- to nobody yet. Nothing about anybody else's.
create function how_mine_is_told(wanted uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  others int;
begin
  if not exists (select from ask where id = wanted and author_id = my_person()) then return null; end if;
  select count(*) into others from (select here_in_circle_of(wanted) limit 11) found;
  return case when others = 0 then 'nobody-here' when others < 11 then 'all' else 'few' end;
end $$;

revoke all on function here_in_circle_of(uuid), routing_few(uuid), routing_here(uuid[]), routing_teammates(uuid, text, int),
  routing_room_of_few(uuid, uuid[], timestamptz), how_mine_is_told(uuid) from public;
grant execute on function routing_few(uuid), routing_here(uuid[]), routing_teammates(uuid, text, int),
  routing_room_of_few(uuid, uuid[], timestamptz) to alongside_worker;
grant execute on function how_mine_is_told(uuid) to alongside_app;

-- Invitations: what happened to each, so that admins see it and can do it again. Read by admins alone, through functions.
create table invitation (
  person_id uuid primary key references person,
  -- who wrote it, or whose ask it was sent for
  by_person uuid references person,
  -- the words that somebody chose to send along, until the letter is written
  words text check (length(words) between 1 and 300),
  wished_at timestamptz not null,
  -- the mail server took it
  sent_at timestamptz
);
alter table invitation enable row level security;

-- Addresses whose server refused a letter for good, until one arrives.
create table mail_refusal (
  to_address text primary key,
  code text not null,
  at timestamptz not null
);
alter table mail_refusal enable row level security;

-- Whether the worker knows a mail server; said at each start.
create table mail_way (only_row boolean primary key default true check (only_row), has_server boolean not null);
insert into mail_way (has_server) values (false);
alter table mail_way enable row level security;
create policy read on mail_way for select to alongside_app using ((select am_here()));
create policy read_all on mail_way for select to alongside_worker using (true);
create policy say on mail_way for update to alongside_worker using (true);
grant select on mail_way to alongside_app, alongside_worker;
grant update (has_server) on mail_way to alongside_worker;

alter table mail_waiting add column invitation_of uuid references person on delete cascade;
-- a stop that works by one press in a mail program (RFC 8058); null for letters that one asked for
alter table mail_waiting add column stop_path text;

alter table workplace add column asks_invite boolean not null default false;
grant update (asks_invite) on workplace to alongside_app;

-- For the worker: whether letters to made-up addresses are dropped, as in a sample.
create function is_sample() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select coalesce((select sample from workplace), false) $$;

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
-- the workplace allows it, one person at a time whom they ask for something. Never again within an hour.
create function wish_invitation(wanted uuid[], again boolean, said text, moment timestamptz) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (am_admin() or (cardinality(wanted) = 1 and am_here() and (select asks_invite from workplace))) then return; end if;
  return query
    insert into invitation as i (person_id, by_person, words, wished_at)
      select p.id, my_person(), said, moment from person p
      where p.left_at is null and p.here_since is null and (wanted is null or p.id = any (wanted))
        and (again or not exists (select from invitation e where e.person_id = p.id))
      limit 1000
    on conflict (person_id) do update
      set by_person = excluded.by_person, words = excluded.words, wished_at = excluded.wished_at, sent_at = null
      where i.wished_at <= moment - interval '1 hour'
    returning i.person_id;
end $$;

-- For the worker: an ask fits somebody who has not been here; they are invited because of it, once ever, and only where the
-- workplace allows it. Says whether they are.
create function wish_invitation_for_ask(invited uuid, wanted uuid, moment timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into invitation (person_id, by_person, wished_at)
  select p.id, a.author_id, moment from ask a, person p
  where a.id = wanted and a.state = 'open' and p.id = invited and p.left_at is null and p.here_since is null
    and exists (select from circle_party c where c.circle_id = a.circle_id and c.party_id in (select parties_of(p.id)))
    and (select asks_invite from workplace)
  on conflict do nothing returning true
$$;

-- For admins: everybody here and how far their invitation is.
create function invitations(moment timestamptz)
returns table (id uuid, name text, sort_name text, email text, state text, at timestamptz, code text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.name, p.sort_name, p.email,
    case when r.at is not null then 'refused' when p.here_since is not null then 'came'
      when i.sent_at is not null then 'sent' when i.wished_at is not null then 'waits' else 'not-invited' end,
    coalesce(r.at, i.sent_at, i.wished_at), r.code
  from person p left join invitation i on i.person_id = p.id left join mail_refusal r on r.to_address = p.email
  where am_admin() and p.left_at is null
  order by p.sort_name, p.id
$$;

-- For the worker: an invitation beside any earlier one that still holds. Returns where to send it, who writes, the words that
-- go along (which are forgotten here); nothing for those who came or left meanwhile.
drop function make_invitation(uuid, uuid, bytea, timestamptz);
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

-- For admins: a link to hand over to somebody who has not been here. Says whether it was kept.
create function hand_over_link(invited uuid, link uuid, secret bytea, until timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into one_time_link (id, secret_hash, purpose, person_id, ends_at)
  select link, secret, 'invitation', p.id, until from person p
  where p.id = invited and am_admin() and p.left_at is null and p.here_since is null
  returning true
$$;

-- For the worker: whose invitations wait for a mail server.
create function invitations_waiting() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.person_id from invitation i join person p on p.id = i.person_id
  where i.sent_at is null and p.here_since is null and p.left_at is null
    and not exists (select from mail_refusal r where r.to_address = p.email)
$$;

-- Whoever has come in needs no other invitation.
create or replace function note_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person set here_since = (new.began_at at time zone 'UTC')::date where id = new.person_id and here_since is null;
  delete from one_time_link where person_id = new.person_id and purpose = 'invitation';
  return null;
end $$;
drop function invitable(uuid[], timestamptz);

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
alter table own_setting add column digest_off boolean not null default false;
-- For the app: whoever holds a letter's stop gets no more of that kind. Says whether it was one.
create function stop_letters(secret bytea, moment timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into own_setting as s (person_id, digest_off)
    select l.person_id, true from letter_stop l where l.secret_hash = secret and l.ends_at > moment
  on conflict (person_id) do update set digest_off = true returning true
$$;
-- For the worker: everybody who gets a digest, with when their day begins: whose hour it is, whoever asks works out.
create function digest_readers()
returns table (person_id uuid, time_zone text, at_time time, hours json, away json)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.time_zone, s.digest_at,
    coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time)
      order by h.weekday, h.from_time) from working_hours h where h.person_id = p.id), '[]'),
    coalesce((select json_agg(json_build_object('from', t.from_day, 'until', t.until_day))
      from time_away t where t.person_id = p.id), '[]')
  from person p left join own_setting s on s.person_id = p.id
  where p.here_since is not null and p.left_at is null and not coalesce(s.digest_off, false)
$$;

-- For the worker: whether an ask may invite somebody who has not been here.
create function routing_may_invite() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select coalesce((select asks_invite from workplace), false) $$;

revoke all on function routing_may_invite(), is_sample(), mail_ended(uuid, text, timestamptz), wish_invitation(uuid[], boolean, text, timestamptz),
  wish_invitation_for_ask(uuid, uuid, timestamptz), invitations(timestamptz), make_invitation(uuid, uuid, bytea, timestamptz),
  hand_over_link(uuid, uuid, bytea, timestamptz), invitations_waiting(), stop_letters(bytea, timestamptz), digest_readers() from public;
grant execute on function routing_may_invite(), is_sample(), mail_ended(uuid, text, timestamptz), wish_invitation_for_ask(uuid, uuid, timestamptz),
  make_invitation(uuid, uuid, bytea, timestamptz), invitations_waiting(), digest_readers() to alongside_worker;
grant execute on function wish_invitation(uuid[], boolean, text, timestamptz), invitations(timestamptz),
  hand_over_link(uuid, uuid, bytea, timestamptz), stop_letters(bytea, timestamptz) to alongside_app;
