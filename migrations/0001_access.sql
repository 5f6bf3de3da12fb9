-- Who acts, and the one access rule: a row carries a circle, and whoever is in that circle reads it.
--
-- What acts across circles (`security definer`) looks for its tables and functions in the catalogue, then among ours, and among
-- temporary ones last of all: nobody can put a table of theirs in the place of one of ours. Each such function stands in
-- docs/privacy.md.

-- The two roles of the application. Neither owns a table of ours, neither can pass by a policy.
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_app') then create role alongside_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'alongside_worker') then create role alongside_worker nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public to alongside_app, alongside_worker;

-- Names this database's two sign-ins, so that several installations can share one server. Its owner alone reads it.
create table installation (
  only_row boolean primary key default true check (only_row),
  role_suffix text not null default substr(md5(random()::text || clock_timestamp()::text), 1, 8),
  -- which installation key this database belongs to, told by its fingerprint; two while the key is being changed
  key_fingerprints text[] not null default '{}'
);
insert into installation default values;

-- The person on whose behalf this transaction acts; null before sign-in.
create function my_person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('alongside.person', true), '')::uuid $$;

-- The moment of a command, where it says it; otherwise that of the database.
create function this_moment() returns timestamptz language sql stable as
$$ select coalesce(nullif(current_setting('alongside.now', true), '')::timestamptz, now()) $$;

-- A party is a person or a team; a circle is an interned set of parties. Who may read and add parties is said with people,
-- since it takes knowing who is an admin.
create table party (
  id uuid primary key,
  kind text not null check (kind in ('person', 'team'))
);

create table circle (
  id uuid primary key,
  -- sorted, so that the same set is the same circle
  parties uuid[] not null unique
);

create table circle_party (
  circle_id uuid not null references circle on delete cascade,
  party_id uuid not null references party,
  primary key (circle_id, party_id)
);
create index circle_party_by_party on circle_party (party_id, circle_id);

-- Every party stands in its own circle, whose id is the party's: a person's is "me", the root team's is "everyone".
create function make_own_circle() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into circle (id, parties) select id, array[id] from fresh;
  insert into circle_party (circle_id, party_id) select id, id from fresh;
  return null;
end $$;
create trigger party_stands_alone after insert on party
  referencing new table as fresh for each statement execute function make_own_circle();

-- Interns a circle: the same set of parties is the same circle, however often it is asked for.
create function circle_of(wanted uuid[]) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  sorted uuid[] := (select array_agg(distinct p order by p) from unnest(wanted) p);
  found_id uuid;
begin
  if sorted is null then raise exception 'a circle has at least one party'; end if;
  select id into found_id from circle where parties = sorted;
  if found_id is not null then return found_id; end if;
  insert into circle (id, parties) values (gen_random_uuid(), sorted)
    on conflict (parties) do update set parties = excluded.parties returning id into found_id;
  insert into circle_party (circle_id, party_id) select found_id, p from unnest(sorted) p on conflict do nothing;
  return found_id;
end $$;

