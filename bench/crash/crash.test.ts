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
    const killed = await killUnderLoad({ kills: 1, workMs: 500, say });
    expect(killed).toMatchObject({ kills: 1, ...nothingLost, isFree: true });
    expect(killed.acknowledged).toBeGreaterThan(3);
  },
);

test(
  'with ROLE=all and with ROLE=worker it lives through restarts of its database, and nobody reads that something went wrong',
  { timeout: 300_000 },
  async () => {
    const restarted = await restartUnderLoad({ times: 1, workMs: 1000, roles: ['all', 'worker'], say });
    expect(restarted).toMatchObject({ lives: true, wentWrong: 0, ...nothingLost, isFree: true });
    expect(restarted.acknowledged).toBeGreaterThan(3);
  },
);
