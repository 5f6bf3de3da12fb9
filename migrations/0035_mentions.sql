-- Whoever is mentioned in words is kept by their id alone, `@[](id)`: the name that stood there is the one of the day it was
-- written. Texts that are sealed keep theirs; nobody believes it, and whoever reads gets the name of the id.
do $$
declare
  place record;
  token constant text := '@\[(?:(?!@\[)[^\n"])*?\]\(([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\)';
begin
  for place in
    select c.table_name as held_in, c.column_name as held_as, c.data_type as kind
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      and c.data_type in ('text', 'jsonb')
  loop
    execute format(
      $update$update %1$I set %2$I = regexp_replace(%2$I::text, %3$L, '@[](\1)', 'g')::%4$s
        where %2$I::text like '%%@[_%%](%%'$update$,
      place.held_in, place.held_as, token, place.kind);
  end loop;
end $$;

-- A name as it is said in running text: small letters, one form of each letter, nothing in brackets.
create or replace function name_as_said(name text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    translate(lower(normalize(name, nfc) collate "und-x-icu"), '’', ''''),
    '\[[^]]*\]|\([^)]*\)', ' ', 'g'), '\s+', ' ', 'g'))
$$;
create index if not exists person_by_name_as_said on person (name_as_said(name));

-- Those whom somebody may call by their first name alone: the people of their own teams, and their partners.
create or replace function people_near_me() returns setof uuid language sql stable as $$
  select near.person_id from membership mine join membership near using (team_id) where mine.person_id = my_person()
  union
  select case when one_id = my_person() then other_id else one_id end from partnership
  where not of_teams and state = 'active' and my_person() in (one_id, other_id)
$$;
-- Those whom a line "for my partners" is for: people and teams.
create or replace function my_partners() returns setof uuid language sql stable as $$
  select case when one_id = any (mine.parties) then other_id else one_id end
  from partnership, (select array(select my_parties()) as parties) mine
  where state in ('active', 'resting') and (one_id = any (mine.parties) or other_id = any (mine.parties))
$$;
grant execute on function name_as_said(text), people_near_me(), my_partners() to alongside_app;
