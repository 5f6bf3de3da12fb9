-- The same rules as before, said so that they take less: who is named on a row in person sees it first, and the list of
-- circles is compared with as it was kept for the transaction instead of being made into rows for each table again.
alter policy read on guide_line using
  (party_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy own on guide_line using (party_id = any ((select my_party_list())::uuid[]));
alter policy read on ask_answer using
  (person_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on thanks using
  (author_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on partnership using (circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on team_pair using (circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on expectation using (circle_id = any ((select my_circle_list())::uuid[])
  or (state = 'draft' and author_id = (select my_person()))
  or (state = 'agreed' and exists (select from team_pair t where t.id = partnership_id and t.charter_is_open)));
alter policy read on own_charter using (is_open or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on charter_line using (circle_id = any ((select my_circle_list())::uuid[])
  or (state = 'draft' and author_id = (select my_person()))
  or (state = 'agreed' and exists (select from own_charter c where c.team_id = charter_line.team_id and c.is_open)));
alter policy read on charter_question using (circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on goal using
  (opened_by = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on heads_up using
  (author_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on heads_up_question using
  (asked_by = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on round_meeting using (circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on sealed_key using
  (made_by = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on conversation_person using
  (person_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
alter policy read on conversation using
  (opener_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[])
  or exists (select from conversation_person p where p.conversation_id = conversation.id and p.person_id = (select my_person())));

-- Whether somebody leads a team is asked with every look at Today.
create index team_by_leader on team (leader_id) where leader_id is not null;
