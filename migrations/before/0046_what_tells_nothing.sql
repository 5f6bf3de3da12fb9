-- What others read and hear depends on nothing that somebody keeps to themselves, and no column says more than its row may.

-- How many could be told depends on who muted whom, whose plate is full and who rests a topic. So nobody is told a number, and
-- news that somebody was told goes to them alone.
drop function how_many_were_told(uuid);

create or replace function routing_tell(wanted uuid, people uuid[], reasons jsonb[], now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  newly uuid[];
begin
  perform from ask where id = wanted and state = 'open' for share;
  if not found then return 0; end if;
  with fresh as (
    insert into told (ask_id, person_id, at, because)
      select wanted, p.id, now, r from unnest(people, reasons) as chosen (p_id, r)
        join person p on p.id = p_id and p.here_since is not null and p.left_at is null
      on conflict do nothing returning person_id
  )
  select array_agg(person_id) into newly from fresh;
  perform announce(p, 'told', wanted) from unnest(newly) p;
  return coalesce(cardinality(newly), 0);
end $$;

-- Who opened, wrote or takes part is said once. The app changes what moves change and no more: nobody turns their own row in
-- one talk into a seat in another, or puts somebody else's name under their words.
revoke update on conversation, conversation_person, thanks, thanks_credit from alongside_app;
grant update (circle_id, variant, state, stage, planned, key_id, topic, due_on, lapses_on, reaches_at, invited_at, ended_at,
  version) on conversation to alongside_app;
grant update (answer, outcome, settled, keeps, answered) on conversation_person to alongside_app;
grant update (circle_id, state, kind, for_what, made_possible, gathering, serves_kind, serves_id, suggested, place, sent_at,
  proposed_parties, proposed_by, proposed_at, author_agrees, shared_id, version) on thanks to alongside_app;
grant update (for_what, told_at, place, sharing, saw, said_by) on thanks_credit to alongside_app;

-- As in 0037; a wish that names nobody is everybody's, and for admins alone: null is no yes.
create or replace function wish_invitation(wanted uuid[], again boolean, said text, moment timestamptz) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (am_admin() or (cardinality(wanted) = 1 and am_here() and (select asks_invite from workplace))) is not true then
    return;
  end if;
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
