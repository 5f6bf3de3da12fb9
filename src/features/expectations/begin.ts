/** How a line begins: as a draft of whoever needs something of the other side. */
import { refuseAbsentMentions, type Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { untellingId } from '#platform/id.ts';
import { refuse } from './refusals.ts';
import type { Pair } from './pair-store.ts';
import { refuseIncomplete, tidyOccasion, type Wording } from './expectation-wording.ts';
import { addDraft, type StoredExpectation } from './store.ts';

/** The party of somebody's own that needs it, when it is needed from the other. */
function needingParty(pair: Pair, who: Actor, neededFrom: string): string {
  const { one, other } = pair;
  if (neededFrom !== one && neededFrom !== other) refuse('expectation.not-between-them');
  const mine = neededFrom === one ? other : one;
  return who.parties.has(mine) ? mine : refuse('expectation.not-between-them');
}

/** Keeps a draft, which is its author's alone. */
export async function draft(
  tx: Writing,
  who: Actor,
  pair: Pair,
  { neededFrom, ...wording }: Wording & { neededFrom: string },
): Promise<StoredExpectation> {
  if (!pair.isActive) refuse('expectation.not-partners');
  const needs = needingParty(pair, who, neededFrom);
  const words: Wording = {
    text: wording.text.trim(),
    goodLooksLike: wording.goodLooksLike.trim(),
    occasion: tidyOccasion(wording.occasion),
  };
  refuseIncomplete({ ...words, goodLooksLike: words.goodLooksLike || '-' }, who.today);
  await refuseAbsentMentions(tx, [words.text, words.goodLooksLike].join('\n'), pair.circle);
  const line: StoredExpectation = {
    ...fresh,
    id: untellingId(),
    needs,
    neededFrom,
    author: who.person,
    table: { ...words, ...fresh.table, byPerson: who.person },
    circle: who.person,
    partnershipId: pair.id,
  };
  await addDraft(tx, line);
  return line;
}

const fresh = {
  version: 1,
  state: 'draft',
  partnership: 'active',
  wordings: [],
  stewards: { needs: null, 'needed-from': null },
  reviewOn: null,
  reviewed: { needs: false, 'needed-from': false },
  answers: {},
  keeps: { needs: false, 'needed-from': false },
  keepUntil: null,
  table: {
    from: null,
    until: null,
    by: 'needs',
    reflection: null,
    reflectedBy: null,
    heard: false,
    clarified: null,
  },
  reachesAt: null,
  movedOn: null,
  lastDid: 'draft',
} as const;
