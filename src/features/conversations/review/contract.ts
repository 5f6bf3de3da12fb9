/** What is done in a review, once open, and the lessons that come of it. */
import { Type } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Id, Instant, NeededWords, oneOf, pageOf, Paging } from '#platform/contract.ts';
import { conversationOperation, move } from '../contract.ts';
import { reviewQuestions } from '../conversation-form.ts';
import { somethingToRead } from '#platform/input/text.ts';

const causes = ['conversation.names-a-cause', 'conversation.answered-already'] as const;

export const answerReview = move(
  'answer',
  'Answer the four questions; nobody sees it before all are shown together',
  {
    answers: Type.Array(Type.Object({ part: oneOf(...reviewQuestions), words: NeededWords }), {
      minItems: 1,
      maxItems: 5,
    }),
  },
  causes,
);
export const sayInReview = move('say', 'Say back, ask or propose', { words: NeededWords }, causes);
export const keepUnchanged = move('keep-as-is', 'Agree to keep it as it is', {}, []);
export const agree = move('agree', 'Agree on the next steps', {}, ['conversation.agree-on-something']);

const LessonView = Type.Object({
  id: Id,
  author: PartyView,
  mine: Type.Boolean(),
  words: Type.String(),
  at: Instant,
});

export const shareLesson = {
  ...move(
    'share-lesson',
    'Share what you learned yourself, in your own words, with a circle you choose',
    {
      words: Type.String({ minLength: 1, maxLength: 1000, pattern: somethingToRead }),
      circle: Type.Array(Id, { minItems: 1, maxItems: 20 }),
    },
    ['conversation.names-a-cause', 'conversation.nobody-by-that-id'],
  ),
  changes: ['conversation', 'lesson'],
} as const;
export const listLessons = conversationOperation({
  method: 'GET',
  path: '/api/lessons',
  summary: 'Lessons shared in your circles, newest first',
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
