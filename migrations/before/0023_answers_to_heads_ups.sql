-- What a party said to a heads-up, in a table of its own: all who were told may know who else was, and none of them what
-- another said. The party itself reads its answer, and the side that told.
create table heads_up_answer (
  heads_up_id uuid not null,
  party_id uuid not null,
  answer text not null check (answer in ('got-it', 'affects-us', 'let-us-talk')),
  -- the wording that the answer saw
  wording int not null,
  primary key (heads_up_id, party_id),
  foreign key (heads_up_id, party_id) references heads_up_party on delete cascade
);
insert into heads_up_answer (heads_up_id, party_id, answer, wording)
  select heads_up_id, party_id, answer, wording from heads_up_party where answer is not null;

alter table heads_up_answer enable row level security;
create policy read on heads_up_answer for select using
  (party_id = any ((select my_party_list())::uuid[])
    or exists (select from heads_up h where h.id = heads_up_id and h.for_party = any ((select my_party_list())::uuid[])));
-- Each party answers for itself.
create policy add on heads_up_answer for insert with check (party_id = any ((select my_party_list())::uuid[]));
create policy change on heads_up_answer for update using (party_id = any ((select my_party_list())::uuid[]));
grant select, insert on heads_up_answer to alongside_app;
grant update (answer, wording) on heads_up_answer to alongside_app;

drop policy answer on heads_up_party;
drop policy add on heads_up_party;
alter table heads_up_party drop column answer, drop column wording;
create policy add on heads_up_party for insert with check
  (exists (select from heads_up h where h.id = heads_up_id and h.for_party in (select my_parties())));
