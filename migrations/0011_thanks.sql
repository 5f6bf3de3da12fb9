-- Thanks and wins. The private row stays with its author and those credited; the shared version is a row of its own.
create table thanks (
  id uuid primary key,
  -- the author alone while it is a draft; then the author and everyone credited
  circle_id uuid not null references circle,
  author_id uuid not null references person,
  state text not null check (state in ('draft', 'sent', 'sharing', 'shared', 'withdrawn')),
  kind text not null check (kind in ('thanks', 'win')),
  for_what text not null check (length(for_what) <= 4000),
  made_possible text not null check (length(made_possible) <= 4000),
  -- in a draft, the words of what closed: shown to its author, who says the deed in words of their own
  began_with text check (length(began_with) <= 4000),
  -- with a win "lunch on Friday": opt-in, attendance is not recorded; with thanks "the next coffee is on me"
  gathering text check (length(gathering) between 1 and 300),
  serves_kind text check (serves_kind in ('ask', 'promise', 'goal')),
  serves_id uuid,
  -- prepared when something closed, and not yet touched by its author
  suggested boolean not null default false,
  -- its place in the author's lists: made when drafted, made anew when sent
  place uuid not null,
  drafted_at timestamptz not null,
  sent_at timestamptz,
  -- the wider circle somebody proposed, by its parties
  proposed_parties uuid[],
  proposed_by uuid references person,
  proposed_at timestamptz,
  author_agrees boolean not null default false,
  -- the version in the wider circle, while there is one
  shared_id uuid unique,
  version int not null default 1,
  check ((serves_kind is null) = (serves_id is null)),
  check (state in ('draft', 'withdrawn')
    or (sent_at is not null and says_something(for_what) and says_something(made_possible))),
  check (state = 'draft' or began_with is null),
  check ((state in ('sharing', 'shared')) = (proposed_parties is not null)),
  check ((state = 'shared') = (shared_id is not null))
);
create index thanks_by_author on thanks (author_id, place desc);
create index thanks_in_draft on thanks (author_id, place desc) where state = 'draft';
create index thanks_awaiting_author on thanks (author_id) where state = 'sharing' and not author_agrees;
-- a suggestion is made once for what it serves, however often the news of its closing arrives
create unique index thanks_suggested on thanks (author_id, serves_id) where suggested;
create index thanks_by_served on thanks (serves_id, author_id) where serves_id is not null;

create table thanks_credit (
  thanks_id uuid not null references thanks on delete cascade,
  party_id uuid not null references party,
  for_what text not null check (length(for_what) <= 300),
  added_by uuid not null references person,
  position int not null,
  -- its place in the lists of the party: made when the party was told; null in a draft
  place uuid,
  told_at timestamptz,
  -- the party's own word on the shared version; null while nobody asked
  sharing text check (sharing in ('asked', 'yes', 'out')),
  -- the version of the text that the yes saw, and who said it for a team
  saw int,
  said_by uuid references person,
  primary key (thanks_id, party_id),
  check ((sharing is not distinct from 'yes') = (saw is not null))
);
create index thanks_credit_by_party on thanks_credit (party_id, place desc) where place is not null;
create index thanks_credit_lately on thanks_credit (party_id, told_at desc) where told_at is not null;
create index thanks_credit_asked on thanks_credit (party_id) where sharing = 'asked';

-- The shared version: the words, and only those names that said yes. A name that stepped out is nowhere in it.
create table shared_thanks (
  id uuid primary key,
  circle_id uuid not null references circle,
  author_id uuid not null references person,
  kind text not null check (kind in ('thanks', 'win')),
  for_what text not null,
  made_possible text not null,
  gathering text,
  shared_at timestamptz not null
);
create index shared_thanks_by_circle on shared_thanks (circle_id, id desc);

create table shared_credit (
  shared_id uuid not null references shared_thanks on delete cascade,
  circle_id uuid not null references circle,
  party_id uuid not null references party,
  for_what text not null,
  position int not null,
  primary key (shared_id, party_id)
);

