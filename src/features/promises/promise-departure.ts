/** The pure part of a departure: what changes in an open promise when somebody on it leaves the workplace. */
import type { StoredPromise } from './promise-stored.ts';
import { canLapse } from './reminders/promise-reminders.ts';
import { refuseProposal } from './terms/promise-proposal.ts';

export type Leaving = Partial<StoredPromise> & {
  did: 'lapse' | 'release' | 'left' | 'refuse' | 'steward-left';
};

/**
 * The change when `leaver` goes, or null when nothing changes. `team` is one of theirs, large enough to be offered it.
 * What was not yet promised lapses; of a promise given the customer is asked whether the team may be asked, or it is released;
 * what is reported waits for the customer.
 */
export function afterLeaving(doc: StoredPromise, leaver: string, team: string | null): Leaving | null {
  if (doc.customerId === leaver) return ended(doc);
  if (doc.performerId === leaver) return performerLeft(doc, team);
  if (doc.proposal?.performerId === leaver) return { ...refuseProposal(doc), did: 'refuse' };
  return stewardLeft(doc, leaver);
}

const ended = (doc: StoredPromise): Leaving =>
  canLapse(doc.state)
    ? { state: 'lapsed', awaits: [], proposal: null, did: 'lapse' }
    : { state: 'released', awaits: [], proposal: null, did: 'release' };

function performerLeft(doc: StoredPromise, team: string | null): Leaving | null {
  if (doc.state === 'reported' || doc.performerIsGone) return null;
  if (doc.state !== 'promised' || team === null) return { ...ended(doc), performerIsGone: true };
  const proposal = {
    by: 'performer' as const,
    terms: doc.terms,
    performerId: team,
    yes: ['performer' as const],
    stewardId: null,
  };
  return { proposal, awaits: ['customer'], performerIsGone: true, did: 'left' };
}

/** A team keeps its promise; any member may act until one of them becomes the contact. */
function stewardLeft(doc: StoredPromise, leaver: string): Leaving | null {
  if (doc.stewardId !== leaver && doc.customerStewardId !== leaver) return null;
  return {
    stewardId: doc.stewardId === leaver ? null : doc.stewardId,
    customerStewardId: doc.customerStewardId === leaver ? null : doc.customerStewardId,
    did: 'steward-left',
  };
}
