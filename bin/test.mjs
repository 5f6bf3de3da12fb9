/** `npm test`: the checks, the tests, the journeys in a browser; the last line sums them up. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';
import { runChecks } from './check.mjs';
import { orExplain, prepare } from './prepare.mjs';
import { countTests } from './count-tests.mjs';

/** Runs Vitest with these arguments and counts from its own report; a run that breaks off counts as a failure. */
function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs');
  const options = { cwd: checkout, env: withOwnTools(), stdio: 'inherit' };
  const { status } = spawnSync(pinnedNode, [vitest, 'run', ...reporters, ...args], options);
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  return countTests(found, status);
}

const everything = async () => [await runChecks(), runTests([])];

const asked = process.argv.slice(2);
orExplain(() => prepare({ dev: true }));
const counts = asked.length > 0 ? [runTests(asked)] : await everything();
const sum = (which) => counts.reduce((total, count) => total + count[which], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
