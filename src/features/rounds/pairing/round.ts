/** What one round is made from, and what it is (model 7b; B33). Nothing here does any I/O or knows the time of day. */

/** Somebody who is in for a round. Everything about them is read by the pairing alone and told to nobody. */
export interface Participant {
  id: string;
  /** The teams they are in; a pair is "across" when it shares none. */
  teams: readonly string[];
  /** When they work, in minutes of the week in UTC (Monday 0:00 is 0), as [from, to); null when it is not known. */
  hours: readonly (readonly [from: number, to: number])[] | null;
  /** Whom they would rather not meet. It holds both ways, and neither can tell. */
  blocks: readonly string[];
  /** The first day they are in again, as an ISO day; a pause ends by itself. */
  pausedUntil: string | null;
  /** A newcomer's teams still to be met, those that their own team depends on; empty for everybody else. */
  tour: readonly string[];
  /** Whether three are fine with them. */
  trios: boolean;
  /** How many rounds they have been in. */
  roundsIn: number;
  /** How often they sat out or were three instead of two. */
  timesOdd: number;
}

/** Two who met, and in which round, counted upwards. */
export interface PastMeeting {
  one: string;
  other: string;
  round: number;
}

/** Groups of two, sometimes of three, and who has nobody this time. */
export interface Round {
  groups: string[][];
  sitOut: string[];
}

/** Those who are in on this day: a pause ends on its day, without anybody doing anything. */
export const inOn = (pool: readonly Participant[], day: string): Participant[] =>
  pool.filter((one) => one.pausedUntil === null || one.pausedUntil <= day);

/** Everybody in a round who did not sit in a plain pair: what has to be fair to within one. */
export const oddOnes = ({ groups, sitOut }: Round): string[] => [
  ...sitOut,
  ...groups.filter((group) => group.length > 2).flat(),
];

/** Every two who meet in a group. */
export const meetingsIn = (group: readonly string[]): [string, string][] =>
  group.flatMap((one, at) => group.slice(at + 1).map((other): [string, string] => [one, other]));
