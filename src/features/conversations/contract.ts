/** Conversations as those who take part see them: preparing, inviting, answering, and reading what was said. */
import { Type, type Static, type TSchema } from 'typebox';
import { CircleView, PartyView } from '#features/people/contract.ts';
import {
  Day,
  Id,
  Instant,
  NeededWords,
  Nothing,
  OneLine,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Version,
} from '#platform/contract.ts';
import { formNames, parts, variants } from './conversation-form.ts';
import { conversationRefusals } from './refusals.ts';

export const conversationOperation = operationsOf('Conversations', conversationRefusals, ['conversation']);

const FormName = oneOf(...formNames);
const State = oneOf('draft', 'invited', 'open', 'closed', 'declined', 'withdrawn', 'set-aside');

export const ConversationLine = Type.Object({
  id: Id,
  form: FormName,
  state: State,
  stage: orNull(Type.String({ description: 'How far its form is.' })),
  opener: PartyView,
  with: Type.Array(PartyView, { description: 'The others, as you see them.' }),
  topic: orNull(Type.String({ description: 'The neutral line that those invited see.' })),
  yourMove: Type.Boolean(),
  version: Version,
});
export type ConversationLine = Static<typeof ConversationLine>;

export const EntryView = Type.Object({
  id: Id,
  by: PartyView,
  mine: Type.Boolean(),
  kind: Type.String(),
  part: Type.String(),
  words: Type.String(),
  to: orNull(Id),
  verdict: orNull(oneOf('yes', 'not-quite')),
  betweenUs: Type.Boolean({ description: 'It stays in this conversation; nothing may carry it elsewhere.' }),
});
export type EntryView = Static<typeof EntryView>;

export const ConversationView = Type.Object({
  ...ConversationLine.properties,
  variant: orNull(oneOf(...variants)),
  unreadable: Type.Boolean({ description: 'Its words are there, but cannot be opened here.' }),
  entries: Type.Array(EntryView),
  loop: orNull(
    Type.Object(
      { entry: orNull(Id), speaker: Id, waits: oneOf('to-reflect', 'to-confirm', 'heard') },
      { description: 'What is being heard just now: one voice, one thought at a time.' },
    ),
  ),
  mine: Type.Object(
    {
      outcome: orNull(oneOf('promise', 'nothing-more')),
      settled: Type.Boolean(),
      keeps: Type.Boolean(),
      answered: Type.Boolean(),
      later: orNull(Day),
    },
    { description: 'Your own part.' },
  ),
  bothHaveOutcomes: Type.Boolean(),
  dueOn: orNull(Day),
  lapsesOn: orNull(Day),
  erasedOn: orNull(Day),
  /** In a talk of several: why it is over for its reader, while it may go on among the others. */
  outside: orNull(oneOf('not-now', 'not-answered')),
  talk: orNull(Type.Object({ at: Instant, place: Type.String(), by: PartyView })),
  can: Type.Array(Type.String(), { description: 'The moves open to whoever reads this.' }),
  circle: CircleView,
});
export type ConversationView = Static<typeof ConversationView>;

export const readConversation = conversationOperation({
  method: 'GET',
  path: '/api/conversations/:id',
  summary: 'One conversation, as you see it',
  reads: ['conversation', 'promise'],
  input: Type.Object({ id: Id }),
  reply: ConversationView,
});

export const Moving = { id: Id, saw: Version };
export const moving = [
  'conversation.not-your-move',
  'conversation.not-now',
  'conversation.stale',
  'conversation.text-is-gone',
] as const;
export const speaking = [...moving, 'conversation.names-someone-absent'] as const;

/** A move of a conversation: `POST /api/conversations/:id/<name>`. */
export const move = <
  More extends Record<string, TSchema>,
  const Codes extends readonly (keyof typeof conversationRefusals & string)[],
>(
  name: string,
  summary: string,
  more: More,
  codes: Codes,
) =>
  conversationOperation({
    method: 'POST',
    path: `/api/conversations/:id/${name}`,
    summary,
    input: Type.Object({ ...Moving, ...more }),
    reply: ConversationView,
    shownBy: readConversation,
    refusals: [...speaking, ...codes],
  });

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

export const rewordDraft = conversationOperation({
  method: 'POST',
  path: '/api/conversations/:id/prepare',
  summary: 'Change a draft of your own',
  input: Type.Object({ ...Moving, with: Type.Array(Id, { maxItems: 12 }), ...content }),
  reply: ConversationView,
  shownBy: readConversation,
  refusals: [...moving, ...writing],
});

export const discardDraft = conversationOperation({
  method: 'POST',
  path: '/api/conversations/:id/discard',
  summary: 'Discard a draft; nothing of it remains',
  input: Type.Object(Moving),
  reply: Nothing,
  refusals: moving,
});

export const invite = move(
  'invite',
  'Invite; they see who, which form and the neutral line, not your words',
  {},
  [...inviting, 'conversation.with-whom', 'conversation.you-muted-them'],
);
export const answerLater = move('later', 'Let an invitation wait until a day; nobody is told', { day: Day }, [
  'conversation.day-ahead',
]);
export const accept = move('accept', 'Say yes to an invitation', {}, []);
export const decline = move('decline', 'Say "not now", without a reason', {}, []);
export const withdraw = move('withdraw', 'Take an invitation back; its words are destroyed', {}, []);
export const setAside = move('set-aside', 'Set it aside, without a reason', {}, []);
export const close = move('close', 'Close it', {}, []);
export const proposeTalk = move(
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
);

/** A promise of one's own, agreed in a talk. It carries no trace of where it was made. */
export const promiseHere = {
  ...move(
    'promise',
    'Make a promise of your own, as an outcome',
    {
      what: NeededWords,
      doneLooksLike: NeededWords,
      dueOn: orNull(Day),
      as: Type.Optional(
        Type.String({ format: 'uuid', description: 'In a review: the team of yours you speak for.' }),
      ),
      to: Type.Optional(Type.String({ format: 'uuid', description: 'In a review: for whom.' })),
    },
    ['conversation.with-whom'],
  ),
  changes: ['conversation', 'promise'],
} as const;

export const listConversations = conversationOperation({
  method: 'GET',
  path: '/api/conversations',
  summary: 'Your conversations, newest first',
  input: Type.Object({ view: oneOf('waiting', 'open', 'preparing', 'past'), ...Paging }),
  reply: pageOf(ConversationLine),
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

export const keepWords = move(
  'keep',
  'Wish to keep the words of a settled repair; they stay only if both wish it',
  {},
  [],
);
export const forgetFeedback = move('let-go', 'Let the words of feedback go, for good', {}, []);
