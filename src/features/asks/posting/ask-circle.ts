/** How near an ask is to those who see it. Pure. */
import type { Kind } from '../ask.ts';

/** A circle that is small enough for everybody in it to be shown the same card. */
const smallEnough = 30;

export interface Nearness {
  kind: Kind;
  neededToday: boolean;
  /** The parties of the circle, and how many people that is. */
  parties: readonly { id: string; kind: 'person' | 'team' }[];
  people: number;
  everyone: boolean;
}

/**
 * Whether an ask is for everybody around its author to see at once (T8): struggling or stuck today, and asked of people
 * by name or of the author's own teams. In any wider circle it is routed quietly instead (S1-18, S4-18).
 */
export function isNear(
  { kind, neededToday, parties, people, everyone }: Nearness,
  authorsParties: ReadonlySet<string>,
): boolean {
  if (kind !== 'struggling' && !neededToday) return false;
  const isOwn = parties.every((party) => party.kind === 'person' || authorsParties.has(party.id));
  return isOwn && !everyone && people <= smallEnough;
}
