-- Today remembers for each reader, and for them alone, what was shown when and what they answered; and what had to wait for
-- another day.
create table card_memory (
  person_id uuid not null references person,
  -- the card's name for one occasion
  card text not null check (length(card) between 1 and 200),
  kind text not null check (length(kind) between 1 and 60),
  band smallint not null check (band between 1 and 4),
  -- the party it concerned, so that a kind can rest for it
  about_id uuid,
  -- the reader's own days; each day on which it was shown counts once
  last_day date,
  times int not null check (times >= 0),
  -- it came to that day's page when the day had begun
  joined boolean not null default false,
  -- the first day on which it found no place: it goes first the next time
  yielded_on date,
  answer text check (answer in ('later', 'not-this-time', 'still-fine', 'already-done', 'got-it', 'dismiss')),
  answered_on date,
  -- quiet until this day
  until_day date,
  primary key (person_id, card),
  check ((answer is null) = (answered_on is null)),
  check ((times = 0) = (last_day is null)),
  check (last_day is not null or yielded_on is not null)
);
alter table card_memory enable row level security;
create policy own on card_memory for all using (person_id = (select my_person()));
grant select, insert, update, delete on card_memory to alongside_app;

-- One digest a day at most: the day of the last one, in its reader's own days.
create table digest_sent (
  person_id uuid primary key references person,
  day date not null
);
alter table digest_sent enable row level security;
create policy own on digest_sent for all using (person_id = (select my_person()));
grant select, insert, update, delete on digest_sent to alongside_app;

-- What Today has to know of its reader, in one round trip and through the same policies as everything else. In a sample
-- nobody is new: it is there to be looked around in. What is done of the first steps is looked up only while that step has
-- not been taken or put aside.
create function my_day()
returns table (time_zone text, hours json, away json, mutes json, here_since date, steps_done text[],
  is_founder boolean, has_guide boolean, has_thanked boolean, has_asked boolean, has_passkey boolean, has_mail_server boolean,
  has_people boolean, has_colleague boolean, has_team_guide boolean)
language sql stable as $$
  with me as (select my_person() as id),
  steps as (select coalesce((select s.first_steps_done from own_setting s, me where s.person_id = me.id), '{}') as done),
  -- whoever set the workplace up came with it
  mine as (select p.*, w.sample, p.joined_at = w.set_up_at and not w.sample as founder
    from me join person p on p.id = me.id cross join workplace w)
  select p.time_zone,
    coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time) order by h.weekday)
      from working_hours h where h.person_id = p.id), '[]'),
    coalesce((select json_agg(json_build_object('from', a.from_day, 'until', a.until_day) order by a.from_day)
      from time_away a where a.person_id = p.id), '[]'),
    coalesce((select json_agg(json_build_object('kind', m.kind, 'what', m.what)) from mute m where m.person_id = p.id), '[]'),
    case when p.sample then date '2000-01-01' else coalesce(p.here_since, clock_there(this_moment(), p.time_zone)::date) end,
    steps.done, p.founder,
    'guide' = any (steps.done) or (select count(*) >= 3 from (select from guide_line g where g.party_id = p.id limit 3) lines),
    'thanks' = any (steps.done)
      or exists (select from thanks t where t.author_id = p.id and t.state in ('sent', 'sharing', 'shared')),
    'ask' = any (steps.done) or exists (select from ask a where a.author_id = p.id)
      or exists (select from ask_answer a where a.person_id = p.id),
    'passkey' = any (steps.done) or exists (select from passkey k where k.person_id = p.id),
    not p.founder or 'mail-server' = any (steps.done) or exists (select from mail_way where has_server),
    not p.founder or 'people' = any (steps.done) or exists (select from person other where other.id <> p.id),
    not p.founder or 'invite' = any (steps.done)
      or exists (select from person other where other.id <> p.id and other.here_since is not null),
    not p.founder or 'team-guide' = any (steps.done)
      or exists (select from guide_line g join team t on t.id = g.party_id)
  from mine p cross join steps
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

revoke all on function digest_readers() from public;
grant execute on function digest_readers() to alongside_worker;
