/** Offboarding: drafts are destroyed, invitations end, and the words of everything private somebody took part in are destroyed. */
import type { personLeft } from '#features/people/events.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { withoutWords, type StoredConversation } from './conversation-stored.ts';
import { ended } from './ending/conversation-ending.ts';
import { lockIfThere } from './jobs.ts';
import { everyConversationOf } from './list-store.ts';
import { keepByItself } from './move.ts';
import { conversationsByIds, removeConversation } from './store.ts';
import { somebodyInTalk } from './worker-store.ts';

/**
 * A review stays for the others, while one of them is here (model section 6, "Departure"). Acts as one of those who are here,
 * whose key it is as well.
 */
export const onPersonLeft: Handler<typeof personLeft> = async ({ person }, context) => {
  const list = await writing(context.app, person, async (tx) =>
    conversationsByIds(tx, await everyConversationOf(tx, person)),
  );
  for (const { id, opener } of list) {
    const staying = await somebodyInTalk(context.worker, id);
    await writing(context.app, staying ?? opener, async (tx) => {
      const it = await lockIfThere(tx, id);
      if (it) await endFor(tx, it, { leaver: person, isLast: staying === null }, context.clock());
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
    if (isForTwo) await keepByItself(tx, it, ended(it, 'withdrawn', now), now);
  } else if (it.hasWords && (it.form !== 'review' || isLast)) {
    await keepByItself(tx, it, withoutWords(it.state === 'open' ? ended(it, 'closed', now) : it), now);
  }
}
