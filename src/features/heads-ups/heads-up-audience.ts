/** Whom a heads-up is proposed for: those whom the author's work touches, each with the reasons (S2-3.1, B18). Pure. */
import type { Touch } from '#platform/touch.ts';

/** A party with everything that makes it one to be told. */
export interface Proposed {
  party: string;
  because: Touch['because'][];
}

const mostReasons = 5;

/** Groups what is known by party, in the order in which it was found; nobody is ranked. */
export function proposeFrom(touches: readonly Touch[], except: ReadonlySet<string>): Proposed[] {
  const groups = Map.groupBy(
    touches.filter(({ party }) => !except.has(party)),
    ({ party }) => party,
  );
  return [...groups].map(([party, list]) => ({
    party,
    because: [...new Map(list.map(({ because }) => [because.id, because])).values()].slice(0, mostReasons),
  }));
}
