/** Destroying words with their key, and forgetting that there was anything (S3-15, B34; property 12). */
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { queue } from '#platform/jobs.ts';
import { conversationRemoval, wordsErasure } from '../appointments.ts';
import { setAsideDays } from '../conversation-form.ts';
import { destroyWords, removeConversation, saveConversation, type StoredConversation } from '../store.ts';

const day = { hours: 24 };
/** Waits and tries are counted over a year; then nothing is left of an invitation that came to nothing. */
const forgottenAfterDays = 366;

export const erasesAt = (endedAt: string): Temporal.Instant =>
  Temporal.Instant.from(endedAt).add({ hours: day.hours * setAsideDays });

/** Plans that the words go 30 days after the end. The clock acts as somebody who takes part. */
export async function planErasing(tx: Writing, it: StoredConversation, now: Temporal.Instant): Promise<void> {
  const payload = { conversation: it.id, person: it.opener };
  await queue(tx, wordsErasure, payload, { at: erasesAt(now.toString()), key: it.id });
}

export async function planForgetting(
  tx: Writing,
  it: StoredConversation,
  now: Temporal.Instant,
): Promise<void> {
  const at = now.add({ hours: day.hours * forgottenAfterDays });
  const payload = { conversation: it.id, person: it.opener };
  await queue(tx, conversationRemoval, payload, { at, key: it.id });
}

/**
 * Erases when its day has come: a settled repair leaves nothing at all, unless both wish to keep it; what was set aside or
 * declined leaves only that there was one, which the waits count.
 */
export async function erase(tx: Writing, it: StoredConversation): Promise<void> {
  if (it.state === 'closed' && it.people.every((one) => one.keeps)) return;
  if (it.state === 'closed') await removeConversation(tx, it);
  else if (it.hasWords) await saveConversation(tx, await destroyWords(tx, it));
  await announce(tx, it.circle, 'conversation', it.id);
}
