-- Conversations: who talks with whom, in which form, how far. Every word is sealed with the conversation's own key.
create table conversation (
  id uuid primary key,
  -- the opener alone while it is a draft; then everyone who takes part
  circle_id uuid not null references circle,
  opener_id uuid not null references person,
  form text not null check (form in ('catch-up', 'feedback', 'advice', 'repair', 'review')),
  variant text check (variant in ('improve', 'keep-doing', 'see-it-differently', 'from-before',
    'four-questions', 'went-well', 'before-we-begin', 'start-stop-go-on')),
  state text not null check (state in ('draft', 'invited', 'open', 'closed', 'declined', 'withdrawn', 'set-aside')),
  stage text check (stage in ('talking', 'met', 'read', 'reflected', 'heard', 'answered', 'asked', 'suggested', 'thanked',
    'hearing-first', 'hearing-second', 'looking-forward', 'settled', 'gathering', 'reading', 'agreed')),
  -- whom a draft is meant for; they learn nothing of it before they are invited
  planned uuid[] not null default '{}',
  -- the key of all its words; null once they are destroyed
  key_id uuid,
  -- the neutral line that those invited see, sealed as well
  topic bytea,
  -- a review is shown on this day, whatever is there
  due_on date,
  -- the last day on which an invitation can be answered
  lapses_on date,
  -- when the words said last reach whoever they are for
  reaches_at timestamptz,
  invited_at timestamptz,
  ended_at timestamptz,
  -- what those who take part may not have heard yet, and by whom; null by whom when the clock did it, or several
  told text,
  told_by uuid references person,
  place bigint not null default nextval('place_in_order'),
  version int not null default 1,
  check ((state = 'draft') = (invited_at is null)),
  check (state <> 'draft' or circle_id = opener_id),
  check (state in ('draft', 'invited', 'open') = (ended_at is null)),
  check (state <> 'withdrawn' or key_id is null),
  check (topic is null or key_id is not null),
  check (state not in ('open', 'closed') or stage is not null),
  check (state = 'draft' or cardinality(planned) = 0),
  unique (id, opener_id)
);
create index conversation_by_circle on conversation (circle_id, form);
-- one open talk of a kind between the same people; what is answered or agreed does not stand in the way of the next
create unique index conversation_open_once on conversation (circle_id, form)
  where state = 'invited' or (state = 'open' and stage not in ('answered', 'thanked', 'agreed', 'talking'));
create index conversation_by_opener on conversation (opener_id, place desc);

create trigger conversation_placed before update of state on conversation for each row execute function give_place();

-- Who takes part. Written when they are invited; each answers for themselves alone.
create table conversation_person (
  conversation_id uuid not null,
  -- said again, so that only the opener can add anybody, without a look at the conversation itself
  opener_id uuid not null,
  person_id uuid not null references person,
  circle_id uuid not null references circle,
  position int not null,
  answer text not null default 'invited' check (answer in ('invited', 'yes', 'no')),
  outcome text check (outcome in ('promise', 'expectation', 'nothing-more')),
  settled boolean not null default false,
  keeps boolean not null default false,
  answered boolean not null default false,
  primary key (conversation_id, person_id),
  foreign key (conversation_id, opener_id) references conversation (id, opener_id) on delete cascade
);
create index conversation_person_by_person on conversation_person (person_id, conversation_id desc);
create index conversation_person_by_circle on conversation_person (circle_id);

-- "Later" is known to whoever said it, and to nobody else.
create table conversation_later (
  conversation_id uuid not null references conversation on delete cascade,
  person_id uuid not null references person,
  until_day date not null,
  primary key (conversation_id, person_id)
);

-- What was said, in order and without a time: how long somebody took is kept nowhere.
create table conversation_entry (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references conversation on delete cascade,
  position bigint generated always as identity,
  author_id uuid not null references person,
  kind text not null check (kind in ('prepared', 'said', 'again', 'reflection', 'suggestion', 'choice', 'thanks', 'option',
    'gain', 'outcome', 'answer', 'talk')),
  part text not null check (length(part) <= 40),
  to_entry uuid references conversation_entry on delete cascade,
  verdict text check (verdict in ('yes', 'not-quite')),
  between_us boolean not null default false,
  words bytea not null,
  check (verdict is null or kind = 'reflection')
);
create index conversation_entry_in_order on conversation_entry (conversation_id, position);
create index conversation_entry_by_author on conversation_entry (author_id);
create index conversation_entry_to on conversation_entry (to_entry) where to_entry is not null;

-- What one person learned in a review and shares, in their own words, with a circle they choose.
create table lesson (
  id uuid primary key,
  circle_id uuid not null references circle,
  author_id uuid not null references person,
  words text not null check (length(words) between 1 and 1000),
  at timestamptz not null
);
create index lesson_by_circle on lesson (circle_id, id desc);
create index lesson_by_author on lesson (author_id);

alter table conversation_person enable row level security;
create policy read on conversation_person for select using
  (person_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[]));
-- The opener invites; a yes, an outcome and a wish to keep are each person's own, whatever a command forgets.
create policy add on conversation_person for insert with check
  (opener_id = (select my_person()) and (answer = 'invited' or person_id = (select my_person())));
create policy change on conversation_person for update using (person_id = (select my_person()));
-- Nobody turns their own row in one talk into a seat in another, or puts somebody else's name under their words: the app
-- changes what moves change and no more.
grant select, insert on conversation_person to alongside_app;
grant update (answer, outcome, settled, keeps, answered) on conversation_person to alongside_app;

