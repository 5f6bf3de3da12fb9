/**
 * Renegotiating a promise already given, and handing it over (reassigning it): nothing changes until everybody asked has
 * said yes (S2-9.4, S3-21).
 */
import type { StoredPromise, Proposal, MoveInput, Side } from '../promise-stored.ts';
import { completeTerms } from './promise-terms.ts';

/** Opens a proposal; the agreed wording stays in force meanwhile. */
export function propose(doc: StoredPromise, input: MoveInput, by: Side): Partial<StoredPromise> {
  const proposal: Proposal = {
    by,
    terms: completeTerms(input.terms ?? {}, doc.terms, input.today),
    performerId: input.newPerformerId ?? null,
    yes: [by],
    stewardId: null,
  };
  return { proposal, awaits: stillAsked(doc, proposal) };
}

/** Whose yes is still missing: the other side's, where it is still here, and the new performer's. */
const stillAsked = ({ performerIsGone }: StoredPromise, { performerId, yes }: Proposal): Side[] => {
  const asked: Side[] = performerIsGone ? ['customer'] : ['customer', 'performer'];
  if (performerId !== null) asked.push('newPerformer');
  return asked.filter((side) => !yes.includes(side));
};

/** Says yes for the sides the mover stands on; with the last yes the terms are replaced and the risk is cleared. */
export function agree(doc: StoredPromise, input: MoveInput, sides: readonly Side[]): Partial<StoredPromise> {
  const before = doc.proposal!;
  const now = sides.filter((side) => doc.awaits.includes(side));
  const takesOverForTeam = now.includes('newPerformer') && before.performerId !== input.mover;
  const proposal: Proposal = {
    ...before,
    yes: [...before.yes, ...now],
    stewardId: takesOverForTeam ? input.mover : before.stewardId,
  };
  const awaits = stillAsked(doc, proposal);
  if (awaits.length > 0) return { proposal, awaits };
  return { ...inForce(doc, proposal), atRisk: null, proposal: null, awaits: [] };
}

function inForce(doc: StoredPromise, { terms, performerId, stewardId }: Proposal): Partial<StoredPromise> {
  if (performerId === null) return { terms };
  const handedOnBy = [...doc.handedOnBy, doc.performerId];
  return { terms, performerId, stewardId, handedOnBy, performerIsGone: false };
}

/** The old terms stand, with the old performer. Where they have left, it is the customer's again to say what becomes of it. */
export const refuseProposal = ({ performerIsGone }: StoredPromise): Partial<StoredPromise> => ({
  proposal: null,
  awaits: performerIsGone ? ['customer'] : [],
});
