/** What a reply shows of a conversation, and how each of its moves is asked for. */
import { Type, type Static } from 'typebox';
import { CircleView, PartyView } from '#features/people/contract.ts';
import {
  Day,
  Id,
  Instant,
  movesOf,
  oneOf,
  operationsOf,
  orNull,
  Version,
  wordOf,
} from '#platform/contract.ts';
import { formNames, variants } from './conversation-form.ts';
import type { EntryKind } from './conversation.ts';
import type { ConversationMove, OpenMove } from './conversation-moves.ts';
import { known } from './refusals.ts';

export const conversationOperation = operationsOf('Conversations', known, ['conversation']);

export const FormName = oneOf(...formNames);
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
  kind: wordOf<EntryKind>(),
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
      outcome: orNull(oneOf('promise', 'expectation', 'nothing-more')),
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
  can: Type.Array(wordOf<OpenMove>(), { description: 'The moves open to whoever reads this.' }),
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

/** With what every move may be refused. */
export const refusedMoves = [
  'conversation.not-your-move',
  'conversation.not-now',
  'conversation.stale',
  'conversation.text-is-gone',
] as const;

/** One operation for a move: `/api/conversations/:id/<move>`, with the version that was seen. */
export const moveOf = movesOf<ConversationMove>()(conversationOperation, {
  path: '/api/conversations/:id',
  input: {},
  reply: ConversationView,
  shownBy: readConversation,
  refusals: [...refusedMoves, 'conversation.names-someone-absent'],
});
