/** Whether the time of a "not found" tells that something is there after all. See docs/benchmarks.md. */
import { parseArgs } from 'node:util';
import { newId } from '#platform/id.ts';
import { ask, openHouse, type House, type Signed } from './timing/house.ts';
import { median, rankTest } from './timing/rank.ts';
import { kinds, type Kind } from './timing/things.ts';

const usage = 'npm run bench:timing [-- --pairs N --only KIND --json]';

/** So many things of each kind, and as many ids that were made in between and belong to nothing. */
const things = 20;
/** An answer mostly waits for its step, so several pairs are asked for at a time. */
const connections = 6;

const given = readArguments();
const chosen = kinds.filter(({ name }) => !given.only || given.only.includes(name));
const house = await openHouse();
try {
  if (!given.json)
    console.log(
      '| kind | hidden, ms | never was, ms | median difference, ms | z | p |\n|---|---|---|---|---|---|',
    );
  const lines = [];
  for (const kind of chosen) lines.push(await measure(house, kind));
  if (given.json) console.log(JSON.stringify({ pairs: given.pairs, lines }));
} finally {
  await house.stop();
}

/** Asks for both of a pair one after the other, in an order by lot, so that whatever else the machine does meets both alike. */
async function measure(on: House, kind: Kind) {
  const pairs: Record<'hidden' | 'never', string>[] = [];
  const many = kind.onlyOne ? 1 : things;
  for (let turn = 0; turn < many; turn++) pairs.push({ never: newId(), hidden: await kind.make(on) });
  const taken: Record<'hidden' | 'never', number>[] = [];
  let turn = -things * connections;
  const takeTurns = async () => {
    while (turn < given.pairs) {
      const isCounted = turn++ >= 0;
      const pair = pairs[Math.floor(Math.random() * many)]!;
      const took = { hidden: 0, never: 0 };
      const order = Math.random() < 0.5 ? (['hidden', 'never'] as const) : (['never', 'hidden'] as const);
      const stranger = on.strangers[Math.floor(Math.random() * on.strangers.length)]!;
      for (const which of order) took[which] = await notFound(on, stranger, kind, pair[which]);
      if (isCounted) taken.push(took);
    }
  };
  await Promise.all(Array.from({ length: connections }, takeTurns));
  const differences = taken.map(({ hidden, never }) => hidden - never);
  const line = {
    kind: kind.name,
    hidden: median(taken.map(({ hidden }) => hidden)),
    never: median(taken.map(({ never }) => never)),
    difference: median(differences),
    ...rankTest(differences),
  };
  const figures = [line.hidden, line.never, line.difference].map((one) => one.toFixed(3)).join(' | ');
  if (!given.json) console.log(`| ${line.kind} | ${figures} | ${line.z.toFixed(2)} | ${line.p.toFixed(4)} |`);
  return line;
}

async function notFound(on: House, stranger: Signed, kind: Kind, id: string): Promise<number> {
  const { method, body } = kind;
  const answer = await ask(on, stranger, {
    method,
    path: kind.path(id),
    ...(body ? { body } : {}),
  });
  if (answer.status !== 404) throw new Error(`${kind.name}: ${answer.status} ${answer.body}`);
  return answer.took;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        pairs: { type: 'string', default: '5000' },
        only: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
      },
    });
    const pairs = Number(values.pairs);
    if (!(pairs >= 10 && pairs <= 1_000_000)) throw new Error(`${values.pairs} is no number of pairs.`);
    return { ...values, pairs };
  } catch (problem) {
    console.error(`${(problem as Error).message}\n${usage}`);
    process.exit(2);
  }
}
