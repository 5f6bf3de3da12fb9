/** A catch-up that nobody closed never stands in the way of the next: as that one opens, it is let go. */
import type { Writing } from '#platform/database/transaction.ts';
import type { StoredConversation } from '../conversation-stored.ts';
import { ended } from '../ending/conversation-ending.ts';
import { openCatchUpsIn } from '../list-store.ts';
import { keepByItself } from '../move.ts';
import { lockConversation } from '../store.ts';

export async function letGoEarlier(
  tx: Writing,
  opened: StoredConversation,
  now: Temporal.Instant,
): Promise<void> {
  if (opened.form !== 'catch-up' || opened.state !== 'open') return;
  for (const id of await openCatchUpsIn(tx, opened.circle)) {
    if (id === opened.id) continue;
    const it = await lockConversation(tx, id);
    await keepByItself(tx, it, ended(it, 'closed', now), now);
  }
}
