/** Who looks at a partnership or makes a move in it, and on which side of it they stand. */
import { partiesOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';

export interface Somebody {
  person: string;
  timeZone: string;
  parties: ReadonlySet<string>;
  /** Their own calendar day. */
  today: string;
}

/** Somebody with the parties they can speak for, on their own day. */
export const somebodyIn = (
  parties: readonly string[],
  { id, timeZone }: Pick<Person, 'id' | 'timeZone'>,
  now: Temporal.Instant,
): Somebody => ({ person: id, timeZone, parties: new Set(parties), today: dayFor(now, timeZone) });

/** The same, with all the parties that somebody belongs to. */
export const somebody = async (
  db: Reading,
  person: Pick<Person, 'id' | 'timeZone'>,
  now: Temporal.Instant,
): Promise<Somebody> => somebodyIn(await partiesOf(db, person.id), person, now);

/** The sides, out of these, whose party is somebody's own. */
export const sidesOf = <Side extends string>(
  parties: Readonly<Record<Side, string>>,
  who: Pick<Somebody, 'parties'>,
): Side[] => (Object.keys(parties) as Side[]).filter((side) => who.parties.has(parties[side]));

/**
 * The side a move is made from: the one that was named, or the only one from which it is open. Somebody who belongs to both
 * is asked which; where it is open from neither, the rule says why.
 */
export function sideFor<Side extends string>(
  parties: Readonly<Record<Side, string>>,
  who: Somebody,
  { as, isOpenFrom }: { as: string | undefined; isOpenFrom: (side: Side) => boolean },
  say: { notYours: () => never; which: () => never },
): Side {
  const mine = sidesOf(parties, who);
  if (as !== undefined) return mine.find((side) => parties[side] === as) ?? say.notYours();
  const open = mine.filter(isOpenFrom);
  if (open.length > 1) return say.which();
  // a stranger is on no side; the rule tells them that there is nothing
  return open[0] ?? mine[0] ?? (Object.keys(parties) as Side[])[0]!;
}
