-- The id of what begins as a draft and is shown to others later tells nothing, not even when it was begun. Its place in a
-- list is a number of its own, given when it is begun and again when it is shown.
create sequence place_in_order;
grant usage on sequence place_in_order to alongside_app, alongside_worker;

create function give_place() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' and new.state <> 'draft' then new.place := nextval('place_in_order'); end if;
  return new;
end $$;

alter table conversation add column place bigint;
alter table expectation add column place bigint;
alter table charter_line add column place bigint;
update conversation c set place = at.place from (select id, nextval('place_in_order') as place from conversation order by id) at where at.id = c.id;
update expectation e set place = at.place from (select id, nextval('place_in_order') as place from expectation order by id) at where at.id = e.id;
update charter_line l set place = at.place from (select id, nextval('place_in_order') as place from charter_line order by id) at where at.id = l.id;
alter table conversation alter column place set not null, alter column place set default nextval('place_in_order');
alter table expectation alter column place set not null, alter column place set default nextval('place_in_order');
alter table charter_line alter column place set not null, alter column place set default nextval('place_in_order');
create trigger conversation_placed before update of state on conversation for each row execute function give_place();
create trigger expectation_placed before update of state on expectation for each row execute function give_place();
create trigger charter_line_placed before update of state on charter_line for each row execute function give_place();

drop index conversation_by_opener, expectation_by_partnership, expectation_agreed_needs, expectation_agreed_from, charter_line_by_team;
create index conversation_by_opener on conversation (opener_id, place desc);
create index expectation_by_partnership on expectation (partnership_id, place);
create index expectation_agreed_needs on expectation (needs_id, place desc) where state = 'agreed';
create index expectation_agreed_from on expectation (needed_from_id, place desc) where state = 'agreed';
create index charter_line_by_team on charter_line (team_id, place);

-- Which installation key this database belongs to, told by its fingerprint; two while the key is being changed.
alter table installation add column key_fingerprints text[] not null default '{}';
