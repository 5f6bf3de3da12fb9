-- As whom the clock, or the end of somebody's time here, acts on a talk: one of those who take part, or still may, and are here.
-- Whoever leaves no longer sees who the others are. Ids only; null when nobody of them is here any more.
create function somebody_in_talk(wanted uuid) returns uuid
language sql stable security definer set search_path = public as $$
  select p.person_id from conversation_person p join person on person.id = p.person_id and person.left_at is null
  where p.conversation_id = wanted and p.answer <> 'no' order by p.position limit 1
$$;
revoke all on function somebody_in_talk(uuid) from public;
grant execute on function somebody_in_talk(uuid) to alongside_worker;
