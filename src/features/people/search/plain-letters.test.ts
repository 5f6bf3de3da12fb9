/** Names are found and put in order by plain letters, by one rule in the process and the database, whatever its locale. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readyDatabase } from '#platform/database/ready.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { Workplace } from '#test/workplace.ts';
import { topicOf } from '#features/asks/posting/ask-topic.ts';
import { skeletonOf } from '../person.ts';
import { listPeople } from '../directory-contract.ts';
import { anyMeantBy, meantBy } from './meant-words.ts';
import { plain } from './person-search.ts';
import { search } from './search-contract.ts';

const names = [
  'Łukasz Wójcik',
  'Søren Ærø',
  'Đorđe Živković',
  'Ægir Þórsson',
  'Groß Weißmann',
  'Işıl Yılmaz',
  'İpek Ünlü',
  'Œuvrard Zoë',
  'Ħal Ŧemo',
  'Ǿrsted Nađa',
  'ΣΟΦΙΑΣ Παπά',
  'Юлия Ёлкина',
  'Ｆｕｌｌ Ｗｉｄｔｈ',
  'ÅNGSTRÖM Kelvin',
  'Ŋuŋ Ðaði',
];
let w: Workplace;
let reader: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  reader = await w.person('Aaron');
  for (const name of names) await w.person(name);
});
afterAll(() => w.close());

test('the process and the database write names down alike', async () => {
  const { rows } = await w.database.owner.query<{ name: string; said: string }>(
    'select name, plain(name) as said from unnest($1::text[]) name',
    [names],
  );
  for (const { name, said } of rows) expect([name, said]).toEqual([name, plain(name)]);
});

test.for<[string, string]>([
  ['lukasz', 'Łukasz Wójcik'],
  ['soren aero', 'Søren Ærø'],
  ['Dorde', 'Đorđe Živković'],
  ['thorsson', 'Ægir Þórsson'],
  ['gross weissmann', 'Groß Weißmann'],
  ['ISIL', 'Işıl Yılmaz'],
  ['ipek', 'İpek Ünlü'],
])('%s finds %s', async ([typed, name]) => {
  const { groups } = await reader.call(search, { q: typed });
  expect(groups.flatMap(({ hits }) => hits.map(({ title }) => title))).toContain(name);
});

test('they stand among the letters they are read as', async () => {
  const { items } = await reader.call(listPeople, {});
  const said = items.map(({ name }) => plain(name));
  expect(said).toEqual(said.toSorted());
  expect(said.indexOf('lukasz wojcik')).toBeLessThan(said.indexOf('soren aero'));
});

/** Words of an ask are found by plain letters, by whoever looks for it and where it is decided who could help. */
async function expectAsksToBeFound(owner: Client): Promise<void> {
  const [everyone, author, helper, ask] = Array.from({ length: 4 }, () => crypto.randomUUID());
  const at = '2054-11-24T09:00:00Z';
  await owner.query("select found_workplace('W', $1, $2, 'Ada', 'ada@example.org', 'UTC', 'en', $3)", [
    everyone,
    author,
    at,
  ]);
  await owner.query("insert into party (id, kind) values ($1, 'person')", [helper]);
  await owner.query(
    "insert into person (id, name, email, time_zone, language, joined_at) values ($1, 'Lou', 'lou@example.org', 'UTC', 'en', $2)",
    [helper, at],
  );
  await owner.query('insert into membership (person_id, team_id) values ($1, $2)', [helper, everyone]);
  await owner.query(
    `insert into ask (id, author_id, circle_id, direction, what, why, size, kind, posted_at)
     values ($1, $2, $3, 'need', 'Übergröße für den KÄFIG', 'Łódź', 'an-hour', 'advice', $4)`,
    [ask, author, everyone, at],
  );
  await owner.query(
    `insert into guide_line (id, party_id, topic, words, circle_id, changed_at)
     values (gen_random_uuid(), $1, 'help-with', 'ÜBERGRÖSSEN und Käfige', $2, $3)`,
    [helper, everyone, '2054-11-20T09:00:00Z'],
  );
  for (const typed of ['übergröße', 'UBERGROSSE käfig', 'kafig lodz', 'ŁÓDŹ']) {
    const { rows } = await owner.query('select from ask where all_words @@ to_tsquery($1, $2)', [
      'simple',
      meantBy(typed),
    ]);
    expect([typed, rows.length]).toEqual([typed, 1]);
  }
  const words = anyMeantBy(topicOf('Übergröße für den KÄFIG'));
  const { rows } = await owner.query<{ person_id: string }>(
    'select person_id from routing_strengths($1, $2, 5)',
    [ask, words],
  );
  expect(rows).toEqual([{ person_id: helper }]);
}

test('a database of one’s own in another locale does the same', async () => {
  const name = `elsewhere_${randomBytes(6).toString('hex')}`;
  const server = new Client({ connectionString: inject('databaseServer') });
  await server.connect();
  await server.query(
    `create database ${name} template template0 encoding 'UTF8' locale_provider libc lc_collate 'C' lc_ctype 'C'`,
  );
  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  const owner = new Client({ connectionString: url.href });
  try {
    await (await readyDatabase({ connectionString: url.href }, testKey)).close();
    await owner.connect();
    const { rows } = await owner.query<{ name: string; said: string; isFound: boolean }>(
      `select name, plain(name) as said, to_tsvector('simple', plain(name)) @@ plainto_tsquery('simple', plain(name)) as "isFound"
       from unnest($1::text[]) name`,
      [names],
    );
    for (const row of rows) expect(row).toEqual({ name: row.name, said: plain(row.name), isFound: true });
    await expectAsksToBeFound(owner);
    const looks = await owner.query<{ name: string; looks: string }>(
      'select name, name_skeleton(name) as looks from unnest($1::text[]) name',
      [[...names, '„Kim“ ’Berg‚', 'Kim\u00a0Berg', 'Ａｄａ Øst']],
    );
    for (const { name, looks: said } of looks.rows) expect([name, said]).toEqual([name, skeletonOf(name)]);
  } finally {
    await owner.end();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  }
});
