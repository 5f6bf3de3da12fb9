/** Who stands on which side of a promise. */
import type { Reader } from '#features/people/actor.ts';
import { one } from '#platform/defined.ts';
import { sides, type StoredPromise, type Side } from './promise-stored.ts';

/**
 * Whether its performer has left and the customer has not said yet that somebody else may be asked to take it on. Until
 * that yes nobody but the customer knows of it: what two agreed on is not opened by the departure of one of them.
 */
export const waitsForLeaveToAsk = ({ performerIsGone, proposal }: StoredPromise): boolean =>
  performerIsGone && proposal !== null && proposal.performerId !== null && !proposal.yes.includes('customer');

/** The party on a side, or null when nobody stands there (yet). */
export function partyOn(doc: StoredPromise, side: Side): string | null {
  if (side === 'customer') return doc.customerId;
  if (side === 'performer') return doc.performerId;
  return waitsForLeaveToAsk(doc) ? null : (doc.proposal?.performerId ?? null);
}

/** The member who stands for the team on a side, if one does. */
export function stewardOn(doc: StoredPromise, side: Side): string | null {
  if (side === 'customer') return doc.customerStewardId;
  return side === 'performer' ? doc.stewardId : (doc.proposal?.stewardId ?? null);
}

/**
 * The sides somebody may act for: as themselves, or as any active member of a team (S1-19).
 * Whoever stands on one side in person (as the party or its steward) does not answer for the other side's team.
 */
export function sidesOf(doc: StoredPromise, viewer: Reader): Side[] {
  const belongsTo = (side: Side) => {
    const party = partyOn(doc, side);
    return party !== null && viewer.parties.has(party);
  };
  const open = sides.filter(belongsTo);
  const inPerson = open.filter((side) => partyOn(doc, side) === viewer.person);
  if (inPerson.length > 0) return inPerson;
  const asSteward = open.find((side) => stewardOn(doc, side) === viewer.person);
  return asSteward ? [asSteward] : open;
}

/** The parties of a promise who are here: both sides, and whoever is asked to take it over. They are its circle. */
export function partiesIn(doc: StoredPromise): string[] {
  const present = sides.filter((side) => !(side === 'performer' && doc.performerIsGone));
  return [...new Set(present.map((side) => partyOn(doc, side)).filter((party) => party !== null))];
}

export const otherSide = (side: Side): Side => (side === 'performer' ? 'customer' : 'performer');

/**
 * Whose yes to another way is awaited: while a question about it is open the answer of whoever proposed it is, and yet only the
 * other side can say yes to it (S2-1.2).
 */
export const whoseYes = ({ awaits, lastDid }: StoredPromise): Side => {
  const awaited = one(awaits);
  return lastDid === 'ask' ? otherSide(awaited) : awaited;
};
