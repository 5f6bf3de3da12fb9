import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/transaction.ts';
import { Workplace } from '#test/workplace.ts';
import { lookAtDesk } from './looking.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

test('a source is asked when its check saw something, with what it saw; without a check always', async () => {
  const someone = await w.person('Someone');
  const asked: unknown[] = [];
  const source = (name: string, mayHaveCards?: ReturnType<typeof sql<unknown>>) => ({
    ...(mayHaveCards ? { mayHaveCards } : {}),
    cards: async (_db: unknown, _reader: unknown, _now: unknown, seen: unknown) => {
      asked.push([name, seen]);
      return [];
    },
  });
  const sources = [
    source('nothing', sql`false`),
    source('unknown', sql`null::text`),
    source('me', sql`my.person = ${someone.id}::uuid and my.person = any (my.parties)`),
    source('day', sql`json_build_object('day', my.today)`),
    source('always'),
  ];
  const person = { id: someone.id, timeZone: 'Europe/Berlin' };
  const look = () =>
    reading(w.database.app, someone.id, (db) => lookAtDesk(sources, db, person, w.clock.read()));
  await look();
  // the second look takes the statement that was written for the first
  await look();
  const once = [
    ['always', true],
    ['me', true],
    ['day', { day: '2054-11-24' }],
  ];
  expect(asked).toEqual([...once, ...once]);
});
