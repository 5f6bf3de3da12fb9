/** What conversations do by the clock, and when somebody leaves. Payloads carry ids, never words. */
import type { personLeft } from '#features/people/events.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import { handle, type HandledJob, type Handler } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { conversationRemoval, invitationLapse, reviewShowing, wordsErasure } from '../appointments.ts';
import { decideInForm } from '../conversation-moves.ts';
import { erase } from './erasing.ts';
import { decline, endUnopened } from '../inviting/inviting.ts';
import { everyConversationOf } from '../finding/list-store.ts';
import { keep } from '../moving.ts';
import { endAmongFew } from '../review/stepping-out.ts';
import {
  conversationsByIds,
  destroyWords,
  lockConversation,
  removeConversation,
  type StoredConversation,
} from '../store.ts';
import { somebodyInTalk } from './worker-store.ts';

type Work = (tx: Writing, it: StoredConversation, now: Temporal.Instant) => Promise<void>;

/** Acts as somebody who takes part; what is not there any more needs nothing. */
const onConversation = (job: typeof invitationLapse, work: Work): HandledJob =>
  handle(job, ({ conversation, person }, context) =>
    writing(context.app, person, async (tx) => {
      const it = await lockConversation(tx, conversation, null).catch(nothingThere);
      if (it) await work(tx, it, context.clock());
    }),
  );

const nothingThere = (problem: unknown): null => {
  if (problem instanceof Refusal && problem.code === 'not-found') return null;
  throw problem;
};

const isOver = (it: StoredConversation) => it.endedAt !== null;

export const conversationJobs = [
  onConversation(invitationLapse, async (tx, it, now) => {
    if (it.state === 'invited') await keep(tx, await decline(tx, it, 'clock', now));
  }),
  onConversation(reviewShowing, async (tx, it, now) => {
    if (it.state !== 'open' || it.stage !== 'gathering') return;
    // shown to those who answered; one alone, or nobody, has nobody to look back with
    if (it.people.filter((one) => one.answered).length < 2) await keep(tx, await endAmongFew(tx, it, now));
    else await keep(tx, { ...it, stage: decideInForm(it, 'show', 'clock', { isDue: true }) });
  }),
  onConversation(wordsErasure, async (tx, it) => {
    if (isOver(it)) await erase(tx, it);
  }),
  onConversation(conversationRemoval, async (tx, it) => {
    if (isOver(it) && it.state !== 'closed') await removeConversation(tx, it);
  }),
];

/**
 * Somebody left: drafts are destroyed, invitations end, and the words of everything private they took part in are destroyed
 * (model section 6, "Departure"). A review stays for the others, while one of them is here. Acts as one of those who are
 * here, whose key it is as well.
 */
export const onPersonLeft: Handler<typeof personLeft> = async ({ person }, context) => {
  const list = await writing(context.app, person, async (tx) =>
    conversationsByIds(tx, await everyConversationOf(tx, person)),
  );
  for (const it of list) {
    const staying = await somebodyInTalk(context.worker, it.id);
    await writing(context.app, staying ?? it.opener, async (tx) => {
      const now = await lockConversation(tx, it.id, null).catch(nothingThere);
      if (now) await endFor(tx, now, { leaver: person, isLast: staying === null }, context.clock());
    });
  }
};

async function endFor(
  tx: Writing,
  it: StoredConversation,
  { leaver, isLast }: { leaver: string; isLast: boolean },
  now: Temporal.Instant,
): Promise<void> {
  if (it.state === 'draft') {
    if (it.opener === leaver) await removeConversation(tx, it);
  } else if (it.state === 'invited') {
    const isForTwo = it.people.length === 2 || it.opener === leaver;
    if (isForTwo) await keep(tx, await endUnopened(tx, { ...it, state: 'withdrawn' }, now));
  } else if (it.hasWords && (it.form !== 'review' || isLast)) {
    const ended = it.state === 'open' ? { ...it, state: 'closed' as const, endedAt: now.toString() } : it;
    await keep(tx, await destroyWords(tx, ended));
  }
}
