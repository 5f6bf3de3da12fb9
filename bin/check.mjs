/** `npm run check`: every habit of the house, one after the other; each counts as one. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';
import { orExplain, prepare } from './prepare.mjs';

const tool = (name) => `${checkout}/node_modules/${name}`;

const checks = [
  ['format', [tool('oxfmt/bin/oxfmt'), '--check', '.']],
  ['lint', [tool('oxlint/bin/oxlint'), '--deny-warnings']],
  ['types', [tool('typescript/bin/tsc'), '--noEmit']],
  [
    'boundaries',
    [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', 'src'],
  ],
  ['web client', ['bin/prepare.mjs', '--web']],
  ['dead code', [tool('knip/bin/knip.js'), '--no-progress']],
  ['table types', ['bin/schema-types.ts']],
];

/** Runs all checks (or those named), prints what a failing one says, and gives back how many passed and failed. */
export function runChecks(wanted = []) {
  const chosen = checks.filter(([name]) => wanted.length === 0 || wanted.includes(name));
  const failed = chosen.filter(([name, args]) => !passes(name, args)).length;
  return { passed: chosen.length - failed, failed };
}

function passes(name, args) {
  const options = { cwd: checkout, env: withOwnTools(), encoding: 'utf8', maxBuffer: 64_000_000 };
  const { status, stdout, stderr } = spawnSync(pinnedNode, args, options);
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
  return status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  orExplain(() => prepare({ dev: true }));
  const { failed } = runChecks(process.argv.slice(2));
  process.exit(failed === 0 ? 0 : 1);
}
