-- As whom the clock, or the end of somebody's time here, acts on a talk: one of those who take part, or still may, and are here.
-- Whoever leaves no longer sees who the others are. Ids only; null when nobody of them is here any more.
create function somebody_in_talk(wanted uuid) returns uuid
language sql stable security definer set search_path = public as $$
  select p.person_id from conversation_person p join person on person.id = p.person_id and person.left_at is null
  where p.conversation_id = wanted and p.answer <> 'no' order by p.position limit 1
$$;
revoke all on function somebody_in_talk(uuid) from public;
grant execute on function somebody_in_talk(uuid) to alongside_worker;

-- Whoever joined a goal for a team was part of it in person, and keeps reading it after leaving that team.
alter table goal add column joined_by uuid[] not null default '{}';
update goal g set joined_by = array(
  select distinct p.joined_by from goal_party p where p.goal_id = g.id and p.joined_by is not null);
grant update (joined_by) on goal to alongside_app;
create function keep_who_joined() returns trigger language plpgsql as $$
begin
  update goal set joined_by = joined_by || new.joined_by where id = new.goal_id and not new.joined_by = any (joined_by);
  return null;
end $$;
create trigger who_joined_is_kept after insert or update of joined_by on goal_party
  for each row when (new.joined_by is not null) execute function keep_who_joined();
alter policy read on goal using
  (opened_by = (select my_person()) or (select my_person()) = any (joined_by)
    or circle_id = any ((select my_circle_list())::uuid[]));

-- A promise of which nobody is here any more, neither of those who gave it nor of those it was for, ends by itself as a
-- departure ends it: what was unanswered lapses, what was promised is released. In nobody's name, and seen by nobody.
create function end_promise_of_nobody(wanted uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  ends text;
  circle uuid;
begin
  update promise p set
      state = case when p.state in ('requested', 'offered', 'countered') then 'lapsed' else 'released' end,
      last_did = case when p.state in ('requested', 'offered', 'countered') then 'lapse' else 'release' end,
      awaits = '{}', proposal = null, asked_id = null, nudged_at = null, version = p.version + 1,
      moved_at = moment, moved_on = null
    where p.id = wanted and p.is_open and not exists (select from people_of_circle(p.circle_id))
    returning p.last_did, p.circle_id into ends, circle;
  if ends is not null then
    insert into history (circle_id, subject_kind, subject_id, at, mover_id, did)
      values (circle, 'promise', wanted, moment, null, ends);
  end if;
end $$;
revoke all on function end_promise_of_nobody(uuid, timestamptz) from public;
grant execute on function end_promise_of_nobody(uuid, timestamptz) to alongside_worker;

-- Those there are already: looked for by parties of which somebody is here, since there are few teams and many promises.
with here (id) as materialized (
  select id from person where left_at is null
  union all
  select id from team where exists (select from members_of(team.id)))
select end_promise_of_nobody(p.id, now()) from promise p
where p.is_open and not exists (select from here where here.id = p.customer_id)
  and not exists (select from here where here.id = p.performer_id);
