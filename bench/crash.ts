/** Kills the app while people work, and counts what was lost. See docs/benchmarks.md. */
import { parseArgs } from 'node:util';
import { killUnderLoad } from './crash/killing.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string) => console.error(line);
const killed = await killUnderLoad({
  kills: Number(values.kills),
  workMs: Number(values.seconds) * 1000,
  say,
});
if (values.json) console.log(JSON.stringify(killed));
else {
  console.log(
    '| kills | acknowledged | sent again | missing | doubled | longest start, s | jobs free after, s |',
  );
  console.log('|---|---|---|---|---|---|---|');
  const { kills, acknowledged, repeated, missing, doubled, longestStart, freeAfter } = killed;
  const cells = [
    kills,
    acknowledged,
    repeated,
    missing,
    doubled,
    longestStart.toFixed(1),
    freeAfter.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
const isWell = killed.missing === 0 && killed.doubled === 0 && killed.freeAfter <= 60;
process.exit(isWell ? 0 : 1);
