/** An odd number of people: one trio, or somebody sits out where three would cost the rounds to come (model 7b). */
import { nth } from '#platform/defined.ts';
import { fewestUnmet, mostLookedAhead, roundsAhead } from './lookahead.ts';
import { wouldMeetAgain, pairsOf, type Seeds } from './even-count.ts';
import { gradeAt, grades, type Graph } from './graph.ts';
import { mayBeAlone, possibleTrios, turns } from './odd-one-out.ts';
import { placedBy, type Placed, type Pool } from './placement.ts';

/**
 * Three meet two others each, so a small pool runs out of people to meet sooner: after a trio at least so many rounds without meeting
 * again have to be possible. In a pool of fewer than eleven somebody sits out in turn.
 */
const roundsLeftAfterTrio = 8;
const triosTried = 6;

/** Three whose turn it is, if everybody else then has somebody new and enough stays possible; else nothing. */
export function withTrio(pool: Pool, seeds: Seeds): Placed | undefined {
  const isLarge = pool.graph.size > mostLookedAhead;
  for (const trio of possibleTrios(pool.people, pool.graph, seeds.round).slice(0, triosTried)) {
    const rest = [...pool.people.keys()].filter((at) => !trio.includes(at));
    const inner = among(pool.graph, rest);
    const mates = pairsOf(inner, (one, other) => pool.lastMet(nth(rest, one), nth(rest, other)), seeds);
    if (!isLarge && wouldMeetAgain(inner, mates)) continue;
    const { groups, alone } = placedBy(mates);
    const placed = {
      groups: [trio, ...groups.map((pair) => pair.map((at) => nth(rest, at)))],
      alone: alone.map((at) => nth(rest, at)),
    };
    if (isLarge || leavesEnough(pool.graph, placed, seeds)) return takeIn(pool, placed);
  }
  return undefined;
}

function among({ size, grade }: Graph, places: readonly number[]): Graph {
  const inner = new Uint8Array(places.length ** 2);
  places.forEach((one, row) => {
    places.forEach((other, column) => {
      inner[row * places.length + column] = gradeAt(grade, one * size + other);
    });
  });
  return { size: places.length, grade: inner };
}

function leavesEnough(graph: Graph, { groups }: Placed, seeds: Seeds): boolean {
  const { size } = graph;
  const grade = graph.grade.slice();
  for (const group of groups)
    for (const one of group)
      for (const other of group)
        grade[one * size + other] = Math.min(gradeAt(grade, one * size + other), grades.again);
  const later = withChair({ size, grade }, () => grades.unmet);
  return roundsAhead(later, seeds.pool, roundsLeftAfterTrio).length >= roundsLeftAfterTrio;
}

/** Somebody whose turn it is gets an empty chair across; anybody else only if more would be alone otherwise. */
export function withOneAlone(pool: Pool, seeds: Seeds): Placed {
  const inTurn = mayBeAlone(pool.people);
  const fair = seated(pool, seeds, (one) => (inTurn.has(one) ? grades.across : grades.never));
  if (fair.alone.length <= 1) return fair;
  const open = seated(pool, seeds, (one) => (inTurn.has(one) ? grades.across : grades.again));
  return open.alone.length < fair.alone.length ? open : fair;
}

function seated({ graph, lastMet }: Pool, seeds: Seeds, gradeOf: (one: number) => number): Placed {
  const chair = graph.size;
  const withOne = withChair(graph, gradeOf);
  const open = withChair(graph, () => grades.unmet);
  const inTurn = withOne.grade.subarray(chair * (chair + 1)).filter((grade) => grade >= grades.unmet).length;
  const later = inTurn < fewestUnmet(open) ? open : withOne;
  const last = (one: number, other: number) =>
    one === chair || other === chair ? Infinity : lastMet(one, other);
  const { groups, alone } = placedBy(pairsOf(withOne, last, seeds, later));
  const sitsOut = groups.filter((group) => group.includes(chair)).flat();
  return {
    groups: groups.filter((group) => !group.includes(chair)),
    alone: [...alone, ...sitsOut].filter((at) => at !== chair),
  };
}

function withChair({ size, grade }: Graph, gradeOf: (one: number) => number): Graph {
  const wider = new Uint8Array((size + 1) ** 2);
  for (let one = 0; one < size; one++) {
    wider.set(grade.subarray(one * size, (one + 1) * size), one * (size + 1));
    wider[one * (size + 1) + size] = gradeOf(one);
    wider[size * (size + 1) + one] = gradeOf(one);
  }
  return { size: size + 1, grade: wider };
}

/** Whoever nobody is left for joins two they have not met, if all three are fine with it. */
export function takeIn({ people, graph }: Pool, placed: Placed): Placed {
  const turn = turns(people);
  const groups = [...placed.groups];
  const alone = placed.alone.filter((one) => {
    const fits = groups
      .filter((pair) => pair.length === 2 && [one, ...pair].every((at) => nth(people, at).trios))
      .filter((pair) => pair.every((at) => gradeAt(graph.grade, one * graph.size + at) >= grades.unmet))
      .toSorted(
        (a, b) => Math.max(...a.map((at) => nth(turn, at))) - Math.max(...b.map((at) => nth(turn, at))),
      );
    const [first] = fits;
    if (!first) return true;
    groups[groups.indexOf(first)] = [...first, one];
    return false;
  });
  return { groups, alone };
}
