/** What is done in a review, once open, and the lessons that come of it. */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Id, Instant, NeededWords, oneOf, pageOf, Paging } from '#platform/contract.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { reviewQuestions } from '../conversation-form.ts';
import { conversationOperation, moveOf } from '../view-contract.ts';

const causes = ['conversation.names-a-cause'] as const;

const answers = Type.Array(Type.Object({ part: oneOf(...reviewQuestions), words: NeededWords }), {
  minItems: 1,
  maxItems: 5,
});

export const reviewMoves = {
  answer: moveOf(
    'answer',
    'Answer the four questions, or answer them anew; nobody sees it before all are shown together',
    { answers },
    causes,
  ),
  say: moveOf('say', 'Say back, ask or propose', { words: NeededWords }, causes),
  'keep-as-is': moveOf('keep-as-is', 'Agree to keep it as it is', {}),
  agree: moveOf('agree', 'Agree on the next steps, for yourself', {}, ['conversation.agree-on-something']),
  'share-lesson': {
    ...moveOf(
      'share-lesson',
      'Share what you learned yourself, in your own words, with a circle you choose',
      {
        words: Type.String({ minLength: 1, maxLength: 1000, pattern: somethingToRead }),
        circle: Type.Array(Id, { minItems: 1, maxItems: 20 }),
      },
      ['conversation.names-a-cause', 'conversation.nobody-by-that-id'],
    ),
    changes: ['conversation', 'lesson'],
  },
} as const;

export const readLastTime = conversationOperation({
  method: 'GET',
  path: '/api/conversations/:id/last-time',
  summary: 'In a review: what came of the last one of the same people',
  input: Type.Object({ id: Id }),
  reply: Type.Object({ items: Type.Array(Type.Object({ id: Id, by: PartyView, words: Type.String() })) }),
});

export const LessonView = Type.Object({
  id: Id,
  author: PartyView,
  mine: Type.Boolean(),
  words: Type.String(),
  at: Instant,
});
export type LessonView = Static<typeof LessonView>;

export const listLessons = conversationOperation({
  method: 'GET',
  path: '/api/lessons',
  summary: 'Lessons shared in your circles, newest first; of one party alone, those that are for it',
  reads: ['lesson', 'conversation'],
  input: Type.Object({
    of: Type.Optional(Id),
    with: Type.Optional(
      Type.String({ format: 'uuid', description: 'With `of`: only what was shared with exactly these two.' }),
    ),
    ...Paging,
  }),
  reply: pageOf(LessonView),
});
export const takeBackLesson = conversationOperation({
  method: 'POST',
  path: '/api/lessons/:id/take-back',
  summary: 'Take back a lesson you shared',
  changes: ['conversation', 'lesson'],
  input: Type.Object({ id: Id }),
  reply: Type.Object({}),
});