alter table thanks enable row level security;
create policy read on thanks for select using
  (author_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
create policy add on thanks for insert with check
  (author_id = (select my_person()) and circle_id = (select my_person()) and state = 'draft');
create policy change on thanks for update using
  (circle_id in (select my_circles()) or author_id = (select my_person()));
create policy discard on thanks for delete using (author_id = (select my_person()) and state = 'draft');
-- Who opened, wrote or takes part is said once: the app changes what moves change and no more.
grant select, insert, delete on thanks to alongside_app;
grant update (circle_id, state, kind, for_what, made_possible, began_with, gathering, serves_kind, serves_id, suggested, place, sent_at,
  proposed_parties, proposed_by, proposed_at, author_agrees, shared_id, version) on thanks to alongside_app;

-- A credit is read with its thanks. Only its own party says yes for it or, once sent, takes it away.
alter table thanks_credit enable row level security;
create policy read on thanks_credit for select using (exists (select from thanks t where t.id = thanks_id));
create policy add on thanks_credit for insert with check
  (added_by = (select my_person()) and sharing is distinct from 'yes'
    and exists (select from thanks t where t.id = thanks_id));
create policy change on thanks_credit for update using (exists (select from thanks t where t.id = thanks_id))
  with check (sharing is distinct from 'yes' or party_id in (select my_parties()));
create policy remove on thanks_credit for delete using
  (party_id in (select my_parties())
    or exists (select from thanks t where t.id = thanks_id and t.state = 'draft' and t.author_id = (select my_person())));
grant select, insert, delete on thanks_credit to alongside_app;
grant update (for_what, told_at, place, sharing, saw, said_by) on thanks_credit to alongside_app;

-- Whoever may read a thanks may read what became of it; the move that shares, or takes back, is made by one of them.
alter table shared_thanks enable row level security;
create policy read on shared_thanks for select using
  (circle_id in (select my_circles()) or exists (select from thanks t where t.shared_id = shared_thanks.id));
create policy add on shared_thanks for insert with check
  (exists (select from thanks t where t.shared_id = shared_thanks.id
    and t.author_id = shared_thanks.author_id and t.author_agrees));
create policy remove on shared_thanks for delete using
  (exists (select from thanks t where t.shared_id = shared_thanks.id));
grant select, insert, delete on shared_thanks to alongside_app;

-- Only a name that said yes can stand in the wider circle: a rule of the data, whatever a command forgets.
alter table shared_credit enable row level security;
create policy read on shared_credit for select using
  (circle_id in (select my_circles()) or exists (select from thanks t where t.shared_id = shared_credit.shared_id));
create policy add on shared_credit for insert with check
  (exists (select from thanks t join thanks_credit c on c.thanks_id = t.id
    where t.shared_id = shared_credit.shared_id and c.party_id = shared_credit.party_id and c.sharing = 'yes'));
grant select, insert on shared_credit to alongside_app;

-- Whoever takes their name out of a thanks leaves its circle with that very word, so they could not save it themselves: this
-- takes one's own name out, and nothing else. The circle is that of its author and of those still named who are here.
create function step_out_of_thanks(stepped uuid, named uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  parties uuid[];
  circle uuid;
begin
  delete from thanks_credit c using thanks t where t.id = stepped and c.thanks_id = t.id and c.party_id = named
    and t.state = 'sent' and named = any (my_party_list()) and t.circle_id = any (my_circle_list());
  if not found then raise exception 'their name does not stand there'; end if;
  select array_agg(party) into parties from (
    select t.author_id as party from thanks t where t.id = stepped
    union select c.party_id from thanks_credit c where c.thanks_id = stepped) of
    where not exists (select from person p where p.id = of.party and p.left_at is not null);
  circle := circle_of_all(coalesce(parties, array[(select t.author_id from thanks t where t.id = stepped)]));
  update thanks set circle_id = circle, version = version + 1 where id = stepped;
  return circle;
end $$;

revoke all on function step_out_of_thanks(uuid, uuid) from public;
grant execute on function step_out_of_thanks(uuid, uuid) to alongside_app;
