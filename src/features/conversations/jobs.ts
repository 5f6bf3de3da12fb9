/** What conversations do by the clock. Payloads carry ids, never words. */
import { writing, type Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { handle, type HandledJob } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { clock, otherThan } from './conversation.ts';
import { decideInForm } from './conversation-moves.ts';
import { withoutWords, type StoredConversation } from './conversation-stored.ts';
import { declined } from './inviting/move.ts';
import { keepByItself } from './move.ts';
import { endedAmongFew, endedByItself } from './review/review-gathering.ts';
import {
  conversationRemoval,
  invitationLapse,
  lookingAgain,
  reviewEnding,
  reviewShowing,
  wordsErasure,
} from './schedule.ts';
import { lockConversation, removeConversation, saveConversation } from './store.ts';

type Work = (tx: Writing, it: StoredConversation, now: Temporal.Instant) => Promise<void>;

/** A conversation that may be gone by now; null where nothing is there any more. */
export const lockIfThere = (tx: Writing, id: string): Promise<StoredConversation | null> =>
  lockConversation(tx, id).catch((problem: unknown) => {
    if (problem instanceof Refusal && problem.code === 'not-found') return null;
    throw problem;
  });

/** Acts as somebody who takes part; what is not there any more needs nothing. */
const onConversation = (job: typeof invitationLapse, work: Work): HandledJob =>
  handle(job, ({ conversation, person }, context) =>
    writing(context.app, person, async (tx) => {
      const it = await lockIfThere(tx, conversation);
      if (it) await work(tx, it, context.clock());
    }),
  );

export const conversationJobs = [
  onConversation(invitationLapse, async (tx, it, now) => {
    if (it.state === 'invited') await keepByItself(tx, it, declined(it, clock, now), now);
  }),
  onConversation(reviewShowing, async (tx, it, now) => {
    if (it.state !== 'open' || it.stage !== 'gathering') return;
    // shown to those who answered; one alone, or nobody, has nobody to look back with
    const isAmongFew = it.people.filter((one) => one.answered).length < 2;
    const shown = () => ({ ...it, stage: decideInForm(it, 'show', clock, { isDue: true }) });
    await keepByItself(tx, it, isAmongFew ? endedAmongFew(it, now) : shown(), now);
  }),
  onConversation(reviewEnding, async (tx, it, now) => {
    if (it.state === 'open' && it.stage === 'reading')
      await keepByItself(tx, it, endedByItself(it, now), now);
  }),
  onConversation(lookingAgain, async (tx, it, now) => {
    const recipient = otherThan(it, it.opener) ?? null;
    if (it.hasWords && (it.state === 'open' || it.state === 'closed'))
      await keepByItself(tx, it, it, now, { told: 'tried', by: recipient });
  }),
  onConversation(wordsErasure, async (tx, it) => {
    if (it.endedAt !== null) await erase(tx, it);
  }),
  onConversation(conversationRemoval, async (tx, it) => {
    if (it.endedAt !== null && it.state !== 'closed') await removeConversation(tx, it);
  }),
];

/**
 * Erases when its day has come: a settled repair leaves nothing at all, unless both wish to keep it; what was set aside or
 * declined leaves only that there was one, which the waits count.
 */
async function erase(tx: Writing, it: StoredConversation): Promise<void> {
  if (it.state === 'closed' && it.people.every((one) => one.keeps)) return;
  if (it.state === 'closed') await removeConversation(tx, it);
  else if (it.hasWords) await saveConversation(tx, it, withoutWords(it));
  await announce(tx, it.circle, 'conversation', it.id);
}
