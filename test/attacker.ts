/**
 * Somebody who reads every figure that is published and reasons without a mistake: goes through all answers that people may
 * have given, keeps those that fit, and sees which answer is the same in all of them. They know who belongs where, who
 * answered, and the rule.
 */
import type { Belonging, TeamInTree } from '#platform/protection/groups.ts';

/** One figure: of these people, so many at least and so many at most said yes. */
export interface Said {
  people: readonly number[];
  from: number;
  to: number;
}

/** A workplace with what its people said; somebody who did not answer is null. */
export interface Answered {
  teams: readonly TeamInTree[];
  /** The teams of each person, who is known by their place in this list. */
  belongings: readonly Belonging[];
  answers: readonly (boolean | null)[];
}

const maskOf = (people: readonly number[]) => people.reduce((mask, person) => mask | (1 << person), 0);

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The people whose answer is certain to whoever knows the answers of `known`. */
export function certainTo(known: readonly number[], { answers }: Answered, said: readonly Said[]): number[] {
  const figures = said.map(({ people, from, to }) => ({ mask: maskOf(people), from, to }));
  const truth = maskOf(answers.flatMap((answer, person) => (answer === true ? [person] : [])));
  const mine = maskOf(known);
  const unknown = answers.flatMap((answer, person) =>
    answer === null || known.includes(person) ? [] : [person],
  );
  let [always, ever] = [-1, 0];
  for (let guess = 0; guess < 1 << answers.length; guess++) {
    if ((guess & mine) !== (truth & mine)) continue;
    if (!figures.every(({ mask, from, to }) => isBetween(bits(guess & mask), from, to))) continue;
    always &= guess;
    ever |= guess;
  }
  return unknown.filter((person) => (always & (1 << person)) !== 0 || (ever & (1 << person)) === 0);
}

const isBetween = (count: number, from: number, to: number) => count >= from && count <= to;