alter table conversation enable row level security;
-- somebody who left is in no circle any more; their own part still leads to what has to be destroyed with them
create policy read on conversation for select using
  (opener_id = (select my_person()) or circle_id = any ((select my_circle_list())::uuid[])
    or exists (select from conversation_person p
      where p.conversation_id = conversation.id and p.person_id = (select my_person())));
create policy add on conversation for insert with check
  (opener_id = (select my_person()) and circle_id = (select my_person()) and state = 'draft');
create policy change on conversation for update using
  (circle_id in (select my_circles()) or opener_id = (select my_person())
    or exists (select from conversation_person p where p.conversation_id = id and p.person_id = (select my_person())));
create policy remove on conversation for delete using
  (circle_id in (select my_circles()) or opener_id = (select my_person())
    or exists (select from conversation_person p where p.conversation_id = id and p.person_id = (select my_person())));
-- Whoever left the workplace is in no circle any more. Where they were the last of a talk, its words are still destroyed in
-- their name; nobody can sign in as them.
create policy end_as_the_last on conversation for update using (not is_active_member() and (opener_id = (select my_person())
  or exists (select from conversation_person p
    where p.conversation_id = conversation.id and p.person_id = (select my_person()))));
grant select, insert, delete on conversation to alongside_app;
grant update (circle_id, variant, state, stage, planned, key_id, topic, due_on, lapses_on, reaches_at, invited_at, ended_at,
  told, told_by, version) on conversation to alongside_app;

alter table conversation_later enable row level security;
create policy own on conversation_later for all using (person_id = (select my_person()))
  with check (person_id = (select my_person())
    and exists (select from conversation_person p
      where p.conversation_id = conversation_later.conversation_id and p.person_id = (select my_person())));
grant select, insert, update on conversation_later to alongside_app;

-- Not the text before accepting, and gathered unseen: what others wrote is there for those who said yes, once it is open,
-- and in a review once it is shown to all together, for those who had answered then. Hidden again, and only to be copied by
-- oneself, when it was set aside.
alter table conversation_entry enable row level security;
create policy read on conversation_entry for select using
  (author_id = (select my_person()) or exists (
    select from conversation c join conversation_person p on p.conversation_id = c.id
    where c.id = conversation_entry.conversation_id and p.person_id = (select my_person()) and p.answer = 'yes'
      and c.state in ('open', 'closed', 'set-aside')
      and (c.form <> 'review' or (c.stage <> 'gathering' and p.answered))));
create policy add on conversation_entry for insert with check
  (author_id = (select my_person()) and exists (select from conversation c where c.id = conversation_id));
-- words stay as they were written; only the speaker answers a reflection on what they said
create policy change on conversation_entry for update using
  (exists (select from conversation c where c.id = conversation_id and c.state in ('draft', 'invited', 'open')));
create policy remove on conversation_entry for delete using
  (exists (select from conversation c where c.id = conversation_id));
grant select, insert, delete, update (verdict, words) on conversation_entry to alongside_app;

alter table lesson enable row level security;
create policy read on lesson for select using
  (circle_id in (select my_circles()) or author_id = (select my_person()));
create policy add on lesson for insert with check (author_id = (select my_person()));
create policy remove on lesson for delete using (author_id = (select my_person()));
grant select, insert, delete on lesson to alongside_app;

-- A talk is moved only into a circle of one's own: otherwise "there is one already" would tell what others have open between
-- them.
create function refuse_foreign_circle() returns trigger language plpgsql as $$
begin
  if new.circle_id <> my_person() and not in_my_circles(new.circle_id) then
    raise insufficient_privilege using message = 'a talk is moved only into a circle of one''s own';
  end if;
  return new;
end $$;
create trigger conversation_stays_in_my_circles before update of circle_id on conversation
  for each row when (new.circle_id <> old.circle_id and my_person() is not null) execute function refuse_foreign_circle();

-- The opener of a review adds people to it while its answers are gathered: the parts of the others and the key of their words go
-- to the wider circle, though nobody has read what was answered. Only to one that holds all who are in it already.
create function widen_review(wanted uuid, wider uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  talk conversation;
begin
  select * into talk from conversation c where c.id = wanted and c.opener_id = my_person() and c.form = 'review'
    and (c.state = 'invited' or (c.state = 'open' and c.stage = 'gathering'));
  if not found or exists (select party_id from circle_party where circle_id = talk.circle_id
      except select party_id from circle_party where circle_id = wider) then
    raise insufficient_privilege using message = 'a review is widened by its opener, while its answers are gathered';
  end if;
  update conversation_person set circle_id = wider where conversation_id = wanted;
  update sealed_key set circle_id = wider where id = talk.key_id;
end $$;

-- As whom the clock, or the end of somebody's time here, acts on a talk: one of those who take part, or still may, and are here.
-- Whoever leaves no longer sees who the others are. Ids only; null when nobody of them is here any more.
create function somebody_in_talk(wanted uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.person_id from conversation_person p join person on person.id = p.person_id and person.left_at is null
  where p.conversation_id = wanted and p.answer <> 'no' order by p.position limit 1
$$;

revoke all on function widen_review(uuid, uuid) from public;
grant execute on function widen_review(uuid, uuid) to alongside_app;
revoke all on function somebody_in_talk(uuid) from public;
grant execute on function somebody_in_talk(uuid) to alongside_worker;
