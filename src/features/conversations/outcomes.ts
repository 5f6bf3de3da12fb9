/** What a talk comes to, each for their own: a promise, or what they need from now on (S2-6.5, S3-15, S0-17; properties 3 and 5). */
import { proposeLine } from '#features/expectations/public.ts';
import {
  describeCircle,
  isMemberOf,
  isTooSmallToActAsTeam,
  partiesNamed,
  partiesOf,
} from '#features/people/public.ts';
import { offerPromise, promiseAgreed } from '#features/promises/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { otherThan, partOf, stillIn } from './conversation.ts';
import { withPart, type StoredConversation } from './conversation-stored.ts';
import { stageAfter, type AskedOf, type ChangeBy, type StepsOf } from './move-steps.ts';
import { refuse } from './refusals.ts';

type OutcomeMove = 'promise' | 'change-expectation';

/** Neither serves anything in the data, and this conversation keeps only that there was one. */
export const outcomeSteps: StepsOf<OutcomeMove> = {
  promise: {
    decide: (_tx, asked) => withOutcome(asked, 'promise'),
    says: ({ before, request: { what } }) =>
      before.form === 'catch-up' ? [] : [{ kind: 'outcome', part: 'promise', words: what }],
    write: async (tx, { request, before, actor, now }) => {
      const { what, doneLooksLike, dueOn } = request;
      const { mine: performer, other: customer } = await sidesOf(tx, before, actor.person, request);
      const promise = { performer, customer, by: actor.person, what, doneLooksLike, dueOn };
      // whoever was there agreed to it there; to anybody else it is an offer, which they take or leave (model 16.5)
      if (await takesPart(tx, before, customer, actor.person))
        await promiseAgreed(tx, { ...promise, side: 'performer', serves: null }, now);
      else await offerPromise(tx, promise, now);
    },
  },
  'change-expectation': {
    decide: (_tx, asked) => withOutcome(asked, 'expectation'),
    says: ({ request: { text } }) => [{ kind: 'outcome', part: 'expectation', words: text }],
    write: async (tx, { request, before, actor, mover, now }) => {
      const { mine: needs, other: neededFrom } = await sidesOf(tx, before, actor.person, request);
      const { text, goodLooksLike } = request;
      await proposeLine(tx, mover, { needs, neededFrom, text, goodLooksLike }, now);
    },
  },
};

/** Whoever gave something keeps having given it. */
const withOutcome = (asked: AskedOf<OutcomeMove>, outcome: 'promise' | 'expectation') => ({
  stage: stageAfter(asked),
  people: withPart(asked.before, asked.actor.person, {
    outcome: partOf(asked.before, asked.actor.person)?.outcome === 'promise' ? ('promise' as const) : outcome,
  }),
});

/** For whom somebody speaks, and towards whom: of two the one to the other; in a review oneself, or a team of one's own, whomever is named. */
async function sidesOf(
  tx: Writing,
  it: StoredConversation,
  person: string,
  { as, to }: ChangeBy<OutcomeMove>['request'],
): Promise<{ mine: string; other: string }> {
  const isReview = it.form === 'review';
  const mine = isReview ? (as ?? person) : person;
  if (mine !== person) {
    const isTheirs = (await partiesOf(tx, person)).includes(mine);
    if (!isTheirs || (await isTooSmallToActAsTeam(tx, mine))) refuse('conversation.not-your-move');
  }
  const other = isReview ? to : otherThan(it, person);
  if (!other || !(await partiesNamed(tx, [other])).has(other)) return refuse('conversation.with-whom');
  return { mine, other };
}

/** Whether a party is there when it is said: one of the people in it, or a team that was invited and has somebody else there. */
async function takesPart(
  tx: Writing,
  it: StoredConversation,
  party: string,
  mover: string,
): Promise<boolean> {
  const others = stillIn(it).flatMap(({ person }) => (person === mover ? [] : [person]));
  if (others.includes(party)) return true;
  const { parties } = await describeCircle(tx, it.circle);
  if (!parties.some(({ id }) => id === party)) return false;
  for (const person of others) if (await isMemberOf(tx, person, party)) return true;
  return false;
}
