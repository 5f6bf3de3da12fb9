/** What the sides say at a review (B43): each its own row, which the other side can read once both have spoken. */
import type { Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { LineSide } from './expectation-line.ts';
import { partiesOn } from './show.ts';
import type { StoredExpectation } from './store.ts';

/** Writes a side's answer, or lets go of what was said once the review is over. */
export async function saveReview(
  tx: Writing,
  before: StoredExpectation,
  after: StoredExpectation,
  who: Actor,
  side: LineSide,
): Promise<void> {
  const isOver = before.reviewOn !== null && after.reviewOn !== before.reviewOn;
  if (isOver) {
    await tx
      .deleteFrom('expectationReview')
      .where('expectationId', '=', after.id)
      .where('reviewOn', '=', before.reviewOn)
      .execute();
    return;
  }
  const said = after.answers[side];
  if (!said || said === before.answers[side] || after.reviewOn === null) return;
  const answer = { answer: said.answer, words: said.words, answeredBy: who.person };
  await tx
    .insertInto('expectationReview')
    .values({
      expectationId: after.id,
      reviewOn: after.reviewOn,
      side,
      partyId: partiesOn(after)[side],
      ...answer,
    })
    .onConflict((conflict) => conflict.columns(['expectationId', 'reviewOn', 'side']).doUpdateSet(answer))
    .execute();
}
