/** A round of the pulse among many people: how long it takes to open, and to close and publish. See docs/benchmarks.md. */
import { parseArgs } from 'node:util';
import { measureRound } from './pulse/measure.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
  },
});
const measured = await measureRound(Number(values.people), (line) => console.error(line));
if (values.json) console.log(JSON.stringify(measured));
else {
  const { people, groups, answers, openSeconds, publishSeconds, readMs } = measured;
  console.log(
    '| people | groups | answers | opening, s | closing and publishing, s | reading the whole, ms |',
  );
  console.log('|---|---|---|---|---|---|');
  const cells = [
    people,
    groups,
    answers,
    openSeconds.toFixed(1),
    publishSeconds.toFixed(1),
    readMs.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
process.exit(measured.publishSeconds < 60 ? 0 : 1);
