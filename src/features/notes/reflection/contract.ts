/** The weekly reflection: five questions, prefilled with what its author may see anyway (model 10.2, B38). */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Day, Id, oneOf, orNull, Version, Words, dayField } from '#platform/contract.ts';
import { NoteLine, notesOperation } from '../contract.ts';
import { promiseStates } from './week.ts';

const PromiseLine = Type.Object({
  id: Id,
  what: Type.String(),
  other: PartyView,
  state: oneOf(...promiseStates),
  dueOn: orNull(Day),
});

const talkForms = ['catch-up', 'feedback', 'advice', 'repair', 'review'] as const;
export type TalkForm = (typeof talkForms)[number];

export const ReflectionView = Type.Object({
  week: dayField('The Monday of the week.'),
  note: orNull(NoteLine),
  helpedMe: Type.Array(PromiseLine),
  iHelped: Type.Array(PromiseLine),
  changed: Type.Array(PromiseLine),
  sayEarly: Type.Array(PromiseLine),
  talks: Type.Array(Type.Object({ id: Id, form: oneOf(...talkForms), with: Type.Array(PartyView) }), {
    description: 'The talks you were part of this week.',
  }),
  lostTouch: Type.Array(PartyView),
  practices: Type.Array(NoteLine),
});
export type ReflectionView = Static<typeof ReflectionView>;

export const readReflection = notesOperation({
  method: 'GET',
  path: '/api/me/reflection',
  summary: 'This week, as you may look back on it',
  reads: ['reflection'],
  input: Type.Object({}),
  reply: ReflectionView,
});

export const keepReflection = notesOperation({
  method: 'POST',
  path: '/api/me/reflection',
  summary: 'Keep what you thought about this week, for yourself',
  changes: ['reflection', 'note'],
  input: Type.Object({
    answers: Type.Array(Words, { minItems: 5, maxItems: 5 }),
    saw: Type.Optional(Version),
  }),
  reply: ReflectionView,
  shownBy: readReflection,
  refusals: ['note.stale', 'note.say-something'],
});
