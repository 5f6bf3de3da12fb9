/** One round's pairs: as many as can be made, then as few meeting again as can be, then as many across teams as can be. */
import { shuffledNumbers, type Chance } from './random.ts';
import { gradeAt, grades, type Graph, type LastMet } from './graph.ts';
import { nobodyYet, pairUpAt, placeAt, type Mates } from './matching.ts';

/** What a pair of each grade counts for: one that meets again is worth less than any exchange among the others. */
const worth = [-1_000_000, 0, 10_000, 10_100, 10_150] as const;

/** The best pairs found for a graph. Pairs that meet again are those who met longest ago. */
export function bestPairs(graph: Graph, lastMet: LastMet, chance: Chance): Mates {
  const mates = nobodyYet(graph.size);
  for (const least of [grades.tour, grades.across, grades.unmet])
    if (mates.includes(-1) && graph.grade.includes(least)) pairUpAt(graph, least, mates, chance);
  if (mates.includes(-1)) {
    pairLongestAgo(graph, lastMet, mates);
    pairUpAt(graph, grades.again, mates, chance);
  }
  exchange(graph, mates, chance);
  return mates;
}

/** Those left over who may meet again: whoever met longest ago first. */
function pairLongestAgo({ size, grade }: Graph, lastMet: LastMet, mates: Mates): void {
  const free = [...mates.keys()].filter((at) => mates[at] === -1);
  if (free.length > 400) return;
  const possible = free.flatMap((one, at) =>
    free
      .slice(at + 1)
      .filter((other) => grade[one * size + other])
      .map((other) => ({ one, other, last: lastMet(one, other) ?? -1 })),
  );
  for (const { one, other } of possible.toSorted((a, b) => a.last - b.last))
    if (mates[one] === -1 && mates[other] === -1) {
      mates[one] = other;
      mates[other] = one;
    }
}

/** Two pairs change partners as long as that makes the round better. */
function exchange(graph: Graph, mates: Mates, chance: Chance): void {
  const order = shuffledNumbers(graph.size, chance);
  for (let better = true, turns = 0; better && turns < 8; turns++) {
    better = false;
    for (const one of order)
      if (mates[one] !== -1 && !isBest(graph, one, placeAt(mates, one)))
        better = improve(graph, mates, order, one) || better;
  }
}

/** Whether nothing better could come of it for either: most pairs, so that few are looked at twice. */
const isBest = ({ size, grade }: Graph, one: number, other: number) =>
  gradeAt(grade, one * size + other) >= grades.across;

function improve({ size, grade }: Graph, mates: Mates, order: Uint32Array, one: number): boolean {
  const value = (a: number, b: number) => worth[gradeAt(grade, a * size + b)] ?? 0;
  const mate = placeAt(mates, one);
  const now = value(one, mate);
  for (const other of order) {
    const others = placeAt(mates, other);
    if (other === one || other === mate || others === -1) continue;
    if (value(one, other) + value(mate, others) <= now + value(other, others)) continue;
    mates[one] = other;
    mates[other] = one;
    mates[mate] = others;
    mates[others] = mate;
    return true;
  }
  return false;
}
