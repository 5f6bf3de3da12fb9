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
