/**
 * What somebody can learn from a band who knows some of the answers behind it: the other side of the rule, for the tests that
 * attack it and for the table in docs/privacy.md, which they compare. Pure.
 */
import { bandOf } from './bands.ts';

/** Every count that the band of a count may stand for. */
export const countsBehind = (part: number, whole: number): number[] =>
  Array.from({ length: whole + 1 }, (_, count) => count).filter(
    (count) => bandOf(count, whole) === bandOf(part, whole),
  );

/**
 * Whether the answers of the others are certain to whoever knows `known` of them, `agreed` of which are a yes. Nothing tells
 * the others apart, so one is certain only where all are: when every count that fits means that none of them agrees, or all.
 */
export function isCertain(part: number, whole: number, known: number, agreed: number): boolean {
  const others = whole - known;
  const fits = countsBehind(part, whole)
    .map((count) => count - agreed)
    .filter((count) => count >= 0 && count <= others);
  return fits.every((count) => count === 0) || fits.every((count) => count === others);
}

/** Whether so many who pool what they know can be in a group of `whole` in which another answer is certain to them. */
export function mayLearn(whole: number, known: number): boolean {
  for (let agreed = 0; agreed <= known; agreed++)
    for (let rest = 0; rest <= whole - known; rest++)
      if (isCertain(agreed + rest, whole, known, agreed)) return true;
  return false;
}

/** The fewest who can learn another answer, in the group that is worst for it. */
export function fewestWhoLearn(whole: number): number {
  let known = 0;
  while (!mayLearn(whole, known)) known++;
  return known;
}

/** What the others may have said in all, where each of them says yes as often as no: how likely so many are a yes. */
function likely(yeses: number, people: number): number {
  let ways = 1;
  for (let step = 1; step <= yeses; step++) ways *= (people - yeses + step) / step;
  return ways / 2 ** people;
}

/** How likely whoever knows all answers but one is certain of the last, where everybody says yes as often as no. */
export const chanceOfTheLast = (whole: number): number =>
  Array.from({ length: whole }, (_, agreed) => agreed)
    .filter((agreed) => bandOf(agreed, whole) !== bandOf(agreed + 1, whole))
    .reduce((sum, agreed) => sum + likely(agreed, whole - 1), 0);

/** Whether the answer of somebody who came is certain to everybody, if nobody else says another thing than the round before. */
function tellsWhoCame(agreed: number, whole: number, came: number): boolean {
  const fits = (before: number, other: number) =>
    bandOf(before, whole) === bandOf(agreed, whole) &&
    bandOf(before + other, whole + 1) === bandOf(agreed + came, whole + 1);
  const counts = Array.from({ length: whole + 1 }, (_, before) => before);
  return counts.every((before) => !fits(before, 1 - came));
}

/** How likely that is, where everybody says yes as often as no. */
export const chanceOfWhoCame = (whole: number): number =>
  [0, 1]
    .flatMap((came) =>
      Array.from({ length: whole + 1 }, (_, agreed) =>
        tellsWhoCame(agreed, whole, came) ? likely(agreed, whole) / 2 : 0,
      ),
    )
    .reduce((sum, chance) => sum + chance, 0);
