import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMe } from '#features/people/own/me-contract.ts';
import { features } from '#src/app.ts';
import { Workplace } from '#test/workplace.ts';
import { tryItAs } from './contract.ts';
import { fillSample } from './fill.ts';

let w: Workplace;
beforeAll(async () => void (w = await Workplace.open()));
afterAll(() => w.close());

test('in a real workplace nobody is signed in as somebody else, and nothing is made up', async () => {
  const admin = await w.person('Ada Owner', { admin: true });
  const colleague = await w.person('Colleague');
  expect(await admin.refusal(tryItAs, { person: colleague.id })).toBe('not-found');
  const bench = { app: w.database.app, worker: w.database.worker, clock: w.clock.read };
  expect(await fillSample(bench, features, admin.id)).toBe(false);
  expect((await admin.call(readMe, {})).workplace.sample).toBe(false);
});

test('the app itself cannot call a workplace a sample', async () => {
  await expect(w.database.app.query('select make_sample()')).rejects.toThrow('permission denied');
  await expect(w.database.app.query('update workplace set sample = true')).rejects.toThrow(
    'permission denied',
  );
});
