/** A promise as an outcome: each for their own, and with no trace of where it was made (S2-6.5, S3-15; properties 3 and 5). */
import { partiesNamed, partiesOf, isTooSmallToActAsTeam } from '#features/people/public.ts';
import { promiseAgreed } from '#features/promises/public.ts';
import { on } from '#platform/http/routes.ts';
import * as contract from './contract.ts';
import { otherThan } from './conversation.ts';
import { addEntry } from './reflect-back/entry-store.ts';
import { actInForm, type Acting } from './moving.ts';
import { refuse } from './refusals.ts';
import { savePart, type StoredConversation } from './store.ts';

interface Wish {
  what: string;
  doneLooksLike: string;
  dueOn: string | null;
  as?: string | undefined;
  to?: string | undefined;
}

/** Who promises whom: of two the one the other; in a review oneself, or a team of one's own, whomever is named. */
async function sidesOf({ tx, person }: Acting, it: StoredConversation, wish: Wish) {
  const performer = it.form === 'review' ? (wish.as ?? person.id) : person.id;
  if (performer !== person.id) {
    const isMine = (await partiesOf(tx, person.id)).includes(performer);
    if (!isMine || (await isTooSmallToActAsTeam(tx, performer))) refuse('conversation.not-your-move');
  }
  const customer = it.form === 'review' ? wish.to : otherThan(it, person.id);
  if (!customer || !(await partiesNamed(tx, [customer])).has(customer))
    return refuse('conversation.with-whom');
  return { performer, customer };
}

/**
 * Promised at once: both are in the talk, and the other agreed to it there. The promise serves nothing in the data, and this
 * conversation keeps only that there was one.
 */
export const promisingRoutes = [
  on(contract.promiseHere, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'promise', async (it) => {
        const { what, doneLooksLike, dueOn } = input;
        const sides = await sidesOf({ tx, person, now }, it, input);
        const promise = { ...sides, by: person.id, side: 'performer' as const, what, doneLooksLike, dueOn };
        await promiseAgreed(tx, { ...promise, serves: null }, now);
        await savePart(tx, it.id, person.id, { outcome: 'promise' });
        if (it.form !== 'catch-up')
          await addEntry(tx, it, person.id, { kind: 'outcome', part: 'promise', words: what });
      }),
    ),
  ),
];
