/** Time zones are worked with in one place, and one that is stored and known to nobody stops nobody. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postAsk } from '#features/asks/contract.ts';
import { readPerson } from '#features/people/directory-contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

let w: Workplace;
let asker: Actor;
let elsewhere: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  const team = await w.team('Harbour');
  asker = await w.person('Asker', { teams: [team] });
  elsewhere = await w.person('Elsewhere', { teams: [team] });
  await w.database.owner.query("update person set time_zone = 'Moon/Base' where id = $1", [elsewhere.id]);
});
afterAll(() => w.close());

const source = join(import.meta.dirname, '../src');
const ofItsOwn = ['platform/zone.ts'];

test('no other file turns days into moments, or leaves it to the database', () => {
  const files = globSync('**/*.ts', { cwd: source }).filter(
    (file) => !file.endsWith('.test.ts') && !ofItsOwn.includes(file),
  );
  expect(files.length).toBeGreaterThan(500);
  const using = files.filter((file) =>
    /\.toZonedDateTime|at time zone (?!'utc')/i.test(readFileSync(join(source, file), 'utf8')),
  );
  expect(using).toEqual([]);
});

test('no function of the database works with a zone it may not know', async () => {
  const { rows } = await w.database.owner.query<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace
       and prosrc ~* 'at time zone (?!''UTC'')' and proname <> 'clock_there'`,
  );
  expect(rows.map(({ name }) => name)).toEqual([]);
});

test('somebody in a zone that nobody knows reads all that is theirs, and is told like everybody', async () => {
  const paths = [
    '/api/today',
    '/api/me',
    '/api/notes',
    '/api/me/mirror',
    '/api/me/reflection',
    '/api/promises',
    '/api/rounds',
  ];
  for (const path of paths) expect([path, (await elsewhere.get(path)).statusCode]).not.toEqual([path, 500]);
  expect((await asker.call(readPerson, { id: elsewhere.id })).reachesAt).toBe('2054-11-24T09:00:00Z');
  const { id } = await asker.call(postAsk, {
    direction: 'need',
    what: 'Untangle the nets',
    why: 'Boats wait',
    size: 'an-hour',
    kind: 'skill',
    by: '2054-11-27',
    circle: [w.everyone],
  });
  await w.runJobs();
  const told = await w.database.owner.query('select person_id from told where ask_id = $1', [id]);
  expect(told.rows).toContainEqual({ person_id: elsewhere.id });
});
