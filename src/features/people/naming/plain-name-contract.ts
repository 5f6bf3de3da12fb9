/** Whether words speak of somebody who will not read them, or go to somebody who has not come: asked before they are sent, kept nowhere. */
import { Type } from 'typebox';
import { Id, operationsOf } from '#platform/contract.ts';
import { PartyView } from '../contract.ts';

/** The most letters that are looked through at once. */
export const mostLetters = 8000;

const operation = operationsOf('People', {}, ['person']);

export const lookForAbsent = operation({
  method: 'POST',
  path: '/api/people/absent-from-words',
  summary: 'Who is named in words and would not read them; nothing of it is kept',
  reads: ['person'],
  changes: [],
  input: Type.Object({
    words: Type.String({ maxLength: mostLetters }),
    readers: Type.Array(Id, { maxItems: 200, description: 'The people and teams who will read it.' }),
    partners: Type.Optional(Type.Boolean({ description: 'Whether my partners will read it as well.' })),
  }),
  reply: Type.Object({
    people: Type.Array(PartyView),
    notHereYet: Type.Array(PartyView, {
      description: 'Of the readers, people who have not come yet: it opens to whoever comes first as them.',
    }),
  }),
});
