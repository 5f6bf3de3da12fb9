/** The private mirror: one's own word, in sentences, for oneself alone (B17). Nothing of it is stored. */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Day, Id, Instant, oneOf } from '#platform/contract.ts';
import { notesOperation } from '../contract.ts';
import { howAnswered, howWordWent } from './own-word.ts';

const line = { id: Id, what: Type.String(), other: PartyView };

export const MirrorView = Type.Object({
  since: Day,
  word: Type.Array(Type.Object({ ...line, how: oneOf(...howWordWent), on: Day })),
  requests: Type.Array(Type.Object({ ...line, answer: oneOf(...howAnswered), on: Day })),
  thanks: Type.Array(Type.Object({ id: Id, forWhat: Type.String(), to: Type.Array(PartyView), at: Instant })),
});
export type MirrorView = Static<typeof MirrorView>;

export const readMirror = notesOperation({
  method: 'GET',
  path: '/api/me/mirror',
  summary: 'Your own word over the last three months, for you alone',
  reads: ['mirror', 'ask', 'promise', 'thanks', 'conversation'],
  input: Type.Object({}),
  reply: MirrorView,
});
