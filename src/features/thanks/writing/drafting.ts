/** How a thanks is written and sent. */
import type { Reader } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { newId, untellingId } from '#platform/id.ts';
import { saveThanks, type KeptThanks } from '../store.ts';
import { decide, refuseWinOfOne, type Credit } from '../thanks.ts';
import { circleOfThoseHere, refuseAbsent, refuseNamesInside, refuseUnfitParties } from './who-is-named.ts';

interface Content {
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
export const filled = (draft: KeptThanks, content: Content): KeptThanks => ({
  ...draft,
  kind: content.kind ?? draft.kind,
  forWhat: content.forWhat.trim(),
  madePossible: content.madePossible.trim(),
  gathering: content.gathering?.trim() ?? null,
  credits: content.credits.map((credit) => credited(credit, draft.author)),
  suggested: false,
});

/** An empty draft of somebody's own. */
export const blankDraft = (author: string, now: Temporal.Instant): KeptThanks => ({
  id: untellingId(),
  version: 1,
  state: 'draft',
  kind: 'thanks',
  author,
  forWhat: '',
  madePossible: '',
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
export async function checkContent(tx: Writing, draft: KeptThanks, who: Reader): Promise<void> {
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

/** Sends a draft to those it credits: from here on they can read it. */
export async function send(
  tx: Writing,
  draft: KeptThanks,
  who: Reader,
  now: Temporal.Instant,
  words?: string,
) {
  const state = decide(draft, 'send', who, {});
  await checkContent(tx, draft, who);
  const at = now.toString();
  const sent: KeptThanks = {
    ...draft,
    // how often it was reworded is its author's alone
    ...{ state, sentAt: at, place: newId(), version: 1, suggested: false },
    credits: draft.credits.map((credit) => ({ ...credit, toldAt: at })),
    circle: await circleOfThoseHere(tx, [draft.author, ...draft.credits.map((credit) => credit.party)]),
  };
  await refuseAbsent(tx, words, sent.circle);
  await saveThanks(tx, draft, sent);
  await remember(tx, { ...momentOf(sent, who.person, now), did: 'sent', words });
  return sent;
}

/** What the history says of a move on a thanks. */
export const momentOf = (thanks: KeptThanks, mover: string | null, at: Temporal.Instant) => ({
  circle: thanks.circle,
  kind: 'thanks' as const,
  subject: thanks.id,
  at,
  mover,
});
