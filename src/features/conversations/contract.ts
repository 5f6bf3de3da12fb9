/** Every operation on conversations: preparing and inviting, reading what was said, and every move. */
import { mostLetters } from '#features/agreements/view-contract.ts';
import { Type } from 'typebox';
import {
  Day,
  Id,
  NeededWords,
  Nothing,
  OneLine,
  oneOf,
  orNull,
  pageOf,
  Paging,
  Version,
  type Operation,
} from '#platform/contract.ts';
import { catchUpMoves } from './catch-up/contract.ts';
import { parts, variants } from './conversation-form.ts';
import type { ConversationMove } from './conversation-moves.ts';
import { feedbackMoves } from './feedback/contract.ts';
import { reflectBackMoves } from './reflect-back/contract.ts';
import { repairMoves } from './repair/contract.ts';
import { reviewMoves } from './review/contract.ts';
import { ConversationLine, conversationOperation, FormName, moveOf, refusedMoves } from './view-contract.ts';

export {
  readConversation,
  type ConversationLine,
  type ConversationView,
  type EntryView,
} from './view-contract.ts';

const content = {
  variant: Type.Optional(oneOf(...variants)),
  topic: Type.Optional(OneLine),
  parts: Type.Optional(
    Type.Array(Type.Object({ part: oneOf(...parts), words: NeededWords }), { maxItems: 8 }),
  ),
  by: Type.Optional(Day),
};
const writing = [
  'conversation.with-whom',
  'conversation.for-two',
  'conversation.people-only',
  'conversation.too-many',
  'conversation.nobody-by-that-id',
  'conversation.you-muted-them',
  'conversation.names-someone-absent',
  'conversation.names-a-cause',
] as const;
const inviting = [
  'conversation.say-what-about',
  'conversation.not-yet-whole',
  'conversation.already-open',
  'conversation.give-it-time',
  'conversation.tried-enough',
] as const;

export const prepareConversation = conversationOperation({
  method: 'POST',
  path: '/api/conversations',
  summary: 'Prepare a conversation: a draft of your own, or an invitation sent at once',
  input: Type.Object({
    form: FormName,
    with: Type.Array(Id, {
      maxItems: 12,
      description: 'People; in a review also teams. Advice is asked of each separately.',
    }),
    ...content,
    invite: Type.Optional(Type.Boolean()),
  }),
  reply: Type.Object({ ids: Type.Array(Id) }),
  refusals: [...writing, ...inviting],
});

export const discardDraft = conversationOperation({
  method: 'POST',
  path: '/api/conversations/:id/discard',
  summary: 'Discard a draft; nothing of it remains',
  input: Type.Object({ id: Id, saw: Version }),
  reply: Nothing,
  refusals: refusedMoves,
});

export const listConversations = conversationOperation({
  method: 'GET',
  path: '/api/conversations',
  summary: 'Your conversations, newest first',
  input: Type.Object({ view: oneOf('waiting', 'open', 'preparing', 'past'), ...Paging }),
  reply: pageOf(ConversationLine),
});

export const listTalksWith = conversationOperation({
  method: 'GET',
  path: '/api/conversations/with/:person',
  summary: 'Your conversations with somebody that go on, and the last that closed',
  input: Type.Object({ person: Id }),
  reply: Type.Object({
    open: Type.Array(ConversationLine),
    last: orNull(Type.Object({ ...ConversationLine.properties, endedOn: Day })),
  }),
});

export const readTogether = conversationOperation({
  method: 'GET',
  path: '/api/conversations/:id/together',
  summary: 'In a repair: what the two of you did well together',
  input: Type.Object({ id: Id }),
  reply: Type.Object({
    items: Type.Array(Type.Object({ kind: oneOf('promise', 'thanks'), words: Type.String() })),
  }),
});

