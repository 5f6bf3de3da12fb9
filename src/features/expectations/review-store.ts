/** What the sides say at a review (B43): each its own row, which the other side can read once both have spoken. */
import type { Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { LineSide } from './expectation-line.ts';
import { partiesOn } from './show.ts';
import type { KeptExpectation } from './store.ts';

/** Writes a side's answer, or lets go of what was said once the review is over. */
export async function saveReview(
  tx: Writing,
  before: KeptExpectation,
  after: KeptExpectation,
  who: Actor,
  side: LineSide,
): Promise<void> {
  const isOver = before.reviewOn !== null && after.reviewOn !== before.reviewOn;
  if (isOver) {
    await tx
      .deleteFrom('expectation_review')
      .where('expectation_id', '=', after.id)
      .where('review_on', '=', before.reviewOn)
      .execute();
    return;
  }
  const said = after.answers[side];
  if (!said || said === before.answers[side] || after.reviewOn === null) return;
  const answer = { answer: said.answer, words: said.words, answered_by: who.person };
  await tx
    .insertInto('expectation_review')
    .values({
      expectation_id: after.id,
      review_on: after.reviewOn,
      side,
      party_id: partiesOn(after)[side],
      ...answer,
    })
    .onConflict((conflict) => conflict.columns(['expectation_id', 'review_on', 'side']).doUpdateSet(answer))
    .execute();
}
