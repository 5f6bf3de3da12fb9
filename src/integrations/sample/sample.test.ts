import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPeople } from '#features/people/directory-contract.ts';
import { readMe } from '#features/people/me-contract.ts';
import { readToday } from '#features/today/contract.ts';
import { features } from '#src/app.ts';
import { Workplace } from '#test/workplace.ts';
import type { Actor } from '#test/actor.ts';
import { tryItAs } from './contract.ts';
import { fillSample } from './fill.ts';

let w: Workplace;
let founder: Actor;

const fill = (bench = { app: w.database.app, worker: w.database.worker, clock: w.clock.read }) =>
  fillSample(bench, features, founder.id);

beforeAll(async () => {
  w = await Workplace.open();
  founder = await w.person('Robin Visitor', { admin: true });
  const began = performance.now();
  expect(await fill()).toBe(true);
  console.log('filled in', Math.round(performance.now() - began), 'ms');
});
afterAll(() => w.close());

const rows = async <Row>(query: string): Promise<Row[]> =>
  (await w.database.owner.query(query)).rows as Row[];

test('there are about sixty people in nested teams', async () => {
  expect((await founder.call(listPeople, { limit: 100 })).items.length).toBeGreaterThan(55);
});
