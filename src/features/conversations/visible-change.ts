/** Compares what somebody sees of a conversation before and after a move of somebody else. */
import { openMoves, waitsFor } from './conversation-moves.ts';
import type { StoredConversation } from './conversation-stored.ts';
import { isShown, loopOf } from './show.ts';

const visibleTo = (it: StoredConversation, reader: string): string =>
  JSON.stringify([
    [it.state, it.stage, it.variant, it.circle, it.hasTopic, it.hasWords],
    it.entries
      .filter((entry) => isShown(it, reader, entry.by))
      .map(({ id, verdict, betweenUs }) => [id, verdict, betweenUs]),
    [loopOf(it), it.people.every((one) => one.outcome !== null), it.people.every((one) => one.keeps)],
    [it.dueOn, it.lapsesOn, it.endedAt],
    [openMoves(it, reader), waitsFor(it, reader)],
  ]);

/**
 * Whether nobody but the mover sees a difference: an answer that is gathered, a word of one's own that waits for the
 * other's. Such a move gets no new version and tells nobody, for either would tell that it was made, and when.
 */
export function isInvisibleToOthers(
  before: StoredConversation,
  after: StoredConversation,
  mover: string,
): boolean {
  if (before.state === 'draft') return false;
  const others = before.people.filter((one) => one.person !== mover);
  return others.every(({ person }) => visibleTo(before, person) === visibleTo(after, person));
}
