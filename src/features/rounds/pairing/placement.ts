/** People by their places in a pool, and the groups they are put into. */
import type { Graph, LastMet } from './graph.ts';
import type { Mates } from './matching.ts';
import type { Participant } from './round.ts';

export interface Pool {
  people: readonly Participant[];
  graph: Graph;
  lastMet: LastMet;
}

export interface Placed {
  groups: number[][];
  alone: number[];
}

export function placedBy(mates: Mates): Placed {
  const groups: number[][] = [...mates.entries()].filter(([one, other]) => one < other);
  return { groups, alone: [...mates.keys()].filter((at) => mates[at] === -1) };
}
