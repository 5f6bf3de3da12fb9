/** Reviews alone have a history; what becomes of every other conversation is known from itself, while it lives. */
import { circleOf } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { stillIn } from '../conversation.ts';
import type { StoredConversation } from '../conversation-stored.ts';

/** Remembers a moment of a review for those in it then. */
export async function rememberReview(
  tx: Writing,
  it: StoredConversation,
  { mover, did }: { mover: string; did: 'opened' | 'agreed' | 'lesson-shared' },
  at: Temporal.Instant,
): Promise<void> {
  const inside = stillIn(it).map((one) => one.person);
  const circle = inside.length === it.people.length ? it.circle : await circleOf(tx, inside);
  await remember(tx, { circle, kind: 'conversation', subject: it.id, at, mover, did });
}
