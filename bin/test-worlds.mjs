/** `npm run test:worlds`: everybody's reading in every small world, see docs/access-proof.md. More worlds by flags. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';
import { orExplain, prepare } from './prepare.mjs';

const usage = `npm run test:worlds -- [--acts N] [--idle N] [--orders every] [--starts every] [--family NAME] [--http N]

  --acts N         the most acts one after another (2 for things of two people, 1 for others)
  --idle N         so many of several acts may leave every circle as it is (0)
  --orders every   the answers to a hand-over in every order also among several acts
  --starts every   people begin in every way there is
  --family NAME    only worlds whose things are of this kind: "of one person", "of two people", "with a team",
                   "of a team", "of two teams"
  --http N         every Nth world is read over HTTP as well (40)`;

/** The size that was asked for, as the test reads it. */
function sizeAsked() {
  try {
    const text = { type: 'string' };
    const options = { acts: text, idle: text, http: text, orders: text, starts: text, family: text };
    const { values } = parseArgs({ options });
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
    );
  } catch (problem) {
    console.error(`${problem.message}\n\n${usage}`);
    return process.exit(2);
  }
}

const size = sizeAsked();
orExplain(() => prepare({ dev: true }));
const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs');
const env = { ...withOwnTools(), ALONGSIDE_WORLDS: JSON.stringify(size) };
const { status } = spawnSync(pinnedNode, [vitest, 'run', '--project=worlds'], {
  cwd: checkout,
  env,
  stdio: 'inherit',
});
process.exit(status ?? 1);
