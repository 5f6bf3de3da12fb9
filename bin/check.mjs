/** `npm run check`: every habit of the house; each counts as one. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';
import { orExplain, prepare } from './prepare.mjs';

const tool = (name) => `${checkout}/node_modules/${name}`;

const checks = [
  ['format', [tool('oxfmt/bin/oxfmt'), '--check', '.']],
  ['lint', [tool('oxlint/bin/oxlint'), '--deny-warnings']],
  ['types', [tool('typescript/bin/tsc'), '--noEmit']],
  [
    'boundaries',
    [
      tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'sample',
    ],
  ],
  ['web client', ['bin/prepare.mjs', '--web']],
  ['dead code', [tool('knip/bin/knip.js'), '--no-progress']],
  ['table types', ['bin/schema-types.ts']],
];

/** As many at once as there are processors; each has one of its own. */
const atOnce = availableParallelism();

/** Runs all checks (or those named), prints what a failing one says, and gives back how many passed and failed. */
export async function runChecks(wanted = []) {
  const chosen = checks.filter(([name]) => wanted.length === 0 || wanted.includes(name));
  const waiting = chosen.values();
  let failed = 0;
  const takeTurns = async () => {
    for (const [name, args] of waiting) if (!(await passes(name, args))) failed++;
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return { passed: chosen.length - failed, failed };
}

async function passes(name, args) {
  const options = { cwd: checkout, env: withOwnTools(), encoding: 'utf8', maxBuffer: 64_000_000 };
  const { isWell, said } = await promisify(execFile)(pinnedNode, args, options).then(
    () => ({ isWell: true, said: '' }),
    ({ stdout = '', stderr = '', message }) => ({ isWell: false, said: `${stdout}${stderr}` || message }),
  );
  console.log(`${isWell ? '✓' : '✗'} ${name}`);
  if (!isWell) console.log(said.trimEnd());
  return isWell;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  orExplain(() => prepare({ dev: true }));
  const { failed } = await runChecks(process.argv.slice(2));
  process.exit(failed === 0 ? 0 : 1);
}
