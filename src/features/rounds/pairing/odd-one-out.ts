/** When the number is odd: whose turn it is to be three, or to sit out, fair to within one (property 14). */
import { entry, nth } from '#platform/defined.ts';
import { chanceOf, shuffledNumbers } from './random.ts';
import { gradeAt, grades, type Graph } from './graph.ts';
import type { Participant } from './round.ts';

/** How far somebody's turn may come before another's who was in as often. */
const within = 0.5;
/** Among how many of those whose turn it is three are looked for. */
const lookedAmong = 14;

/** Everybody's place in the order of turns: below 0 is less often than others in as many rounds. */
export function turns(people: readonly Participant[]): number[] {
  const odd = people.reduce((sum, one) => sum + one.timesOdd, 0);
  const rounds = people.reduce((sum, one) => sum + one.roundsIn, 0);
  return people.map((one) => one.timesOdd - (rounds === 0 ? 0 : (one.roundsIn * odd) / rounds));
}

/** People by their turn, whoever's comes first; by chance among equals. */
export function byTurn(people: readonly Participant[], seed: string): number[] {
  const turn = turns(people);
  const order = [...shuffledNumbers(people.length, chanceOf(seed, 'turn'))];
  return order.toSorted((a, b) => nth(turn, a) - nth(turn, b));
}

/** Who may sit out without anybody having a right to complain. */
export function mayBeAlone(people: readonly Participant[]): Set<number> {
  const turn = turns(people);
  const first = Math.min(...turn);
  return new Set([...turn.keys()].filter((at) => nth(turn, at) <= first + within));
}

/** Threes who have not met each other, whose turn it is and who are fine with it; those of three teams first. */
export function possibleTrios(people: readonly Participant[], graph: Graph, seed: string): number[][] {
  const turn = turns(people);
  const order = byTurn(people, seed);
  const first = order.filter((at) => nth(people, at).trios).slice(0, lookedAmong);
  const trios: number[][] = [];
  for (let c = 2; c < first.length; c++)
    for (let b = 1; b < c; b++)
      for (let a = 0; a < b; a++) {
        const trio = [nth(first, a), nth(first, b), nth(first, c)];
        if (haveNotMet(graph, trio) && isFair(trio, order, turn)) trios.push(trio);
      }
  const acrossIn = new Map(trios.map((trio) => [trio, across(graph, trio)]));
  return trios.toSorted((a, b) => entry(acrossIn, b) - entry(acrossIn, a));
}

function isFair(trio: readonly number[], order: readonly number[], turn: readonly number[]): boolean {
  const last = Math.max(...trio.map((at) => nth(turn, at)));
  const firstOther = order.find((at) => !trio.includes(at));
  return firstOther === undefined || last <= nth(turn, firstOther) + within;
}

const ways = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;
const gradesIn = ({ size, grade }: Graph, trio: readonly number[]) =>
  ways.map(([a, b]) => gradeAt(grade, nth(trio, a) * size + nth(trio, b)));
const haveNotMet = (graph: Graph, trio: readonly number[]) =>
  gradesIn(graph, trio).every((grade) => grade >= grades.unmet);
const across = (graph: Graph, trio: readonly number[]) =>
  gradesIn(graph, trio).filter((grade) => grade >= grades.across).length;
