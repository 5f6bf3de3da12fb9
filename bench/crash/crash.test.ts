/** A few of the deaths that `npm run bench:crash` and `npm run bench:restart` bring about many times. */
import { expect, test } from 'vitest';
import { killUnderLoad } from './killing.ts';
import { restartUnderLoad } from './restarting.ts';

const nothingLost = { missing: 0, doubled: 0 };
const say = () => {};

test(
  'killed while people work, it loses nothing it acknowledged, does nothing twice, and no job stays held',
  { timeout: 300_000 },
  async () => {
    const killed = await killUnderLoad({ kills: 2, workMs: 700, say });
    expect(killed).toMatchObject({ kills: 2, ...nothingLost, isFree: true });
    expect(killed.acknowledged).toBeGreaterThan(3);
  },
);

test.for(['all', 'worker'] as const)(
  'with ROLE=%s it lives through restarts of its database, and nobody reads that something went wrong',
  { timeout: 300_000 },
  async (role) => {
    const restarted = await restartUnderLoad({ times: 1, workMs: 1500, role, say });
    expect(restarted).toMatchObject({ lives: true, wentWrong: 0, ...nothingLost, isFree: true });
    expect(restarted.acknowledged).toBeGreaterThan(3);
  },
);
