/** Who may meet whom, and how good that would be. */
import { overlapping } from './hours.ts';
import type { Participant, PastMeeting } from './round.ts';

/** How good it would be for two to meet; 0 when they may not. */
export const grades = { never: 0, again: 1, unmet: 2, across: 3, tour: 4 } as const;

/** Everybody against everybody: one grade for each two, both ways. */
export interface Graph {
  size: number;
  grade: Uint8Array;
}

/** The grade at a place of a graph; nobody meets where there is none. */
export const gradeAt = (grade: Uint8Array, at: number): number => grade[at] ?? grades.never;

/** When two last met, as a round's number; undefined for those who have not met since everybody met everybody. */
export type LastMet = (one: number, other: number) => number | undefined;

/** The graph of these people. Once every two who may meet have met, meeting begins anew. */
export function graphOf(
  people: readonly Participant[],
  past: readonly PastMeeting[],
): { graph: Graph; lastMet: LastMet } {
  const graph = unmetGraph(people);
  const { size, grade } = graph;
  const meetings = meetingsAmong(people, past);
  const anew = timesEverybodyMet(graph, meetings);
  for (const [place, met] of meetings) {
    const [one, other] = [Math.floor(place / size), place % size];
    if (met.times > anew && grade[place]) {
      grade[place] = grades.again;
      grade[other * size + one] = grades.again;
    }
  }
  const place = (one: number, other: number) => Math.min(one, other) * size + Math.max(one, other);
  return { graph, lastMet: (one, other) => meetings.get(place(one, other))?.last };
}

function unmetGraph(people: readonly Participant[]): Graph {
  const size = people.length;
  const grade = new Uint8Array(size * size);
  const workTogether = overlapping(people);
  const { teamsOf, toursOf } = numberedTeams(people);
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      if (!workTogether(one, other)) continue;
      const tour = haveCommon(toursOf(one), teamsOf(other)) || haveCommon(toursOf(other), teamsOf(one));
      const across = !haveCommon(teamsOf(one), teamsOf(other));
      const good = across ? (tour ? grades.tour : grades.across) : grades.unmet;
      grade[one * size + other] = good;
      grade[other * size + one] = good;
    }
  keepApart({ size, grade }, people);
  return { size, grade };
}

function numberedTeams(people: readonly Participant[]) {
  const numbers = new Map<string, number>();
  const numberOf = (team: string) => numbers.get(team) ?? (numbers.set(team, numbers.size), numbers.size - 1);
  const teams = people.map((person) => person.teams.map(numberOf));
  const tours = people.map((person) => person.tour.map(numberOf));
  return { teamsOf: (one: number) => teams[one] ?? [], toursOf: (one: number) => tours[one] ?? [] };
}

function haveCommon(some: readonly number[], others: readonly number[]): boolean {
  for (const one of some) if (others.includes(one)) return true;
  return false;
}

/** A block holds both ways, whoever set it. */
function keepApart({ size, grade }: Graph, people: readonly Participant[]): void {
  const places = new Map(people.map((person, at) => [person.id, at]));
  people.forEach((person, one) => {
    for (const id of person.blocks) {
      const other = places.get(id);
      if (other === undefined) continue;
      grade[one * size + other] = grades.never;
      grade[other * size + one] = grades.never;
    }
  });
}

type Meetings = Map<number, { times: number; last: number }>;

function meetingsAmong(people: readonly Participant[], past: readonly PastMeeting[]): Meetings {
  const places = new Map(people.map((person, at) => [person.id, at]));
  const meetings: Meetings = new Map();
  for (const { one, other, round } of past) {
    const [a, b] = [places.get(one), places.get(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const place = Math.min(a, b) * people.length + Math.max(a, b);
    const met = meetings.get(place);
    meetings.set(place, { times: (met?.times ?? 0) + 1, last: Math.max(met?.last ?? round, round) });
  }
  return meetings;
}

/** How often every two who may meet have met at least: 0 as long as anybody has somebody new to meet. */
function timesEverybodyMet({ size, grade }: Graph, meetings: Meetings): number {
  let fewest = Infinity;
  for (let one = 0; one < size && fewest > 0; one++)
    for (let other = one + 1; other < size && fewest > 0; other++)
      if (grade[one * size + other]) fewest = Math.min(fewest, meetings.get(one * size + other)?.times ?? 0);
  return fewest === Infinity ? 0 : fewest;
}