-- The parties a person belongs to: themselves, their teams and the teams above those. Everybody belongs to the root. People and
-- teams are made in the files after this one: what follows looks at them when it is called.
create function party_list_of(person uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(
    select distinct party from person p
      left join membership m on m.person_id = p.id left join team_above a on a.team_id = m.team_id
      cross join lateral unnest(p.id || coalesce(a.teams, array[(select id from team where parent_id is null)])) party
    where p.id = person and p.left_at is null);
end $$;

create function parties_of(person uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 8 as
$$ select unnest(party_list_of(person)) $$;

-- Who I am in: worked out once for a transaction instead of once for each policy of each of its statements. What was
-- worked out is kept as a setting of the transaction, beside the person it holds for, and forgotten when a circle is made
-- or the structure changes. It gives the application's role no power it does not have: whoever can set
-- `alongside.circles` can set `alongside.person`.
create function my_party_list() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me text := nullif(current_setting('alongside.person', true), '');
  found uuid[];
begin
  if current_setting('alongside.parties_of', true) = me then return current_setting('alongside.parties')::uuid[]; end if;
  if me is null then return '{}'; end if;
  found := party_list_of(me::uuid);
  perform set_config('alongside.parties', found::text, true), set_config('alongside.parties_of', me, true);
  return found;
end $$;

-- The circles of these parties. Whoever is in one twice, in person and with a team, is in it once: lists that walk circle by
-- circle would otherwise show what is there twice over.
create function my_circle_list() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me text := nullif(current_setting('alongside.person', true), '');
  found uuid[];
begin
  if current_setting('alongside.circles_of', true) = me then return current_setting('alongside.circles')::uuid[]; end if;
  if me is null then return '{}'; end if;
  found := array(select distinct circle_id from circle_party where party_id = any (my_party_list()));
  perform set_config('alongside.circles', found::text, true), set_config('alongside.circles_of', me, true);
  return found;
end $$;

create function my_parties() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 8 as
$$ begin return query select unnest(my_party_list()); end $$;

-- The one access rule: a row is visible when its circle is among these. A policy that looks at many rows compares with
-- `my_circle_list()` as it was kept instead of making rows of it for each table, and says first who is named on a row in
-- person, which is the cheapest to see; where it is one row, it asks `in_my_circles`.
create function my_circles() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 60 as
$$ begin return query select unnest(my_circle_list()); end $$;

-- Whoever is here belongs to somebody, themselves at least: nothing else need be kept for it.
create function is_active_member() returns boolean language plpgsql stable as $$
begin
  if current_setting('alongside.parties_of', true) = nullif(current_setting('alongside.person', true), '') then
    return current_setting('alongside.parties') <> '{}';
  end if;
  return cardinality(public.my_party_list()) > 0;
end $$;

-- Whether a circle names me.
create function am_party_of(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from circle_party c join person p on p.id = c.party_id
    where c.circle_id = circle and c.party_id = my_person() and p.left_at is null);
end $$;

-- Whether one circle is mine: looked for in what was kept, which takes less than reading all of it. It is mostly asked of a
-- circle that names me: that is seen before all of mine are looked for.
create function in_my_circles(circle uuid) returns boolean language plpgsql stable as $$
begin
  if current_setting('alongside.circles_of', true) = nullif(current_setting('alongside.person', true), '') then
    return current_setting('alongside.circles') like '%' || circle || '%';
  end if;
  return public.am_party_of(circle) or circle = any (public.my_circle_list());
end $$;

-- Whether one of these parties is in a circle.
create function is_circle_of(circle uuid, parties uuid[]) returns boolean language sql stable as
$$ select exists (select from circle_party c where c.circle_id = circle and c.party_id = any (parties)) $$;

create function reset_identity_cache() returns trigger language plpgsql as $$
begin
  perform set_config('alongside.parties_of', '', true), set_config('alongside.circles_of', '', true);
  return null;
end $$;
create trigger circles_changed after insert or update or delete on circle_party
  for each statement execute function reset_identity_cache();

alter table circle enable row level security;
create policy read on circle for select using (in_my_circles(id));
grant select on circle to alongside_app;

alter table circle_party enable row level security;
create policy read on circle_party for select using (circle_id = any ((select my_circle_list())::uuid[]));
grant select on circle_party to alongside_app;

revoke all on function make_own_circle(), circle_of(uuid[]), party_list_of(uuid), parties_of(uuid), my_party_list(),
  my_circle_list(), my_parties(), my_circles(), is_active_member(), am_party_of(uuid), in_my_circles(uuid),
  reset_identity_cache() from public;
grant execute on function circle_of(uuid[]), party_list_of(uuid), parties_of(uuid), my_party_list(), my_circle_list(),
  my_parties(), my_circles(), is_active_member(), am_party_of(uuid), in_my_circles(uuid) to alongside_app;
