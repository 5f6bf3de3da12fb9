/** Restarts an own PostgreSQL while people work, and counts what was lost. See docs/benchmarks.md. */
import { parseArgs } from 'node:util';
import { restartUnderLoad } from './crash/restarting.ts';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string) => console.error(line);
let isWell = true;
if (!values.json) {
  console.log(
    '| role | restarts | lives | acknowledged | sent again | missing | doubled | read as 500 | jobs free after, s |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
}
for (const roles of [['all'], ['web', 'worker']] as const) {
  const role = roles.join(' and ');
  const result = await restartUnderLoad({
    times: Number(values.times),
    workMs: Number(values.seconds) * 1000,
    roles,
    say,
  });
  const { restarts, lives, acknowledged, repeated, missing, doubled, wentWrong, freeAfter } = result;
  isWell &&= lives && missing + doubled + wentWrong === 0 && freeAfter <= 60;
  const cells = [role, restarts, lives ? 'yes' : 'no', acknowledged, repeated, missing, doubled, wentWrong];
  if (values.json) console.log(JSON.stringify({ role, ...result }));
  else console.log(`| ${[...cells, freeAfter.toFixed(1)].join(' | ')} |`);
}
process.exit(isWell ? 0 : 1);