/** The serious concern path (model section 6): it leaves the product, and nothing here remembers that it was taken. */
export const copyConversation = conversationOperation({
  method: 'GET',
  path: '/api/conversations/:id/copy',
  summary: 'A copy of your own of a feedback, advice or repair you take part in',
  input: Type.Object({ id: Id }),
  reply: Type.Object({
    form: FormName,
    topic: orNull(Type.String()),
    people: Type.Array(Type.String()),
    entries: Type.Array(
      Type.Object({
        by: Type.String(),
        kind: Type.String(),
        part: Type.String(),
        words: Type.String(),
        betweenUs: Type.Boolean(),
      }),
    ),
  }),
  refusals: ['conversation.not-now', 'conversation.text-is-gone'],
});

const frameMoves = {
  prepare: moveOf(
    'prepare',
    'Change a draft of your own',
    { with: Type.Array(Id, { maxItems: 12 }), ...content },
    writing,
  ),
  invite: moveOf('invite', 'Invite; they see who, which form and the neutral line, not your words', {}, [
    ...inviting,
    'conversation.with-whom',
    'conversation.you-muted-them',
  ]),
  later: moveOf('later', 'Let an invitation wait until a day; nobody is told', { day: Day }, [
    'conversation.day-ahead',
  ]),
  accept: moveOf('accept', 'Say yes to an invitation', {}),
  decline: moveOf('decline', 'Say "not now", without a reason', {}),
  'invite-more': moveOf(
    'invite-more',
    'Invite more people to a review whose answers are not shown yet',
    { with: Type.Array(Id, { minItems: 1, maxItems: 12 }) },
    [
      'conversation.too-many',
      'conversation.people-only',
      'conversation.nobody-by-that-id',
      'conversation.you-muted-them',
    ],
  ),
  withdraw: moveOf('withdraw', 'Take an invitation back; its words are destroyed', {}),
  'propose-talk': moveOf(
    'propose-talk',
    'Propose when and where to talk',
    {
      at: Type.String({
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$',
        description: 'Day and time, as on your own clock.',
      }),
      place: OneLine,
    },
    ['conversation.no-such-time'],
  ),
  'set-aside': moveOf('set-aside', 'Set it aside, without a reason', {}),
  close: moveOf('close', 'Close it', {}),
  keep: moveOf('keep', 'Wish to keep the words of a settled repair; they stay only if both wish it', {}),
  'let-go': moveOf('let-go', 'Let the words of feedback go, for good', {}),
};

const sides = {
  as: Type.Optional(
    Type.String({ format: 'uuid', description: 'In a review: the team of yours you speak for.' }),
  ),
  to: Type.Optional(Type.String({ format: 'uuid', description: 'In a review: for whom, or of whom.' })),
};

/** A promise of one's own, agreed in a talk. It carries no trace of where it was made. */
const promise = {
  ...moveOf(
    'promise',
    'Make a promise of your own, as an outcome; to whoever does not take part it is an offer',
    { what: NeededWords, doneLooksLike: NeededWords, dueOn: orNull(Day), ...sides },
    ['conversation.with-whom'],
  ),
  changes: ['conversation', 'promise'],
} as const;

/** What is needed of the other from now on, proposed out of a talk. It carries no trace of it either. */
const changeExpectation = {
  ...moveOf(
    'change-expectation',
    'Propose what you need of the other from now on, as an outcome; the two of you are partners',
    {
      text: Type.String({ maxLength: mostLetters.text, description: 'What is needed, in a sentence.' }),
      goodLooksLike: Type.String({
        maxLength: mostLetters.goodLooksLike,
        description: 'How both will know that it goes well.',
      }),
      ...sides,
    },
    [
      'conversation.with-whom',
      'expectation.not-partners',
      'expectation.text-is-missing',
      'expectation.good-is-missing',
      'people.names-someone-absent',
    ],
  ),
  changes: ['conversation', 'expectation'],
} as const;

/** The moves of people, by name: those of the frame, and those of the forms. */
export const moves = {
  ...frameMoves,
  promise,
  'change-expectation': changeExpectation,
  ...catchUpMoves,
  ...reflectBackMoves,
  ...feedbackMoves,
  ...repairMoves,
  ...reviewMoves,
} satisfies Record<ConversationMove, Operation>;
