/** The people of a benchmark: from files, or made. */
import { readFileSync } from 'node:fs';
import { chanceOf, type Chance } from '../../src/features/rounds/pairing/random.ts';
import type { Participant, PastMeeting } from '../../src/features/rounds/pairing/round.ts';

export interface World {
  people: Participant[];
  /** Those who know each other already. */
  past: PastMeeting[];
}

const monday = 7;
const halfDay = 240;
/** The workplaces of a made organisation, as hours in which their day begins in UTC: Europe, Kolkata, New York. */
const daysBegin = [8, 8, 8, 4, 13];

export const plain = (id: string, team: string): Participant => ({
  id,
  teams: [team],
  hours: null,
  blocks: [],
  pausedUntil: null,
  tour: [],
  trios: true,
  roundsIn: 0,
  timesOdd: 0,
});

/** So many people in teams of about eight, or in departments of the given sizes. */
export function madePeople(count: number, sizes: readonly number[]): Participant[] {
  const team = (at: number) => {
    for (let name = 0, first = 0; name < sizes.length; name++) {
      first += sizes[name]!;
      if (at < first) return `d${name}`;
    }
    return `t${Math.floor(at / 8)}`;
  };
  return Array.from({ length: count }, (_, at) => plain(`p${at}`, team(at)));
}

/** People of a file `person department`, and who already knows whom from a file `person person`. */
export function peopleOf(departments: string, ties: string | undefined): World {
  const people = linesOf(departments).map(([person, department]) => plain(person!, department!));
  const past = ties ? linesOf(ties).map(([one, other]) => ({ one: one!, other: other!, round: 0 })) : [];
  return { people, past: past.filter(({ one, other }) => one !== other) };
}

const linesOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length >= 2);

/** Hours in three parts of the world, some part-time, and one in ten who would rather not meet two others. */
export function constrained(people: readonly Participant[], seed: string): Participant[] {
  const chance = chanceOf(seed, 'constraints');
  return people.map((person) => ({
    ...person,
    hours: hoursBy(chance),
    blocks: chance(10) === 0 ? [people[chance(people.length)]!.id, people[chance(people.length)]!.id] : [],
  }));
}

function hoursBy(chance: Chance): [number, number][] {
  const begins = (daysBegin[chance(daysBegin.length)]! + chance(2)) * 60;
  const lasts = chance(6) === 0 ? halfDay : 2 * halfDay;
  return Array.from({ length: 5 }, (_, day) => [day * 1440 + begins, day * 1440 + begins + lasts]);
}

/** Somebody new in place of somebody who left: the same team and hours, and nobody known yet. */
export const inPlaceOf = (person: Participant, name: string): Participant => ({
  ...person,
  id: name,
  blocks: [],
  roundsIn: 0,
  timesOdd: 0,
});

/** The day of a round, for pauses. */
export const dayOf = (round: number): string =>
  new Date(Date.UTC(2054, 0, 5 + round * monday)).toISOString().slice(0, 10);
