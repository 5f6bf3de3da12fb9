/** What a member feels while others attack the app: nested JSON, YAML, slow bodies, streams, a spammer. See docs/benchmarks.md. */
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { attack } from './hostile/attack.ts';
import { openHouse, type Scene } from './hostile/house.ts';
import { loads, type Got } from './hostile/loads.ts';
import { work, type Worked } from './hostile/member.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});
const workMs = Number(values.seconds) * 1000;
/** Attackers begin so much earlier, so that what is measured is the height of it. */
const aheadMs = 2000;

interface Line extends Worked {
  load: string;
  got: Record<string, Got>;
  loadAverage: number;
}

const house = await openHouse();
const lines: Line[] = [];
try {
  await work(house.scene, 5000);
  const names = Object.keys(loads).filter((name) => values.only.length === 0 || values.only.includes(name));
  const turns: [string, string[]][] = [
    ['alone', []],
    ...names.map((name): [string, string[]] => [name, [name]]),
    ...(names.length > 1 ? [['all together', names] as [string, string[]]] : []),
  ];
  if (!values.json) console.log(header());
  for (const [load, of] of turns) lines.push(await measure(house.scene, load, of));
  if (values.json) console.log(JSON.stringify(lines));
} finally {
  await house.stop();
}
const isWell = lines.every(
  ({ times, refused }) => at(times, 0.99) < 1000 && Object.keys(refused).length === 0,
);
process.exit(isWell ? 0 : 1);

async function measure(scene: Scene, load: string, names: string[]): Promise<Line> {
  const enough = names.length > 0 ? await attack(scene, names) : async () => ({});
  await pause(aheadMs);
  const worked = await work(scene, workMs);
  const line = { load, ...worked, got: await enough(), loadAverage: loadavg()[0]! };
  if (!values.json) console.log(lineFor(line));
  await pause(aheadMs);
  return line;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function header(): string {
  const names = [
    'load',
    'calls',
    'p50, ms',
    'p99, ms',
    'slowest, ms',
    'refused',
    'load average',
    'what they got',
  ];
  return `| ${names.join(' | ')} |\n|${'---|'.repeat(names.length)}`;
}

function lineFor({ load, times, refused, got, loadAverage }: Line): string {
  const figures = [at(times, 0.5), at(times, 0.99), at(times, 1)].map((ms) => ms.toFixed(0));
  const told = Object.entries(got).map(([name, counts]) =>
    Object.keys(got).length > 1 ? `${name}: ${inWords(counts)}` : inWords(counts),
  );
  const cells = [
    load,
    times.length,
    ...figures,
    inWords(refused) || 0,
    loadAverage.toFixed(1),
    told.join('; '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function inWords(counts: Got): string {
  return Object.entries(counts)
    .map(([status, count]) => `${count} × ${status === '0' ? 'no answer' : status}`)
    .join(', ');
}
