/** Whether two people work at the same time for long enough to meet. */
import type { Participant } from './round.ts';

/** Half an hour is what a round asks for (model 7b). */
export const minutesTogether = 30;

type Hours = Participant['hours'];

/** Says of two of these people, by their places in the list, whether their hours overlap enough. Few work alike hours, so each two kinds are compared once. */
export function overlapping(
  people: readonly Pick<Participant, 'hours'>[],
): (one: number, other: number) => boolean {
  const kinds = new Map<string, number>();
  const hours: Hours[] = [];
  const kindOf = people.map((person) => {
    const key = JSON.stringify(person.hours);
    const known = kinds.get(key);
    if (known !== undefined) return known;
    kinds.set(key, hours.length);
    hours.push(person.hours);
    return hours.length - 1;
  });
  const together = hours.map((one) => hours.map((other) => overlap(one, other) >= minutesTogether));
  return (one, other) => together[kindOf[one] ?? -1]?.[kindOf[other] ?? -1] ?? false;
}

/** The longest stretch two people have in common, in minutes; without limit when the hours of one are not known. */
function overlap(one: Hours, other: Hours): number {
  if (!one || !other) return Infinity;
  let longest = 0;
  for (const [from, to] of one)
    for (const [begin, end] of other) longest = Math.max(longest, Math.min(to, end) - Math.max(from, begin));
  return longest;
}
