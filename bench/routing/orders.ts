import { type Seconds } from '#features/asks/ranking/evidence.ts';
import { lately, balanceLoad } from '#features/asks/ranking/load-balancing.ts';
import { type Order } from './replay.ts';

/** How many are told of an ask at once. */
const told = 3;

/** Accuracy alone: the most likely first. */
export const asLikely = (): Order => (ranked) => ranked;

/** As the product tells people: three at a time, and whoever was told often lately comes later. */
export function asSpread(): Order {
  const log: { at: Seconds; people: string[] }[] = [];
  const counts = new Map<string, number>();
  const count = (people: readonly string[], by: number) => {
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + by);
  };
  return (ranked, now) => {
    while (log.length > 0 && log[0]!.at < now - lately) count(log.shift()!.people, -1);
    const order = balanceLoad(ranked, counts);
    const people = order.slice(0, told).map(({ person }) => person);
    log.push({ at: now, people });
    count(people, 1);
    return order;
  };
}
