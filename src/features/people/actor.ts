/** Who acts: a person, the parties they can speak for, and their own day. Pure; `actor-store.ts` reads it. */
import { dayFor } from '#platform/calendar.ts';
import { one } from '#platform/defined.ts';

/** Somebody looking: themselves, with the parties they belong to (themselves, their teams and the teams above). */
export interface Reader {
  person: string;
  parties: ReadonlySet<string>;
}

export interface Actor extends Reader {
  timeZone: string;
  /** Their own calendar day. */
  today: string;
}

/** A person with these parties, on their own day. */
export const actorWith = (
  parties: Iterable<string>,
  { id, timeZone }: { id: string; timeZone: string },
  now: Temporal.Instant,
): Actor => ({ person: id, parties: new Set(parties), timeZone, today: dayFor(now, timeZone) });

/** The sides, out of these, whose party is somebody's own. */
export const sidesAmong = <Side extends string>(
  parties: Readonly<Record<Side, string>>,
  who: Pick<Reader, 'parties'>,
): Side[] => (Object.keys(parties) as Side[]).filter((side) => who.parties.has(parties[side]));

/**
 * The party somebody speaks for among these: the one they name, else themselves, else the only one of theirs. Null for a
 * stranger, whom the rule tells that there is nothing.
 */
export function partySpokenFor(
  candidates: readonly string[],
  { person, parties }: Reader,
  as: string | undefined,
  say: { notYours: () => never; which: () => never },
): string | null {
  const mine = candidates.filter((party) => parties.has(party));
  if (as !== undefined) return mine.includes(as) ? as : say.notYours();
  if (mine.includes(person)) return person;
  if (mine.length > 1) say.which();
  return mine[0] ?? null;
}

interface SpeakingFor<Side> {
  /** The party that was named. */
  as: string | undefined;
  isOpenFrom: (side: Side) => boolean;
  notYours: () => never;
  which: () => never;
}

/**
 * The side a move is made from: the one that was named, or the only one from which it is open. Somebody who belongs to both
 * is asked which; where it is open from neither, the rule says why.
 */
export function speakFor<Side extends string>(
  candidates: Readonly<Record<Side, string>>,
  actor: Reader,
  { as, isOpenFrom, notYours, which }: SpeakingFor<Side>,
): Side {
  const mine = sidesAmong(candidates, actor);
  if (as !== undefined) return mine.find((side) => candidates[side] === as) ?? notYours();
  const open = mine.filter(isOpenFrom);
  if (open.length > 1) return which();
  // a stranger is on no side; the rule tells them that there is nothing
  return open[0] ?? mine[0] ?? one(Object.keys(candidates) as Side[]);
}
