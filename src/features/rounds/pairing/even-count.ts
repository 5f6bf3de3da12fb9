/** The pairs of an even number of people, chosen so that as many rounds as possible can follow without anybody meeting again. */
import { fewestUnmet, isRegular, mostLookedAhead, roundsAhead, without } from './lookahead.ts';
import { bestPairs } from './best-pairs.ts';
import { chanceOf } from './random.ts';
import { gradeAt, grades, type Graph, type LastMet } from './graph.ts';
import type { Mates } from './matching.ts';

/** The best pairs are tried by so many chances before pairs are taken from rounds that are known to follow one another. */
const chances = 5;
const plannedTried = 6;
/** Where people come and go, looking further than this many rounds would only cost meetings across teams. */
const roundsForAMovingPool = 8;

export interface Seeds {
  /** The same for every round of a pool: what was seen ahead is found again. */
  pool: string;
  /** Another for each round. */
  round: string;
}

/** Pairs for one round. `later` is the graph in which the rounds to come are looked for, where that is another one. */
export function pairsOf(graph: Graph, lastMet: LastMet, seeds: Seeds, later = graph): Mates {
  const best = bestPairs(graph, lastMet, chanceOf(seeds.round, 0));
  if (graph.size > mostLookedAhead || wouldMeetAgain(graph, best)) return best;
  const enough = isRegular(later) ? Infinity : roundsForAMovingPool;
  if (follow(later, best, seeds, enough) >= Math.min(fewestUnmet(later) - 1, enough)) return best;
  return withMostAhead(graph, lastMet, seeds, later, enough) ?? best;
}

/** Some have nobody new: there is no future without meeting again that could be kept open. */
export const wouldMeetAgain = ({ size, grade }: Graph, mates: Mates): boolean =>
  mates.some((other, one) => other === -1 || gradeAt(grade, one * size + other) < grades.unmet);

const follow = (later: Graph, mates: Mates, seeds: Seeds, enough: number) =>
  roundsAhead(without(later, mates), seeds.pool, enough).length;

function withMostAhead(
  graph: Graph,
  lastMet: LastMet,
  seeds: Seeds,
  later: Graph,
  enough: number,
): Mates | undefined {
  const plan = roundsAhead(later, seeds.pool, enough + 1);
  const most = plan.length - 1;
  for (let chance = 0; chance < chances; chance++) {
    const other = bestPairs(graph, lastMet, chanceOf(seeds.round, chance));
    if (follow(later, other, seeds, enough) >= most) return other;
  }
  const possible = plan.filter((mates) => !wouldMeetAgain(graph, mates));
  const planned = possible.toSorted((a, b) => sum(graph, b) - sum(graph, a)).slice(0, plannedTried);
  return planned.find((mates) => follow(later, mates, seeds, enough) >= most) ?? possible[0];
}

const sum = ({ size, grade }: Graph, mates: Mates): number =>
  mates.reduce((total, other, one) => total + gradeAt(grade, one * size + other), 0);
