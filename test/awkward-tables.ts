/** Tables and rows that are hard to carry over, for the tests of backups. */

/** What a careless copy of rows would bend: unusual column types, foreign keys in a cycle, triggers, identity columns. */
export const awkwardTables = `
  create table odd_kind (
    id int primary key generated always as identity, words text, many text[], raw bytea, exact numeric, real float8,
    at timestamptz, day date, span interval, doc jsonb, "Odd ""name" boolean, twice int generated always as (id * 2) stored);
  create table odd_parent (id int primary key, favourite int);
  create table odd_child (id int primary key, parent int not null references odd_parent);
  alter table odd_parent add constraint favourite_child foreign key (favourite) references odd_child;
  create table odd_empty (nothing int);
  create function odd_meddle() returns trigger language plpgsql as $$ begin new.words := 'meddled'; return new; end $$;
  create trigger meddle before insert on odd_kind for each row execute function odd_meddle();
  alter table odd_kind enable row level security;
  create table odd_note (id bigserial primary key, said text);`;

export const awkwardRows = `
  alter table odd_kind disable trigger meddle;
  insert into odd_kind (words, many, raw, exact, real, at, day, span, doc, "Odd ""name") values
    (e'tab\\t, break\\n, back\\\\slash, \\\\. and ümlaut 🤝', array['a,b', null, '"', ''], '\\x00ff0a5c', 1e-30, 0.1::float8 + 0.2,
     '2054-03-29 02:30:00.123456+02', '0044-03-15 BC', '1 mon -3 days 04:05:06.7', '{"a": [1, null, "\\u00e9"]}', true),
    ('', '{}', '', 'NaN', '-Infinity', 'infinity', '-infinity', '0', 'null', false),
    (null, null, null, null, null, null, null, null, null, null);
  alter table odd_kind enable trigger meddle;
  insert into odd_parent select n from generate_series(1, 2000) n;
  insert into odd_child select n, n from generate_series(1, 2000) n;
  update odd_parent set favourite = 2001 - id;
  insert into odd_note (said) select repeat('so it went ', n) from generate_series(1, 500) n;
  delete from odd_note where id > 450;`;
