/** Four ways to make a round: ours, and three to hold it against. */
import blossom from 'edmonds-blossom';
import { chanceOf, shuffledNumbers } from '../../src/features/rounds/pairing/random.ts';
import { graphOf, grades } from '../../src/features/rounds/pairing/graph.ts';
import { pairUp, type RoundSetting } from '../../src/features/rounds/pairing/pairing.ts';
import type { Round } from '../../src/features/rounds/pairing/round.ts';

type Method = (setting: RoundSetting) => Round;

export const methodNames = ['alongside', 'shuffle', 'greedy', 'matching'] as const;
export type MethodName = (typeof methodNames)[number];

/** Names two by two from a list of places. */
function named({ people }: RoundSetting, pairs: readonly (readonly [number, number])[]): Round {
  const placed = new Set(pairs.flat());
  return {
    groups: pairs.map(([one, other]) => [people[one]!.id, people[other]!.id]),
    sitOut: people.filter((_, at) => !placed.has(at)).map((person) => person.id),
  };
}

/** Everybody in an order of chance takes whoever is best among those left; `asGood` may make many equally good. */
function inTurn(setting: RoundSetting, asGood: (grade: number) => number): Round {
  const { graph } = graphOf(setting.people, setting.past);
  const order = shuffledNumbers(graph.size, chanceOf(setting.seed, setting.number));
  const free = new Set(order);
  const pairs: [number, number][] = [];
  for (const one of order) {
    if (!free.delete(one)) continue;
    let best = -1;
    let good = 0;
    for (const other of free) {
      const value = asGood(graph.grade[one * graph.size + other]!);
      if (value > good) [best, good] = [other, value];
    }
    if (best === -1) continue;
    free.delete(best);
    pairs.push([one, best]);
  }
  return named(setting, pairs);
}

/** The largest number of pairs, then the fewest that meet again, then the most across: exact for each round by itself. */
function exact(setting: RoundSetting): Round {
  const { graph } = graphOf(setting.people, setting.past);
  const edges: [number, number, number][] = [];
  for (let one = 0; one < graph.size; one++)
    for (let other = one + 1; other < graph.size; other++) {
      const grade = graph.grade[one * graph.size + other]!;
      if (grade)
        edges.push([one, other, grade === grades.again ? 1 : grade >= grades.across ? 100_001 : 100_000]);
    }
  const mates = blossom(edges, true);
  return named(
    setting,
    mates.flatMap((other, one): [number, number][] => (one < other ? [[one, other]] : [])),
  );
}

export const methods: Record<MethodName, Method> = {
  alongside: pairUp,
  shuffle: (setting) => inTurn(setting, (grade) => (grade ? 1 : 0)),
  greedy: (setting) => inTurn(setting, (grade) => grade),
  matching: exact,
};
