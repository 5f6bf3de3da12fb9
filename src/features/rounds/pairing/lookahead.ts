/** Looking ahead: how many more rounds could follow in which nobody meets again. */
import { chanceOf } from './random.ts';
import { gradeAt, grades, type Graph } from './graph.ts';
import { nobodyYet, pairUpAt, type Mates } from './matching.ts';

/** Above so many people there are always more unmet than rounds to come, and looking would take too long. */
export const mostLookedAhead = 128;

/** The fewer are left unmet, the easier a way ends: how often another is tried, by how many are left. */
const tries = [0, 1, 1, 10, 5, 3, 2] as const;

/**
 * Rounds that could follow one another without anybody meeting again, as far as they were found; everybody has a mate in each.
 * What is found depends on the graph and the seed alone, and each level chooses anew by how many are left: so the same rounds are
 * found again after the first of them was taken. That is what keeps open what was seen in an earlier round. Ends at `enough`.
 */
export function roundsAhead(graph: Graph, seed: string, enough = Infinity): Mates[] {
  const left = fewestUnmet(graph);
  if (enough <= 0) return [];
  let best: Mates[] = [];
  for (let attempt = 0; attempt < (tries[left] ?? 1) && best.length < Math.min(left, enough); attempt++) {
    const mates = nobodyYet(graph.size);
    pairUpAt(graph, grades.unmet, mates, chanceOf(seed, left, attempt));
    if (mates.includes(-1)) return best;
    const found = [mates, ...roundsAhead(without(graph, mates), seed, enough - 1)];
    if (found.length > best.length) best = found;
  }
  return best;
}

/** The graph after these have met. */
export function without(graph: Graph, mates: Mates): Graph {
  const grade = graph.grade.slice();
  mates.forEach((other, one) => {
    if (other !== -1)
      grade[one * graph.size + other] = Math.min(gradeAt(grade, one * graph.size + other), grades.again);
  });
  return { size: graph.size, grade };
}

/** How many somebody has at least left to meet: no more rounds than that can follow. */
export const fewestUnmet = (graph: Graph): number => Math.min(...unmetOfEach(graph));

/** Whether all have equally many left to meet, as where everybody came to every round. */
export const isRegular = (graph: Graph): boolean => new Set(unmetOfEach(graph)).size === 1;

function unmetOfEach({ size, grade }: Graph): number[] {
  return Array.from({ length: size }, (_, one) => {
    let unmet = 0;
    for (let other = 0; other < size; other++)
      if (gradeAt(grade, one * size + other) >= grades.unmet) unmet++;
    return unmet;
  });
}
