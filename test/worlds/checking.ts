/** Plays worlds side by side in one database, and compares what everybody in them can read with the model's rule. */
import { nth } from '#platform/defined.ts';
import { Workplace } from '#test/workplace.ts';
import { perform } from './acts.ts';
import type { Plan } from './enumeration.ts';
import { families, type Held } from './families.ts';
import { foundByHttp, foundBySql, questionToEveryTable, type Found } from './reading.ts';
import { movers, ruleFor, stayers, type Person, type Rule } from './rule.ts';
import { layGround, NotPlayed, World, type Ground, type Thing } from './world.ts';

/** So many worlds in one database, and so many of them played at the same time. */
const sideBySide = 24;
const atOnce = 6;

/** What was looked at, and everything that went wrong in it. */
export interface Looked {
  worlds: number;
  words: number;
  comparisons: number;
  overHttp: number;
  wrong: string[];
}

const describe = ({ family, start, acts }: Plan): string =>
  `${family}; home: ${start.home.join(' ') || '-'}; away: ${start.away.join(' ') || '-'}; ${
    acts.map((act) => Object.values(act).join(' ')).join(' → ') || 'nothing happens'
  }`;

/** Begins every thing, then act by act; after each, something new is said about every thing. */
async function play(ground: Ground, plan: Plan): Promise<World> {
  const world = await World.build(ground, describe(plan), plan.start);
  try {
    const held: Held[] = [];
    for (const begin of families[plan.family]!.begins) {
      const one = await begin(world);
      held.push(one);
      world.things.push(one.thing);
    }
    for (const act of plan.acts) {
      await perform(world, held, act);
      for (const { speak } of held) await speak();
    }
    await world.outsidersTry();
  } catch (problem) {
    if (!(problem instanceof NotPlayed)) throw problem;
  }
  return world;
}

/** A few of them at the same time, until all are done. */
async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

/** The rule for each word; for one that stands in two things, as thanks do when they are shared, the wider one. */
function rulesFor(world: World, person: Person): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const thing of world.things)
    for (const word of thing.words) {
      const [before, rule] = [rules.get(word.mark), ruleFor(person, word, thing, world.structure)];
      if (before === undefined || before === 'never' || rule === 'reads') rules.set(word.mark, rule);
    }
  return rules;
}

/** What a reader was given, against the rule: nothing that is not theirs, and everything that is. */
function compare(world: World, person: Person, found: Found, how: 'SQL' | 'HTTP', looked: Looked): void {
  const rules = rulesFor(world, person);
  for (const thing of world.things) {
    for (const { mark, by, to } of thing.words) {
      looked.comparisons += 1;
      const [rule, at] = [rules.get(mark), found.get(mark)];
      const tell = (what: string) =>
        world.wrong.push(`${how}: ${person} ${what} of ${thing.kind}, said by ${by} to ${to.join(', ')}`);
      if (rule === 'never' && at) tell(`reads (${at}) a word`);
      const isHidden = thing.isDestroyed || (how === 'SQL' && thing.isSealed);
      if (rule === 'reads' && !at && !isHidden) tell('does not read a word');
    }
    const at = thing.isKnownToEveryone ? undefined : found.get(thing.id);
    const isTheirs = thing.words.some((word) => ruleFor(person, word, thing, world.structure) !== 'never');
    if (how === 'SQL' && at && !isTheirs)
      world.wrong.push(`SQL: ${person} can tell (${at}) that there is ${thing.kind}`);
  }
}

/** What everybody reads in a world. */
const openTo = (world: World): Set<string> =>
  new Set(
    world.things.flatMap((thing) =>
      thing.words.filter(({ to }) => [...thing.circle, ...to].includes('everyone')).map(({ mark }) => mark),
    ),
  );

/** Whoever belongs to another world reads of this one what everybody reads, and nothing else. */
function compareFromOutside(world: World, found: Found, looked: Looked): void {
  const isOpen = openTo(world);
  for (const thing of world.things)
    for (const { mark } of thing.words) {
      looked.comparisons += 1;
      const at = isOpen.has(mark) ? undefined : found.get(mark);
      if (at) world.wrong.push(`SQL: somebody of another world reads (${at}) a word of ${thing.kind}`);
    }
}

async function readEverything(ground: Ground, worlds: readonly World[], looked: Looked): Promise<void> {
  const { w } = ground;
  const question = await questionToEveryTable(w);
  // whoever left the workplace can sign in no more; in their name only what is destroyed with them is looked for
  const moving = worlds.flatMap((world) =>
    movers.filter((one) => !world.structure.gone.has(one)).map((person) => ({ world, person })),
  );
  await inTurn(moving, async ({ world, person }) => {
    const found = await foundBySql(w, world.id(person), question);
    compare(world, person, found, 'SQL', looked);
    for (const another of worlds) if (another !== world) compareFromOutside(another, found, looked);
  });
  await inTurn(stayers, async (person) => {
    const found = await foundBySql(w, ground.stayers[person].id, question);
    for (const world of worlds) compare(world, person, found, 'SQL', looked);
  });
}

/** The same over HTTP, for those who move about, the admin and one of each team. */
async function readOverHttp(world: World, looked: Looked): Promise<void> {
  const words = world.things.flatMap((thing) => thing.words.slice(-1).map((word) => word.mark));
  const ids = new Map(world.things.map((thing) => [nth(thing.path.split('/'), 2), thing.id]));
  const parties = [world.id('opener'), world.id('home')];
  for (const person of [...movers, 'home-1', 'away-1', 'registrar'] as const) {
    const { found, failures } = await foundByHttp(world.actor(person), { ids, parties, words });
    world.wrong.push(...failures);
    compare(world, person, found, 'HTTP', looked);
  }
  looked.overHttp += 1;
}

/** Looks at these worlds, and at each `every`th of them over HTTP as well. */
export async function lookAt(plans: readonly Plan[], every: number): Promise<Looked> {
  const looked: Looked = {
    worlds: 0,
    words: 0,
    comparisons: 0,
    overHttp: 0,
    wrong: [],
  };
  for (let from = 0; from < plans.length; from += sideBySide) {
    const w = await Workplace.open();
    try {
      const ground = await layGround(w);
      const worlds: World[] = [];
      const plansHere = plans.slice(from, from + sideBySide);
      await inTurn(plansHere, async (plan) => void worlds.push(await play(ground, plan)));
      await readEverything(ground, worlds, looked);
      for (const [at, world] of worlds.entries()) {
        if ((from + at) % every === 0) await readOverHttp(world, looked);
        looked.worlds += 1;
        looked.words += world.said;
        looked.wrong.push(...[...new Set(world.wrong)].map((what) => `${what}\n    in: ${world.name}`));
      }
      console.log(`${looked.worlds} of ${plans.length} worlds, ${looked.wrong.length} things wrong`);
    } finally {
      await w.close();
    }
  }
  return looked;
}

export type { Thing };
