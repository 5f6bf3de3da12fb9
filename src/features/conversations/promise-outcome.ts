/** A promise as an outcome: each for their own, and with no trace of where it was made (S2-6.5, S3-15; properties 3 and 5). */
import { partiesNamed, partiesOf, isTooSmallToActAsTeam } from '#features/people/public.ts';
import { promiseAgreed } from '#features/promises/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { otherThan } from './conversation.ts';
import { withPart } from './conversation-stored.ts';
import { stageAfter, type ChangeBy, type StepsOf } from './move-steps.ts';
import { refuse } from './refusals.ts';

/**
 * Promised at once: both are in the talk, and the other agreed to it there. The promise serves nothing in the data, and this
 * conversation keeps only that there was one.
 */
export const promiseSteps: StepsOf<'promise'> = {
  promise: {
    decide: (_tx, asked) => ({
      stage: stageAfter(asked),
      people: withPart(asked.before, asked.actor.person, { outcome: 'promise' }),
    }),
    says: ({ before, request: { what } }) =>
      before.form === 'catch-up' ? [] : [{ kind: 'outcome', part: 'promise', words: what }],
    write: async (tx, change) => {
      const { what, doneLooksLike, dueOn } = change.request;
      const { performer, customer } = await partiesTo(tx, change);
      const agreed = { performer, customer, by: change.actor.person, side: 'performer' as const };
      await promiseAgreed(tx, { ...agreed, what, doneLooksLike, dueOn, serves: null }, change.now);
    },
  },
};

/** Who promises whom: of two the one the other; in a review oneself, or a team of one's own, whomever is named. */
async function partiesTo(tx: Writing, { before, actor: { person }, request }: ChangeBy<'promise'>) {
  const isReview = before.form === 'review';
  const performer = isReview ? (request.as ?? person) : person;
  if (performer !== person) {
    const isMine = (await partiesOf(tx, person)).includes(performer);
    if (!isMine || (await isTooSmallToActAsTeam(tx, performer))) refuse('conversation.not-your-move');
  }
  const customer = isReview ? request.to : otherThan(before, person);
  if (!customer || !(await partiesNamed(tx, [customer])).has(customer))
    return refuse('conversation.with-whom');
  return { performer, customer };
}
