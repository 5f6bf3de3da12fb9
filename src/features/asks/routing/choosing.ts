/** Who of those who could help is told: the likeliest, in turn, with a place kept for people not known yet. Pure. */
import { createHash } from 'node:crypto';

export interface Likely {
  person: string;
  /** How likely they are to help, among all who could. */
  chance: number;
  /** How often they were told of an ask lately. */
  toldLately: number;
}

/** Being told once lately counts about as much as being half as likely. */
const turnMatters = 1;
/** One in this many rounds keeps a place for somebody of whom nothing is known. */
const newcomersTurn = 3;

/**
 * Chooses up to `places` people. The same input gives the same answer; `seed` decides whose turn it is among newcomers.
 * Being told often lately lowers the chance of being told again (model 7a).
 */
export function chooseWho(
  likely: readonly Likely[],
  newcomers: readonly string[],
  places: number,
  seed: string,
): string[] {
  const weight = ({ chance, toldLately }: Likely) => Math.log(chance) - turnMatters * Math.log1p(toldLately);
  const inTurn = likely.toSorted((one, other) => weight(other) - weight(one)).map((one) => one.person);
  const isNewcomersTurn = newcomers.length > 0 && lot(seed) % newcomersTurn === 0;
  const known = inTurn.slice(0, isNewcomersTurn ? places - 1 : places);
  return [...known, ...newcomers.slice(0, places - known.length)];
}

const lot = (seed: string): number => createHash('sha256').update(seed).digest().readUInt32BE(0);
