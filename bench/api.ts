/** Measures the app beside a bare server that answers the same questions. See docs/benchmarks.md. */
import { parseArgs } from 'node:util';
import { figuresOf, header, lineFor, ratioOf, type Line, type Round } from './api/figures.ts';
import { load } from './api/load.ts';
import { names, prepare, type Name, type Questions } from './api/questions.ts';
import { spentBetween, spentBy } from './api/processor.ts';
import { startApp, startBare, type Started } from './api/servers.ts';
import { openWorld, type World } from './api/world.ts';

const usage = 'npm run bench:api [-- --people 1000,10000,100000 --seconds N --rounds N --only NAME --json]';
const connections = 8;

interface Wanted {
  people: number[];
  /** How long each measurement takes, and how often app and bare server take turns. */
  seconds: number;
  rounds: number;
  only: readonly Name[];
  json: boolean;
}

const wanted = readArguments();
const say = (line: string) => console.error(line);
const lines: Line[] = [];
if (!wanted.json) console.log(header);
for (const people of wanted.people) lines.push(...(await measureWorld(people)));
if (wanted.json) console.log(JSON.stringify({ lines }));

async function measureWorld(people: number): Promise<Line[]> {
  const world = await openWorld(people, say);
  const stops: (() => Promise<void>)[] = [world.stop];
  try {
    const questions = await prepare(world.url);
    const app = await startApp(world);
    stops.unshift(app.stop);
    const bare = await startBare(world);
    stops.unshift(bare.stop);
    await firstLooks(app, questions);
    const measured: Line[] = [];
    for (const question of wanted.only)
      measured.push(await measure(world, question, questions, { app, bare }));
    return measured;
  } finally {
    for (const stop of stops) await stop();
  }
}

/** Everybody has looked at Today once, as they do in the morning. */
async function firstLooks({ port }: Started, { firstLook, visitors }: Questions): Promise<void> {
  let turn = 0;
  while (turn < visitors) {
    await load(port, () => firstLook(0, turn++), { connections: 4, seconds: 0.2 });
  }
}

async function measure(
  { people, database }: World,
  question: Name,
  questions: Questions,
  servers: { app: Started; bare: Started },
): Promise<Line> {
  const ask = {
    app: questions.asking(question, 'app', connections),
    bare: questions.asking(question, 'bare', connections),
  };
  const run = async (server: 'app' | 'bare', seconds: number): Promise<Round> => {
    const { pid, port } = servers[server];
    const before = spentBy(pid, database);
    const measured = await load(port, ask[server], { connections, seconds });
    return { ...measured, spent: spentBetween(before, spentBy(pid, database)) };
  };
  await run('app', 1);
  await run('bare', 1);
  const rounds = { app: [] as Round[], bare: [] as Round[] };
  for (let round = 0; round < wanted.rounds; round++) {
    rounds.app.push(await run('app', wanted.seconds));
    rounds.bare.push(await run('bare', wanted.seconds));
  }
  const ratio = ratioOf(rounds.app, rounds.bare);
  const line = { people, question, app: figuresOf(rounds.app), bare: figuresOf(rounds.bare), ratio };
  if (!wanted.json) console.log(lineFor(line));
  return line;
}

function readArguments(): Wanted {
  try {
    const { values } = parseArgs({
      options: {
        people: { type: 'string', default: '1000,10000,100000' },
        seconds: { type: 'string', default: '3' },
        rounds: { type: 'string', default: '4' },
        only: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
      },
    });
    const people = values.people.split(',').map((text) => Math.trunc(number(text, 200_000)));
    if (people.some((many) => many < 1000)) throw new Error('A workplace here has at least 1,000 people.');
    const only = values.only === undefined ? names : names.filter((name) => values.only!.includes(name));
    return {
      people,
      seconds: number(values.seconds, 60),
      rounds: number(values.rounds, 20),
      only,
      json: values.json,
    };
  } catch (problem) {
    console.error(`${(problem as Error).message}\n${usage}`);
    process.exit(2);
  }
}

function number(text: string, most: number): number {
  const value = Number(text);
  if (!(value > 0 && value <= most)) throw new Error(`${text} is not between 0 and ${most}.`);
  return value;
}
