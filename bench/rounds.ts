import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { constrained, madePeople, peopleOf, type World } from './rounds/people.ts';
import { methodNames, methods, type MethodName } from './rounds/methods.ts';
import { attendance, play, type Figures } from './rounds/replay.ts';
import { header, lineFor } from './rounds/table.ts';

const usage = `npm run bench:rounds -- [--ties FILE --departments FILE] [--people N] [--teams 60,40] [--rounds R]
  [--absent P] [--turnover P] [--constraints] [--seed N] [--seeds N] [--complete] [--json]`;

/** A published blossom implementation takes about 15 s for one round of 800; above so much work it is left out. */
const mostWork = (60 * 800 ** 3) / 15;
/** From so many people on, made people have hours and blocks. */
const constrainedFrom = 1000;

main();

function main(): void {
  const given = readArguments();
  if (given.complete) return complete();
  const absentFile = [given.departments, given.ties].find((file) => file && !existsSync(file));
  if (absentFile) return console.error(`${absentFile} is not there: skipped.`);
  const size = worldOf(given, given.seed).people.length;
  const rounds = given.rounds ?? Math.min(size - 1, 52);
  const figures = Object.fromEntries(
    methodNames.map((name) => [name, figuresOf(name, size, rounds, given)]),
  ) as Record<MethodName, Figures | null>;
  if (given.json) return console.log(JSON.stringify(asJson(size, rounds, given.absent, figures)));
  console.log(
    `${size} people, ${rounds} rounds, ${given.absent * (given.absent < 1 ? 100 : 1)} % absent\n\n${header}`,
  );
  for (const name of methodNames) console.log(lineFor(name, figures[name]));
}

type Given = ReturnType<typeof readArguments>;

function worldOf(given: Given, seed: number): World {
  const world = given.departments
    ? peopleOf(given.departments, given.ties)
    : { people: madePeople(given.people, given.teams), past: [] };
  const isConstrained = given.constraints || (!given.departments && given.people >= constrainedFrom);
  return isConstrained ? { ...world, people: constrained(world.people, String(seed)) } : world;
}

/** One method's figures; the mean over all seeds where there are several. */
function figuresOf(name: MethodName, size: number, rounds: number, given: Given): Figures | null {
  if (name === 'matching' && size ** 3 * rounds * given.seeds > mostWork) return null;
  const all = Array.from({ length: given.seeds }, (_, at) => {
    const seed = given.seed + at;
    const share = given.absent >= 1 ? given.absent / 100 : given.absent;
    const plan = { rounds, absent: share, turnover: given.turnover / 100, seed: String(seed) };
    const world = worldOf(given, seed);
    return play(methods[name], world, plan, attendance(world, plan));
  });
  return all.length === 1 ? all[0]! : meanOf(all);
}

function meanOf(all: readonly Figures[]): Figures {
  const mean = (figure: (one: Figures) => number) =>
    all.reduce((sum, one) => sum + figure(one), 0) / all.length;
  const widest = all.toSorted((a, b) => spreadOf(b) - spreadOf(a))[0]!;
  const first = all.flatMap((one) => one.firstRepeat ?? []);
  return {
    pairs: mean((one) => one.pairs),
    repeats: mean((one) => one.repeats),
    avoidable: mean((one) => one.avoidable),
    firstRepeat: first.length > 0 ? Math.min(...first) : null,
    across: mean((one) => one.across),
    acrossHighest: mean((one) => one.acrossHighest),
    sitOutsMin: widest.sitOutsMin,
    sitOutsMax: widest.sitOutsMax,
    msPerRound: mean((one) => one.msPerRound),
  };
}

function spreadOf(one: Figures): number {
  return one.sitOutsMax - one.sitOutsMin;
}

function asJson(people: number, rounds: number, absent: number, figures: Record<MethodName, Figures | null>) {
  return {
    people,
    rounds,
    absent,
    methods: Object.fromEntries(methodNames.map((name) => [name, shown(figures[name])])),
  };
}

function shown(one: Figures | null) {
  if (!one) return null;
  const { pairs, repeats, firstRepeat, across, acrossHighest, sitOutsMin, sitOutsMax, msPerRound } = one;
  return { pairs, repeats, firstRepeat, across, acrossHighest, sitOutsMin, sitOutsMax, msPerRound };
}

/** Every even number of people from 4 to 60, all n−1 rounds, twenty seeds. */
function complete(): void {
  let repeats = 0;
  for (let people = 4; people <= 60; people += 2)
    for (let seed = 1; seed <= 20; seed++) {
      const world = { people: madePeople(people, []), past: [] };
      const plan = { rounds: people - 1, absent: 0, turnover: 0, seed: String(seed) };
      const figures = play(methods.alongside, world, plan, attendance(world, plan));
      if (figures.repeats > 0) console.log(`${people} people, seed ${seed}: ${figures.repeats} repeats`);
      repeats += figures.repeats;
    }
  console.log(`Every even number from 4 to 60, all n−1 rounds, 20 seeds: ${repeats} repeats.`);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        ties: { type: 'string' },
        departments: { type: 'string' },
        people: { type: 'string', default: '60' },
        teams: { type: 'string' },
        rounds: { type: 'string' },
        absent: { type: 'string', default: '0' },
        turnover: { type: 'string' },
        seed: { type: 'string', default: '1' },
        seeds: { type: 'string', default: '1' },
        constraints: { type: 'boolean', default: false },
        complete: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const teams = values.teams?.split(',').map(number) ?? [];
    const absent = number(values.absent);
    return {
      ...values,
      teams,
      absent,
      seed: number(values.seed),
      seeds: number(values.seeds),
      people: teams.length > 0 ? teams.reduce((sum, one) => sum + one, 0) : number(values.people),
      rounds: values.rounds === undefined ? undefined : number(values.rounds),
      // where people are absent, some also leave for good and others join
      turnover: values.turnover === undefined ? (absent > 0 ? 1 : 0) : number(values.turnover),
    };
  } catch (problem) {
    console.error(`${(problem as Error).message}\nUsage: ${usage}`);
    return process.exit(2);
  }
}

function number(words: string): number {
  const value = Number(words);
  if (!(value >= 0)) throw new Error(`"${words}" is not a number.`);
  return value;
}
