/** Names are found and put in order by plain letters, by one rule in the process and the database, whatever its locale. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readyDatabase } from '#platform/database/ready.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { Workplace } from '#test/workplace.ts';
import { listPeople } from '../directory-contract.ts';
import { plain } from './person-search.ts';
import { search } from './search-contract.ts';

const names = [
  ...[
    'Łukasz Wójcik',
    'Søren Ærø',
    'Đorđe Živković',
    'Ægir Þórsson',
    'Groß Weißmann',
    'Işıl Yılmaz',
    'İpek Ünlü',
  ],
  ...[
    'Œuvrard Zoë',
    'Ħal Ŧemo',
    'Ǿrsted Nađa',
    'ΣΟΦΙΑΣ Παπά',
    'Юлия Ёлкина',
    'Ｆｕｌｌ Ｗｉｄｔｈ',
    'ÅNGSTRÖM Kelvin',
    'Ŋuŋ Ðaði',
  ],
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
  } finally {
    await owner.end();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  }
});
