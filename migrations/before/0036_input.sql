-- What comes in from outside: one meaning of "empty", and places for asking for a link.

-- Whether something can be read in a text. The same signs as in `src/platform/entering/text.ts`; a test compares both.
create function says_something(words text) returns boolean
language sql immutable parallel safe as $$
  select words ~ '[^\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]'
$$;

-- Every rule that asked for a sign that is no space asks for something that can be read.
do $$
declare
  rule record;
begin
  for rule in
    select conrelid::regclass as of_table, conname as name, pg_get_constraintdef(oid) as says
    from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) like '%~ ''\\S''::text%'
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s not valid', rule.of_table, rule.name, rule.name,
      regexp_replace(rule.says, '\((\w+) ~ ''\\S''::text\)', 'says_something(\1)', 'g'));
  end loop;
end $$;

-- For the app: keeps a wish for a link. False when it was asked for too often; true says nothing about whether anybody has
-- the address. Each browser has places of its own, so that who asks for somebody else's address takes nothing from its
-- owner; all browsers together have ten times as many, so that nobody's mail is flooded.
create or replace function wish_for_link(wish uuid, address text, browser bytea, moment timestamptz, most int)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of_this_browser int;
  of_all int;
begin
  insert into link_pace as p
    values (sha256(convert_to(address, 'UTF8') || browser), date_bin('15 minutes', moment, 'epoch'), 1)
    on conflict (email_hash, quarter) do update set wishes = p.wishes + 1 returning wishes into of_this_browser;
  if of_this_browser > most then return false; end if;
  insert into link_pace as p values (sha256(convert_to(address, 'UTF8')), date_bin('15 minutes', moment, 'epoch'), 1)
    on conflict (email_hash, quarter) do update set wishes = p.wishes + 1 returning wishes into of_all;
  if of_all > 10 * most then return false; end if;
  insert into link_wish values (wish, address, browser, moment);
  return true;
end $$;
