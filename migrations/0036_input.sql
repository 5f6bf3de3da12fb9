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
