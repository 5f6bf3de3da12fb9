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
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as (
    select q.* from charter_question q where q.id = question and q.circle_id in (select my_circles())
  ), counting as (
    select p.id = q.asked_by or exists (select from charter_answer a
        where a.question_id = q.id and a.person_id = p.id and a.says = 'yes' and a.saw = q.version) as says_yes,
      exists (select from time_away t
        where t.person_id = p.id and (moment at time zone p.time_zone)::date between t.from_day and t.until_day) as is_away
    from asked q cross join lateral people_of_circle(q.circle_id) member
      join person p on p.id = member and p.here_since is not null
  )
  select coalesce(bool_and(says_yes or is_away), false), count(*) filter (where says_yes) >= 2 from counting
$$;
revoke all on function yes_to_question(uuid, timestamptz) from public;
grant execute on function yes_to_question(uuid, timestamptz) to alongside_app;
