/** Invitations from somebody the reader muted stay out of sight; whoever sent them is never told (B02). */
import { mutesOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { StoredConversation } from '../store.ts';

/** Tells which invitations are not shown to this person: they end by themselves as "not now". */
export async function hidesFrom(db: Reading, me: string): Promise<(it: StoredConversation) => boolean> {
  const mutes = await mutesOf(db);
  const muted = new Set(mutes.filter((one) => one.kind === 'party').map((one) => one.what));
  return (it) => it.state === 'invited' && it.opener !== me && muted.has(it.opener);
}
