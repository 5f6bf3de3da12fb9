-- What quiet routing has learnt from evidence, so that a worker that starts need not learn it again: how much each kind of
-- sign counts, the same figures for everybody. Nothing about a person or a circle; no role reads the table itself.
create table routing_lesson (
  -- learnt from what was known before this day (UTC), among the pieces of evidence up to this number
  day date primary key,
  newest bigint not null,
  learnt jsonb not null
);
alter table routing_lesson enable row level security;

-- The lessons that still hold, oldest first. One does not when evidence was added later that it should have seen.
create function routing_lessons()
returns table (day date, newest bigint, learnt jsonb)
language sql stable security definer set search_path = public as $$
  select l.day, l.newest, l.learnt from routing_lesson l
  where not exists (select from evidence e
    where e.id > l.newest and e.known_at < l.day::timestamp at time zone 'UTC')
  order by l.day
$$;

-- Keeps lessons in place of all that were there from the first of them on, and the newest `most` of all.
create function routing_keep_lessons(lessons jsonb, most int) returns void
language sql security definer set search_path = public as $$
  delete from routing_lesson where day >= (select min(g.day) from jsonb_to_recordset(lessons) as g (day date));
  insert into routing_lesson (day, newest, learnt)
    select g.day, g.newest, g.learnt from jsonb_to_recordset(lessons) as g (day date, newest bigint, learnt jsonb)
    on conflict (day) do nothing;
  delete from routing_lesson where day < (select l.day from routing_lesson l order by l.day desc offset most - 1 limit 1);
$$;

revoke all on function routing_lessons(), routing_keep_lessons(jsonb, int) from public;
grant execute on function routing_lessons(), routing_keep_lessons(jsonb, int) to alongside_worker;
