-- Whoever leaves a circle: their last word is kept, and they go on reading what they were party to as it stood then.

-- The old performer's yes, where it is the last of those a hand-over waits for, takes them out of the circle, and so they
-- could not save it themselves: this carries out the very proposal that stands, and nothing else.
create function complete_hand_over(handed uuid, moved timestamptz, reaches timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  everyone uuid := (select id from team where parent_id is null);
  parties uuid[];
begin
  select array[p.customer_id, p.asked_id] into parties from promise p
    where p.id = handed and p.state = 'promised' and p.asked_id is not null and p.awaits = array['performer']
      and p.performer_id = any (my_party_list());
  if parties is null then raise exception 'nothing waits for their yes'; end if;
  update promise p set
      what = p.proposal -> 'terms' ->> 'what', done_looks_like = p.proposal -> 'terms' ->> 'doneLooksLike',
      due_on = (p.proposal -> 'terms' ->> 'dueOn')::date,
      handed_on_by = p.handed_on_by || p.performer_id, performer_id = p.asked_id,
      steward_id = (p.proposal ->> 'stewardId')::uuid, performer_is_gone = false,
      at_risk = null, proposal = null, asked_id = null, awaits = '{}', version = p.version + 1,
      circle_id = case when everyone = any (parties) then everyone else circle_of(parties) end,
      moved_at = moved, moved_on = 'performer', last_did = 'agree', reaches_at = reaches, nudged_at = null
    where p.id = handed;
end $$;
revoke all on function complete_hand_over(uuid, timestamptz, timestamptz) from public;
grant execute on function complete_hand_over(uuid, timestamptz, timestamptz) to alongside_app;

-- What somebody was personally part of and left, row by row as it stood in that moment: a promise they asked for, gave or
-- stood for, a goal they began or joined, a heads-up they told for a team, a question they put. Kept by the transaction with which they leave its
-- circle, read by them alone, and gone when they are in the circle again or leave the workplace.
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

-- The moment of a command, where it says it; otherwise that of the database.
create function this_moment() returns timestamptz language sql stable as
$$ select coalesce(nullif(current_setting('alongside.now', true), '')::timestamptz, now()) $$;

create function is_circle_of(circle uuid, parties uuid[]) returns boolean language sql stable as
$$ select exists (select from circle_party c where c.circle_id = circle and c.party_id = any (parties)) $$;

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
create trigger what_was_left_stays after update of circle_id on promise for each row
  when (old.circle_id is distinct from new.circle_id) execute function circle_changed();
create trigger what_was_left_stays after update of circle_id on goal for each row
  when (old.circle_id is distinct from new.circle_id) execute function circle_changed();
create trigger what_was_left_stays after update of circle_id on heads_up for each row
  when (old.circle_id is distinct from new.circle_id) execute function circle_changed();

create function forget_what_was_left() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from as_it_stood where person_id = new.id;
  return null;
end $$;
create trigger what_was_left_goes after update of left_at on person for each row
  when (new.left_at is not null) execute function forget_what_was_left();

-- From now on the things themselves are read by their circle and nobody beside it. Who a party is in person is in it.
alter policy read on promise using (
  (select my_person()) in (customer_id, performer_id) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on goal using (circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on heads_up using
  (for_party = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy change on heads_up using
  (for_party = (select my_person()) or for_party = any ((select my_party_list())::uuid[]));
alter policy read on heads_up_question using (circle_id = any ((select my_circle_list())::uuid[]));

-- For a departure: what somebody who left had told for a team and was to be asked about, with somebody of that team.
create function heads_ups_left_by(leaver uuid) returns table (heads_up_id uuid, acting uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.id, somebody_who_told(h.id) from heads_up h
  where h.author_id = leaver and h.ask_of = leaver and h.for_party <> leaver and h.state = 'sent'
$$;

-- The same tables with what one has left among them: a page of something left is read by the same questions.
create schema as_left;
grant usage on schema as_left to alongside_app;
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
  keep_what_was_left(uuid, uuid[]), member_left(), member_returned(), team_left(), circle_changed(), forget_what_was_left(),
  heads_ups_left_by(uuid), make_views_as_left() from public;
grant execute on function heads_ups_left_by(uuid) to alongside_worker;

-- What happened to a team: who joined and left it, who leads it, and which teams stand below it. Written by the database
-- whoever did it and however, and read by those in the team. Of the whole workplace, in which everybody is, nothing is kept.
create table team_change (
  id bigint generated always as identity primary key,
  team_id uuid not null references team,
  at timestamptz not null,
  what text not null check (what in ('joined', 'left', 'leads', 'leads-no-more', 'team-joined', 'team-left')),
  -- the person or team it is about, and the team below through which they belong to it, where there is one
  party_id uuid not null references party,
  through_id uuid references team,
  -- who did it, null for the machine; whether they look after people here; the member who said yes
  by_person uuid references person,
  by_admin boolean not null default false,
  agreed_by uuid references person,
  -- whether the members are told: of what happens below, only where nobody was there to be told
  told boolean not null
);
create index team_change_by_team on team_change (team_id, id desc);
create index team_change_told on team_change (team_id, at) where told;
alter table team_change enable row level security;
create policy read on team_change for select using (team_id = any ((select my_party_list())::uuid[]));
grant select on team_change to alongside_app;

create function note_team_change(team uuid, moment timestamptz, what text, party uuid, through uuid, told boolean) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into team_change (team_id, at, what, party_id, through_id, by_person, by_admin, told)
    select team, moment, what, party, through, my_person(), am_admin(), told
    where exists (select from team t where t.id = team and t.parent_id is not null)
$$;

-- The teams, without the root, that somebody belongs to through other teams than this.
create function teams_besides(person uuid, team uuid) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct above), '{}') from membership m join team_above a on a.team_id = m.team_id, unnest(a.teams) above
  where m.person_id = teams_besides.person and m.team_id <> teams_besides.team
$$;

create function note_member() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  is_new boolean := tg_op = 'INSERT';
  changed membership := case when is_new then new else old end;
  moment timestamptz := case when is_new then coalesce(new.since, this_moment()) else this_moment() end;
  besides uuid[] := teams_besides(changed.person_id, changed.team_id);
  -- whoever lets themselves in below is told above; so is everything where nobody was there to be told
  is_told_above boolean := is_new and (changed.person_id is not distinct from my_person()
    or not exists (select from members_of(changed.team_id) other where other <> changed.person_id));
begin
  perform note_team_change(above, moment, case when is_new then 'joined' else 'left' end, changed.person_id,
      case when above <> changed.team_id then changed.team_id end, above = changed.team_id or is_told_above)
    from unnest((select teams from team_above where team_id = changed.team_id)) with ordinality teams (above, place)
    where above <> all (besides) order by place;
  return null;
end $$;
create trigger member_is_noted after insert or delete on membership for each row execute function note_member();

-- Whoever leaves the workplace has left their teams.
create function note_departure() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform note_team_change(m.team_id, new.left_at, 'left', new.id, null, true) from membership m where m.person_id = new.id;
  return null;
end $$;
create trigger departure_is_noted after update of left_at on person for each row
  when (new.left_at is not null and old.left_at is null) execute function note_departure();

create function note_team() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before uuid[] := coalesce((select teams from team_above where team_id = old.parent_id), '{}');
  after uuid[] := coalesce((select teams from team_above where team_id = new.parent_id), '{}');
begin
  if new.leader_id is distinct from old.leader_id then
    if old.leader_id is not null then
      perform note_team_change(new.id, this_moment(), 'leads-no-more', old.leader_id, null, new.leader_id is null);
    end if;
    if new.leader_id is not null then
      perform note_team_change(new.id, this_moment(), 'leads', new.leader_id, null, true);
    end if;
  end if;
  if new.parent_id is distinct from old.parent_id then
    perform note_team_change(one, this_moment(), 'team-left', new.id, null, true) from unnest(before) one where one <> all (after);
    perform note_team_change(one, this_moment(), 'team-joined', new.id, null, true) from unnest(after) one where one <> all (before);
  end if;
  return null;
end $$;
create trigger team_is_noted after update of leader_id, parent_id on team for each row execute function note_team();
-- a team that is made with its leader
create function note_new_team() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform note_team_change(new.id, new.created_at, 'leads', new.leader_id, null, true);
  return null;
end $$;
create trigger new_team_is_noted after insert on team for each row when (new.leader_id is not null) execute function note_new_team();

-- Nobody lets themselves in. Who may let somebody into a team: its people and those of the teams below it; where none of
-- them is left, those who were in it. Of a team in which nobody ever was, nothing is open.
create function who_may_let_in(wanted uuid, newcomer uuid) returns setof uuid language sql stable as $$
  with present (id) as (select id from members_of(wanted) id where id <> newcomer)
  select id from present
  union
  select p.id from team_change c join person p on p.id = c.party_id and p.left_at is null
  where c.team_id = wanted and c.what = 'left' and p.id <> newcomer and not exists (select from present)
$$;

-- The team whose yes the person who asks needs to join or lead a team, or to move a team they are in: the nearest of those
-- they would come to belong to, or would lead, in which somebody else is or was. Null where no yes is needed.
create function team_to_ask(kind text, wanted uuid, moved uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select one from unnest((select teams from team_above where team_id = wanted)) with ordinality above (one, place)
  where exists (select from team t where t.id = one and t.parent_id is not null)
    and case kind when 'lead' then one = wanted
      when 'move' then moved = any (my_party_list()) and one <> all (my_party_list())
      else one <> all (my_party_list()) or one = wanted end
    and exists (select from who_may_let_in(one, my_person()))
  order by place limit 1
$$;

-- What waits for a member's yes.
create table team_wish (
  id uuid primary key,
  kind text not null check (kind in ('join', 'lead', 'move')),
  person_id uuid not null references person,
  -- the team whose members are asked; what is to be joined or led, or below which `moved_id` is to stand
  team_id uuid not null references team,
  into_id uuid not null references team,
  moved_id uuid references team,
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'withdrawn', 'lapsed')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  agreed_by uuid references person,
  check ((kind = 'move') = (moved_id is not null)),
  check ((state = 'waiting') = (ended_at is null)),
  check ((state = 'agreed') = (agreed_by is not null))
);
create unique index team_wish_once on team_wish (person_id, kind, into_id, coalesce(moved_id, into_id)) where state = 'waiting';
create index team_wish_of_team on team_wish (team_id) where state = 'waiting';

create function may_answer_wish(team uuid, newcomer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select am_here() and my_person() in (select who_may_let_in(team, newcomer)) $$;

alter table team_wish enable row level security;
create policy read on team_wish for select using (person_id = (select my_person()) or may_answer_wish(team_id, person_id));
create policy ask on team_wish for insert with check (person_id = (select my_person()) and state = 'waiting'
  and team_id = team_to_ask(kind, into_id, moved_id)
  and ((select am_admin()) or (kind = 'join' and exists (select from team t where t.id = into_id and t.leader_id = (select my_person())))));
create policy take_back on team_wish for update using (person_id = (select my_person()) and state = 'waiting')
  with check (person_id = (select my_person()) and state in ('withdrawn', 'lapsed'));
grant select, insert on team_wish to alongside_app;
grant update (state, ended_at) on team_wish to alongside_app;

-- "Not now" is known to whoever said it.
create table team_wish_rest (
  wish_id uuid not null references team_wish,
  person_id uuid not null references person,
  primary key (wish_id, person_id)
);
alter table team_wish_rest enable row level security;
create policy own on team_wish_rest for all using (person_id = (select my_person()))
  with check (person_id = (select my_person()) and exists (select from team_wish w where w.id = wish_id));
grant select, insert on team_wish_rest to alongside_app;

-- A member's yes carries out what was asked, in the name of whoever asked, as far as they still may and it still can be.
create function agree_to_team_wish(wanted uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  wish team_wish;
  noted bigint;
begin
  select * into wish from team_wish w where w.id = wanted and w.state = 'waiting'
    and may_answer_wish(w.team_id, w.person_id) for update;
  if wish.id is null or not exists (
    select from person p where p.id = wish.person_id and p.left_at is null and (p.admin
      or (wish.kind = 'join' and exists (select from team t where t.id = wish.into_id and t.leader_id = p.id))))
  then return false; end if;
  perform set_config('alongside.now', moment::text, true);
  select coalesce(max(id), 0) into noted from team_change;
  if wish.kind = 'join' then
    insert into membership (person_id, team_id, since) values (wish.person_id, wish.into_id, moment) on conflict do nothing;
  elsif wish.kind = 'lead' then
    update team set leader_id = wish.person_id, version = version + 1 where id = wish.into_id;
  else
    perform pg_advisory_xact_lock(7210466);
    if wish.moved_id = any ((select teams from team_above where team_id = wish.into_id)::uuid[]) or exists (
      select from team t join team m on m.id = wish.moved_id where t.parent_id = wish.into_id and t.id <> m.id and plain(t.name) = plain(m.name))
    then return false; end if;
    update team set parent_id = wish.into_id, version = version + 1 where id = wish.moved_id;
  end if;
  update team_change set by_person = wish.person_id, agreed_by = my_person(),
      by_admin = (select admin from person where id = wish.person_id)
    where id > noted and by_person = my_person() and party_id = coalesce(wish.moved_id, wish.person_id);
  insert into structural_log (at, by_person, what, subject_id, detail) values (moment, wish.person_id,
    case wish.kind when 'join' then 'member.added' when 'lead' then 'leader.changed' else 'team.moved' end,
    coalesce(wish.moved_id, wish.into_id), (select name from person where id = wish.person_id));
  update team_wish set state = 'agreed', ended_at = moment, agreed_by = my_person() where id = wanted;
  return true;
end $$;

-- The same rule for whoever speaks to the database directly.
alter policy add on membership with check
  (((select am_admin()) or exists (select from team t where t.id = team_id and t.leader_id = (select my_person())))
    and (person_id <> (select my_person()) or team_to_ask('join', team_id, null) is null));
create function guard_team() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if row_security_active('team') and (
    (new.leader_id is distinct from old.leader_id and new.leader_id = my_person() and team_to_ask('lead', new.id, null) is not null)
    or (new.parent_id is distinct from old.parent_id and team_to_ask('move', new.parent_id, new.id) is not null))
  then
    raise insufficient_privilege using message = 'this needs the yes of a member';
  end if;
  return new;
end $$;
create trigger team_guarded before update of leader_id, parent_id on team for each row execute function guard_team();

-- The pattern opens to whoever leads a team with the next whole quarter of their own membership of it.
create or replace function team_pattern(wanted uuid, now timestamptz)
returns table (from_day date, until_day date, asks_answered text, first_answer text, word_kept text, asked_and_helped text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with shown as (
    select t.id, case when t.leader_id = my_person() then m.since end as leads_since
    from team t join own_charter c on c.team_id = t.id and c.shows_pattern
      join membership m on m.team_id = t.id and m.person_id = my_person()
    where t.id = wanted and t.parent_id is not null and am_here()),
  quarter as (
    select s.id, (this_one - (back + 1) * interval '3 months') at time zone 'UTC' as from_at,
      (this_one - back * interval '3 months') at time zone 'UTC' as until_at, s.leads_since
    from shown s, date_trunc('quarter', now at time zone 'UTC') this_one, generate_series(0, 3) back),
  counted as materialized (
    select q.*, case when cardinality(p.people) < 5 or has_a_near_double(q.id, p.people, q.until_at)
      then '{}' else p.people end as people
    from quarter q cross join lateral (select people_then(q.id, q.until_at) as people) p
    where q.leads_since is null or q.leads_since <= q.from_at)
  select (c.from_at at time zone 'UTC')::date, (c.until_at at time zone 'UTC')::date - 1,
    a.asks_answered, a.first_answer, pattern_of_word(c.people, c.id, c.from_at, c.until_at),
    pattern_of_turns(c.people, c.from_at, c.until_at)
  from counted c cross join lateral pattern_of_asks(c.people, c.from_at, c.until_at) a
  order by c.from_at desc
$$;

revoke all on function note_team_change(uuid, timestamptz, text, uuid, uuid, boolean), note_member(), note_departure(), note_team(),
  note_new_team(), team_to_ask(text, uuid, uuid), may_answer_wish(uuid, uuid), agree_to_team_wish(uuid, timestamptz) from public;
grant execute on function team_to_ask(text, uuid, uuid), may_answer_wish(uuid, uuid), agree_to_team_wish(uuid, timestamptz)
  to alongside_app;
