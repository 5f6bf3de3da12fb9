-- What concerns somebody reaches them: another of their name, another way in as them, a letter that waited long.

-- The words of an ask are folded by the one rule (0038), as everything that is looked for is; the database's own locale
-- would fold no letter outside ASCII where it is C.
alter table ask drop column all_words;
alter table ask add column all_words tsvector not null
  generated always as (to_tsvector('simple', plain(what || ' ' || why))) stored;
create index ask_words on ask using gin (all_words) where state = 'open';

-- As in 0009, folded on both sides.
create or replace function routing_strengths(wanted uuid, words text, most int)
returns table (person_id uuid, words text, since timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with mine as materialized (
    select circle_id from circle_party
    where party_id in (select parties_of((select author_id from ask where id = wanted)))
  ), asked as (select posted_at from ask where id = wanted)
  select person_id, said, since from (
    (select g.party_id as person_id, g.words as said, g.changed_at as since,
        ts_rank(to_tsvector('simple', plain(g.words)), to_tsquery('simple', routing_strengths.words)) as fit
      from guide_line g join person p on p.id = g.party_id and p.left_at is null
      where g.topic = 'help-with' and to_tsvector('simple', plain(g.words)) @@ to_tsquery('simple', routing_strengths.words)
        and g.circle_id in (select circle_id from mine) and g.changed_at <= (select posted_at from asked)
      order by fit desc, person_id limit most)
    union all
    (select o.author_id, o.what || ' ' || o.why, o.posted_at,
        ts_rank(o.all_words, to_tsquery('simple', routing_strengths.words))
      from ask o where o.state = 'open' and o.direction = 'offer'
        and o.all_words @@ to_tsquery('simple', routing_strengths.words)
        and o.circle_id in (select circle_id from mine) and o.posted_at <= (select posted_at from asked)
      order by 4 desc, 1 limit most)
  ) found order by fit desc, person_id limit most
$$;
create or replace function routing_reasons(wanted uuid, people uuid[], words text)
returns table (person_id uuid, text text, known_at timestamptz, part text, fits boolean, helped_asker_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with the_ask as materialized (select * from ask where id = wanted), mine as materialized (
    select circle_id from circle_party where party_id in (select parties_of((select author_id from the_ask)))
  )
  select p, best.text, best.known_at, best.part, best.id is not null, (
      select max(e.known_at) from evidence_person h join evidence e on e.id = h.evidence_id
      where h.person_id = p and h.part = 'helper' and e.asker_id = a.author_id and e.known_at < a.posted_at
        and e.circle_id in (select circle_id from mine))
  from the_ask a cross join unnest(people) p left join lateral (
    select e.id, e.text, e.known_at, h.part
    from evidence_person h join evidence e on e.id = h.evidence_id
    where h.person_id = p and e.known_at < a.posted_at and e.circle_id in (select circle_id from mine)
      and to_tsvector('simple', plain(e.text)) @@ to_tsquery('simple', words)
    order by h.part = 'helper' desc, ts_rank(to_tsvector('simple', plain(e.text)), to_tsquery('simple', words)) desc,
      e.known_at desc, e.id limit 1
  ) best on true
$$;

-- Letters that waited for a mail server are sent once there is one, however long they waited: their age counts from then.
grant update (at) on mail_waiting to alongside_worker;

-- Names tell people apart, and people from teams. Looking for one that looks the same walks an index.
create index person_by_looks on person (looks_of_name(name)) where left_at is null;
create index team_by_looks on team (looks_of_name(name));

-- What a name comes down to when what tells its owner apart is left out: "Kim Berg" of "Kim Berg (Dispatch)".
create function called(name text) returns text language sql immutable strict parallel safe
set search_path = pg_catalog, public, pg_temp as $$
  select looks_of_name(coalesce(nullif(regexp_replace(name, '\s*([(\[{,;|/·•–—]|\s-\s).*$', ''), ''), name))
$$;
create index person_by_call on person (called(name)) where left_at is null;

-- Somebody else here is called like this person now. Read by them alone, told once, and forgotten after a while.
create table namesake (
  person_id uuid not null references person,
  other_id uuid not null references person,
  at timestamptz not null,
  primary key (person_id, other_id)
);
create index namesake_by_age on namesake (at);
alter table namesake enable row level security;
create policy own on namesake for select using (person_id = (select my_person()));
grant select on namesake to alongside_app;

-- Whoever comes to be called like others here, in whatever way, these are told, and it stands in the log of the structure.
create function tell_namesakes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  others uuid[];
begin
  with told as (
    insert into namesake (person_id, other_id, at)
      select p.id, new.id, this_moment() from person p
      where p.left_at is null and p.id <> new.id and called(p.name) = called(new.name)
      on conflict (person_id, other_id) do nothing returning person_id
  )
  select array_agg(person_id) into others from told;
  if others is null then return null; end if;
  perform announce(one, 'me', one) from unnest(others) one;
  insert into structural_log (at, by_person, what, subject_id, detail)
    select this_moment(), my_person(), 'name.shared', new.id,
      left(new.name || ' · ' || string_agg(p.name, ', ' order by p.name), 400)
    from person p where p.id = any (others);
  return null;
end $$;
revoke all on function tell_namesakes() from public;
create trigger namesakes_are_told after insert on person for each row execute function tell_namesakes();
create trigger namesakes_are_told_again after update of name on person
  for each row when (new.name is distinct from old.name and new.left_at is null) execute function tell_namesakes();

-- A way in that was made for somebody on the machine: its owner finds a card. The link or token itself stands elsewhere.
create table let_in_here (
  id uuid primary key,
  person_id uuid not null references person,
  what text not null check (what in ('link', 'token')),
  at timestamptz not null
);
create index let_in_here_by_person on let_in_here (person_id);
create index let_in_here_by_age on let_in_here (at);
alter table let_in_here enable row level security;
create policy own on let_in_here for select using (person_id = (select my_person()));
grant select on let_in_here to alongside_app;

-- How somebody is called in a table, where they get another name here because it is somebody else's already.
alter table import_line add column written_name text;

-- As in 0039, with what was told and answered.
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
    ('let_in_here', $q$at <= $1 - interval '90 days'$q$),
    ('namesake', $q$at <= $1 - interval '90 days'$q$)) as all_of_them (kept, has_ended)
  loop
    execute format('delete from public.%1$I where ctid = any (array(select ctid from public.%1$I where %2$s limit $2))',
      ended.kept, ended.has_ended) using now, most;
    get diagnostics gone = row_count;
    more := more or gone >= most;
  end loop;
  return more;
end $$;

-- Who reads something beside those in its circle, for the sentence that says who can see it: whoever left its circle and reads
-- it as it stood then; and whose it is, where they are not in it any more, such as the author of an ask to a team they left.
create function reads_beside(subject uuid, circle uuid, owner uuid) returns table (person_id uuid, how text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct s.person_id, 'left' from as_it_stood s
  where s.subject_id = subject and s.source = replace(s.kind, '-', '_') and s.person_id <> my_person()
    and circle = any (my_circle_list())
    and (exists (select from promise p where p.id = subject and p.circle_id = circle)
      or exists (select from goal g where g.id = subject and g.circle_id = circle)
      or exists (select from heads_up h where h.id = subject and h.circle_id = circle))
  union all
  select p.id, 'also' from person p
  where p.id = owner and p.left_at is null and not is_circle_of(circle, party_list_of(owner))
    and (owner = my_person() or (circle = any (my_circle_list())
      and exists (select from ask a where a.id = subject and a.author_id = owner and a.circle_id = circle)))
$$;
revoke all on function reads_beside(uuid, uuid, uuid) from public;
grant execute on function reads_beside(uuid, uuid, uuid) to alongside_app;
