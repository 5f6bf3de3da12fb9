/** One of several leaves a review for themselves: with their own words, and with nobody else's (model 16.5). */
import type { Writing } from '#platform/database/transaction.ts';
import { decide, stillIn } from '../conversation.ts';
import { endUnopened } from '../inviting/inviting.ts';
import { removeWordsOf, savePart, type StoredConversation } from '../store.ts';
import { shownWhenAllAnswered } from './showing.ts';

/** Takes somebody's own words and part out; it goes on among the others. */
export async function stepOut(
  tx: Writing,
  it: StoredConversation,
  person: string,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  const without = { answer: 'no', answered: false, outcome: null } as const;
  await savePart(tx, it.id, person, without);
  const left = await removeWordsOf(tx, it, person);
  const people = left.people.map((one) => (one.person === person ? { ...one, ...without } : one));
  return afterOneIsOut(tx, { ...left, people }, now);
}

/** Shows what was gathered where that one was waited for; ends it where fewer than two are left to look back together. */
export async function afterOneIsOut(
  tx: Writing,
  it: StoredConversation,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  if (it.form !== 'review' || it.state !== 'open' || stillIn(it).length > 1)
    return shownWhenAllAnswered(tx, it);
  return endAmongFew(tx, it, now);
}

/** Ends an open review: whoever is left keeps what was said; where nothing was said, nothing remains. */
export async function endAmongFew(
  tx: Writing,
  it: StoredConversation,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  if (stillIn(it).every((one) => !one.answered))
    return endUnopened(tx, { ...it, state: decide(it, 'lapse', 'clock', {}) }, now);
  const stage = it.stage === 'gathering' ? 'reading' : it.stage;
  return { ...it, state: 'closed', stage, endedAt: now.toString() };
}
