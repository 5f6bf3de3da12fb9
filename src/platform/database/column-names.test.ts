import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workplace } from '#test/workplace.ts';
import { fromColumns, toCamelCase, toColumns, toSnakeCase } from './column-names.ts';
import { reading } from './transaction.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

test('every table and column has a name in our code that leads back to it', async () => {
  const { rows } = await w.database.owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
     union select column_name from information_schema.columns where table_schema = 'public'`,
  );
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.map(({ name }) => name).filter((name) => toSnakeCase(toCamelCase(name)) !== name)).toEqual([]);
});

test('rows have camelCase names, however they are asked for; JSON in them stays as it is', async () => {
  const somebody = await w.person('Somebody');
  await reading(w.database.app, somebody.id, async (db) => {
    const built = db.selectFrom('person').select(['timeZone', 'sortName']).where('id', '=', somebody.id);
    expect(await built.executeTakeFirst()).toMatchObject({ timeZone: 'Europe/Berlin', sortName: 'somebody' });
    const written = sql`select time_zone, json_build_object('time_zone', time_zone) as as_json from person where id = ${somebody.id}`;
    const { rows } = await written.execute(db);
    expect(rows).toMatchObject([{ timeZone: 'Europe/Berlin', asJson: { time_zone: 'Europe/Berlin' } }]);
  });
});

test('a row that was read as JSON is like any other, and back', () => {
  const row = { reply_by: '2054-11-24', what: { by_day: null } };
  expect(fromColumns(row)).toEqual({ replyBy: '2054-11-24', what: { by_day: null } });
  expect(toColumns(fromColumns(row))).toEqual(row);
});
