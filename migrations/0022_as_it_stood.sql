-- Whoever leaves a circle goes on reading what they were party to as it stood then.

-- What somebody was personally part of and left, row by row as it stood in that moment: a promise they asked for, gave or
-- stood for, a goal they began or joined, a heads-up they told for a team, a question they put. Kept by the transaction with
-- which they leave its circle, read by them alone, and gone when they are in the circle again or leave the workplace.
create table as_it_stood (
  person_id uuid not null references person,
  kind text not null check (kind in ('promise', 'goal', 'heads-up')),
  subject_id uuid not null,
  -- the table that the row is of; its circle is the person's own, since nobody else reads this copy
  source text not null,
  row jsonb not null,
  left_at timestamptz not null
);
create index as_it_stood_by_person on as_it_stood (person_id, source, subject_id);
create index as_it_stood_by_subject on as_it_stood (subject_id);
alter table as_it_stood enable row level security;
create policy own on as_it_stood for select using (person_id = (select my_person()));
grant select on as_it_stood to alongside_app;

-- Keeps one thing for whoever left it. `parties` are those through which they read it until now. What they read on where it
-- is, such as their own words, or what was said in a circle of theirs, is not copied. An ask is not among these things: its
-- author always belongs to those who read it, and what is said to it is said to them.
create function keep_as_it_stood(leaver uuid, kind text, subject uuid, parties uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  still uuid[] := party_list_of(leaver);
begin
  delete from as_it_stood s where s.person_id = leaver and s.subject_id = subject;
  insert into as_it_stood (person_id, kind, subject_id, source, row, left_at)
    select leaver, kind, subject, kept.source, kept.row || jsonb_build_object('circle_id', leaver), this_moment()
    from (
      select 'promise' as source, to_jsonb(p) as row from promise p where p.id = subject
      union all select 'goal', to_jsonb(g) from goal g where g.id = subject
      union all select 'goal_party', to_jsonb(g) from goal_party g where g.goal_id = subject
      union all select 'goal_progress', to_jsonb(g) from goal_progress g where g.goal_id = subject
      union all select 'goal_reward', to_jsonb(g) from goal_reward g where g.goal_id = subject
      union all select 'goal_reward_answer', to_jsonb(a) from goal_reward_answer a join goal_reward g on g.id = a.reward_id
        where g.goal_id = subject and (a.person_id = leaver or a.answer = 'objection')
      union all select 'heads_up', to_jsonb(h) from heads_up h where h.id = subject and h.author_id = leaver
      union all select 'heads_up_party', to_jsonb(p) from heads_up_party p join heads_up h on h.id = p.heads_up_id
        where h.id = subject and h.author_id = leaver
      union all select 'heads_up_answer', to_jsonb(a) from heads_up_answer a join heads_up h on h.id = a.heads_up_id
        where h.id = subject and h.author_id = leaver and (h.for_party = any (parties) or a.party_id = any (parties))
      union all select 'heads_up_question', to_jsonb(q) from heads_up_question q join heads_up h on h.id = q.heads_up_id
        where h.id = subject and (q.asked_by = leaver or (h.author_id = leaver and is_circle_of(q.circle_id, parties)))
          and not is_circle_of(q.circle_id, still)
      union all select 'history', to_jsonb(h) from history h
        where h.subject_id = subject and h.mover_id is distinct from leaver and is_circle_of(h.circle_id, parties)
          and not is_circle_of(h.circle_id, still)
          and not (h.subject_kind = 'heads-up'
            and not exists (select from heads_up u where u.id = subject and u.author_id = leaver))
    ) kept;
end $$;

-- Where somebody who left comes back, they read the thing itself again.
create function forget_as_it_stood(returned uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  parties uuid[] := party_list_of(returned);
begin
  delete from as_it_stood s where s.person_id = returned and exists (
    select from (
      select p.circle_id from promise p where p.id = s.subject_id
      union all select g.circle_id from goal g where g.id = s.subject_id
      union all select h.circle_id from heads_up h where h.id = s.subject_id and s.source <> 'heads_up_question'
      -- a question stays in the circle in which it was asked
      union all select q.circle_id from heads_up_question q where s.source = 'heads_up_question' and q.id = (s.row ->> 'id')::uuid
    ) thing
    where is_circle_of(thing.circle_id, parties));
end $$;

-- Keeps all that somebody was personally part of and reads no more, now that they no longer belong to these parties.
create function keep_what_was_left(leaver uuid, lost uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  parties uuid[] := party_list_of(leaver);
  gone uuid[] := array(select l from unnest(lost) l where l <> all (parties));
  thing record;
begin
  -- somebody who left the workplace reads nothing any more
  if cardinality(parties) = 0 or cardinality(gone) = 0 then return; end if;
  for thing in
    select distinct found.kind, found.id from (
      select 'promise' as kind, p.id, p.circle_id from promise p
        where (p.customer_id = any (gone) or p.performer_id = any (gone) or p.asked_id = any (gone))
          and (leaver in (p.opened_by, p.steward_id, p.customer_steward_id) or leaver = any (p.handed_on_by))
      union all
      select 'goal', g.id, g.circle_id from goal_party gp join goal g on g.id = gp.goal_id
        where gp.party_id = any (gone) and (g.opened_by = leaver or leaver = any (g.joined_by))
      union all
      select 'heads-up', h.id, h.circle_id from heads_up h where h.for_party = any (gone) and h.author_id = leaver
      union all
      select 'heads-up', q.heads_up_id, q.circle_id from heads_up_question q where q.asked_by = leaver
    ) found
    where is_circle_of(found.circle_id, gone) and not is_circle_of(found.circle_id, parties)
  loop
    perform keep_as_it_stood(leaver, thing.kind, thing.id, parties || gone);
  end loop;
end $$;

-- Who left is looked at when a command ends: whoever is taken out of one team and put into another by the same command has
-- left only what the new one does not read.
create function member_left() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform keep_what_was_left(old.person_id, coalesce((select teams from team_above where team_id = old.team_id), array[old.team_id]));
  return null;
end $$;
create constraint trigger what_was_left_stays after delete on membership
  deferrable initially deferred for each row execute function member_left();

create function member_returned() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from as_it_stood s where s.person_id = new.person_id) then
    perform forget_as_it_stood(new.person_id);
  end if;
  return null;
end $$;
create constraint trigger who_returned_reads_again after insert on membership
  deferrable initially deferred for each row execute function member_returned();

-- A team that is moved leaves the teams it stood below; only those who are named in something there have anything to keep.
create function team_left() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  lost uuid[] := (select teams from team_above where team_id = old.parent_id);
  members uuid[] := array(select members_of(new.id));
begin
  perform keep_what_was_left(named.person, lost) from (
    select unnest(array[p.opened_by, p.steward_id, p.customer_steward_id] || p.handed_on_by) as person from promise p
      where p.customer_id = any (lost) or p.performer_id = any (lost) or p.asked_id = any (lost)
    union
    select unnest(g.opened_by || g.joined_by) from goal_party gp join goal g on g.id = gp.goal_id where gp.party_id = any (lost)
    union
    select h.author_id from heads_up h where h.for_party = any (lost)
    union
    select q.asked_by from heads_up_question q join circle_party c on c.circle_id = q.circle_id where c.party_id = any (lost)) named
  where named.person = any (members);
  perform forget_as_it_stood(reader.person_id)
    from (select distinct s.person_id from as_it_stood s where s.person_id = any (members)) reader;
  return null;
end $$;
create constraint trigger what_was_left_stays after update on team
  deferrable initially deferred for each row when (old.parent_id is distinct from new.parent_id)
  execute function team_left();

-- A thing that changes its circle: whoever was personally part of it and is not in the new one keeps it as it stands with
-- this move, and whoever is in it again reads the thing itself.
create function circle_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  kind text := replace(tg_table_name, '_', '-');
  one uuid;
begin
  for one in
    select distinct p.id from (
      select jsonb_array_elements_text(
        jsonb_build_array(row -> 'opened_by', row -> 'author_id', row -> 'steward_id', row -> 'customer_steward_id', row -> 'performer_id')
        || coalesce(row -> 'handed_on_by', '[]') || coalesce(row -> 'joined_by', '[]')) as id
      from unnest(array[before, after]) row) named join person p on p.id = named.id::uuid and p.left_at is null
  loop
    if is_circle_of(new.circle_id, party_list_of(one)) then
      perform forget_as_it_stood(one);
    elsif is_circle_of(old.circle_id, party_list_of(one)) then
      perform keep_as_it_stood(one, kind, new.id, party_list_of(one));
    end if;
  end loop;
  return null;
end $$;
create trigger what_was_left_stays after update on promise for each row
  when (old.circle_id is distinct from new.circle_id) execute function circle_changed();
create trigger what_was_left_stays after update on goal for each row
  when (old.circle_id is distinct from new.circle_id) execute function circle_changed();
create trigger what_was_left_stays after update on heads_up for each row
  when (old.circle_id is distinct from new.circle_id) execute function circle_changed();

create function forget_what_was_left() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from as_it_stood where person_id = new.id;
  return null;
end $$;
create trigger what_was_left_goes after update of left_at on person for each row
  when (new.left_at is not null) execute function forget_what_was_left();

-- Who reads something beside those in its circle, for the sentence that says who can see it: whoever left its circle and reads
-- it as it stood then; and whose it is, where they are not in it any more, such as the author of an ask to a team they left.
-- Mostly nobody does, which is looked at first: it is asked with every page of every thing.
create function reads_beside(subject uuid, circle uuid, owner uuid) returns table (person_id uuid, how text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from as_it_stood s where s.subject_id = subject) then
    return query select distinct s.person_id, 'left' from as_it_stood s
      where s.subject_id = subject and s.source = replace(s.kind, '-', '_') and s.person_id <> my_person()
        and circle = any (my_circle_list())
        and (exists (select from promise p where p.id = subject and p.circle_id = circle)
          or exists (select from goal g where g.id = subject and g.circle_id = circle)
          or exists (select from heads_up h where h.id = subject and h.circle_id = circle));
  end if;
  if owner is not null then
    return query select p.id, 'also' from person p
      where p.id = owner and p.left_at is null and not is_circle_of(circle, party_list_of(owner))
        and (owner = my_person() or (circle = any (my_circle_list())
          and exists (select from ask a where a.id = subject and a.author_id = owner and a.circle_id = circle)));
  end if;
end $$;

-- The same tables with what one has left among them: a page of something left is read by the same questions.
create schema as_left;
grant usage on schema as_left to alongside_app;

-- To be called again wherever one of these tables gets a column.
create function make_views_as_left() returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  source text;
begin
  foreach source in array array['promise', 'goal', 'goal_party', 'goal_progress', 'goal_reward', 'goal_reward_answer',
    'heads_up', 'heads_up_party', 'heads_up_answer', 'heads_up_question', 'history']
  loop
    execute format('drop view if exists as_left.%I', source);
    execute format(
      'create view as_left.%1$I with (security_invoker = true) as
         select * from public.%1$I
         union all
         select kept.* from public.as_it_stood s, jsonb_populate_record(null::public.%1$I, s.row) kept
         where s.person_id = (select public.my_person()) and s.source = %1$L', source);
    execute format('grant select on as_left.%I to alongside_app', source);
  end loop;
end $$;

select make_views_as_left();

revoke all on function keep_as_it_stood(uuid, text, uuid, uuid[]), forget_as_it_stood(uuid),
  keep_what_was_left(uuid, uuid[]), member_left(), member_returned(), team_left(), circle_changed(),
  forget_what_was_left(), reads_beside(uuid, uuid, uuid), make_views_as_left() from public;
grant execute on function reads_beside(uuid, uuid, uuid) to alongside_app;
