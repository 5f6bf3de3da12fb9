/** How the moves of a review are carried out: gathered unseen, shown together, ending in promises (B36). */
import { circleOf, partiesNamed } from '#features/people/public.ts';
import { newId } from '#platform/id.ts';
import { refuseAbsentHere, refuseCauses } from '../absent-mentions.ts';
import type { ReviewMoveOfPeople } from './review.ts';
import { withPart } from '../conversation-stored.ts';
import { nextStage, stageAfter, type StepsOf } from '../move-steps.ts';
import { refuse } from '../refusals.ts';
import { shownWhenAllAnswered } from './review-gathering.ts';
import { rememberReview } from './history.ts';
import { addLesson } from './lesson-store.ts';

export const reviewSteps: StepsOf<Exclude<ReviewMoveOfPeople, 'promise' | 'change-expectation'>> = {
  answer: {
    decide: (_tx, asked) => {
      const { before, actor } = asked;
      const people = withPart(before, actor.person, { answered: true });
      const entries = before.entries.filter(({ by, kind }) => by !== actor.person || kind !== 'answer');
      return shownWhenAllAnswered({ ...before, stage: stageAfter(asked), people, entries });
    },
    // people are named where they are thanked, and nowhere else
    check: async (tx, { before, actor, request: { answers } }) => {
      const wordsOf = (isThanks: boolean) =>
        answers.filter(({ part }) => (part === 'helped') === isThanks).map(({ words }) => words);
      await refuseCauses(tx, actor.person, ...wordsOf(false));
      await refuseAbsentHere(tx, before, ...wordsOf(true));
    },
    says: ({ request: { answers } }) =>
      answers.map(({ part, words }) => ({ kind: 'answer' as const, part, words })),
  },
  say: {
    decide: nextStage,
    check: (tx, { actor, request }) => refuseCauses(tx, actor.person, request.words),
    says: ({ request: { words } }) => [{ kind: 'said', part: 'said', words }],
  },
  'keep-as-is': {
    decide: (_tx, asked) => ({
      stage: stageAfter(asked),
      people: withPart(asked.before, asked.actor.person, { outcome: 'nothing-more' }),
    }),
  },
  agree: {
    decide: (_tx, asked) => ({
      stage: stageAfter(asked),
      people: withPart(asked.before, asked.actor.person, { settled: true }),
    }),
    write: async (tx, { before, after, actor, now }) => {
      if (after.stage === 'agreed')
        await rememberReview(tx, before, { mover: actor.person, did: 'agreed' }, now);
    },
  },
  'share-lesson': {
    decide: nextStage,
    check: async (tx, { actor, request }) => {
      await refuseCauses(tx, actor.person, request.words);
      const named = await partiesNamed(tx, request.circle);
      if (request.circle.some((id) => !named.has(id))) refuse('conversation.nobody-by-that-id');
    },
    write: async (tx, { before, actor, request, now }) => {
      const circle = await circleOf(tx, [actor.person, ...request.circle]);
      await addLesson(tx, { id: newId(), circle, author: actor.person, words: request.words.trim(), now });
      await rememberReview(tx, before, { mover: actor.person, did: 'lesson-shared' }, now);
    },
  },
};
