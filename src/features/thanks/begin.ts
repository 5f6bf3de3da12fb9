/** How a thanks begins: as a draft of its author's alone. */
import type { Reader } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { newId, untellingId } from '#platform/id.ts';
import type { StoredThanks } from './store.ts';
import { refuseWinOfOne, type Credit } from './thanks.ts';
import { refuseNamesInside, refuseUnfitParties } from './who-is-named.ts';

/** What a form sends. */
export interface Content {
  kind?: 'thanks' | 'win';
  forWhat: string;
  madePossible: string;
  gathering?: string;
  credits: readonly { party: string; forWhat: string }[];
}

const untold = { toldAt: null, sharing: null, saw: null, saidBy: null } as const;
/** A credit of which its party does not know yet. */
export const credited = (credit: { party: string; forWhat: string }, addedBy: string): Credit => ({
  ...untold,
  party: credit.party,
  forWhat: credit.forWhat.trim(),
  addedBy,
});

/** A draft with this content; once its author has written in it, it is no longer a suggestion. */
export const filled = (draft: StoredThanks, content: Content): StoredThanks => ({
  ...draft,
  kind: content.kind ?? draft.kind,
  forWhat: content.forWhat.trim(),
  madePossible: content.madePossible.trim(),
  gathering: content.gathering?.trim() ?? null,
  credits: content.credits.map((credit) => credited(credit, draft.author)),
  suggested: false,
});

/** An empty draft of somebody's own. */
export const blankDraft = (author: string, now: Temporal.Instant): StoredThanks => ({
  id: untellingId(),
  version: 1,
  state: 'draft',
  kind: 'thanks',
  author,
  forWhat: '',
  madePossible: '',
  beganWith: null,
  gathering: null,
  credits: [],
  sentAt: null,
  proposal: null,
  authorAgrees: false,
  sharedId: null,
  asOf: now,
  circle: author,
  serves: null,
  suggested: false,
  draftedAt: now.toString(),
  place: newId(),
});

/** Refuses names inside the words, a win of one's own side alone, and parties that cannot be credited. */
export async function checkContent(tx: Writing, draft: StoredThanks, who: Reader): Promise<void> {
  refuseNamesInside(
    draft.forWhat,
    draft.madePossible,
    draft.gathering,
    ...draft.credits.map((credit) => credit.forWhat),
  );
  refuseWinOfOne(draft, who);
  await refuseUnfitParties(
    tx,
    draft.credits.map((credit) => credit.party),
  );
}

/** What the history says of a move on a thanks. */
export const momentOf = (thanks: StoredThanks, mover: string | null, at: Temporal.Instant) => ({
  circle: thanks.circle,
  kind: 'thanks' as const,
  subject: thanks.id,
  at,
  mover,
});
