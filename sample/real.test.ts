import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMe } from '#features/people/settings/me-contract.ts';
import { foundSample, sampleWasBrokenOff } from '#features/sign-in/operator-store.ts';
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
  const context = { app: w.database.app, worker: w.database.worker, clock: w.clock.read };
  expect(await fillSample(context, features, admin.id)).toBe(false);
  expect((await admin.call(readMe, {})).workplace.sample).toBe(false);
});

const breakOff = (done: number) => {
  if (done === 30) throw new Error('killed');
};

test('a sample that was broken off half way is not taken up again, and is known to be not whole', async () => {
  const other = await Workplace.open();
  try {
    const founder = await other.person('Robin Visitor', { admin: true });
    const context = { app: other.database.app, worker: other.database.worker, clock: other.clock.read };
    const owner = { connectionString: other.database.url };
    await expect(fillSample(context, features, founder.id, breakOff)).rejects.toThrow('killed');
    expect(await sampleWasBrokenOff(owner)).toBe(true);
    expect(await fillSample(context, features, founder.id)).toBe(false);
    expect(await foundSample(owner, 'Europe/Berlin', other.clock.read())).toBeNull();
  } finally {
    await other.close();
  }
});

test('the app itself cannot call a workplace a sample', async () => {
  await expect(w.database.app.query('select make_sample()')).rejects.toThrow('permission denied');
  await expect(w.database.app.query('update workplace set sample = true')).rejects.toThrow(
    'permission denied',
  );
});
