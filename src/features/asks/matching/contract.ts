/** What was answered before (16.16), and who could partner: teams and standing offers that fit some words. Never people in an order (S0-19). */
import { Type } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Id, operationsOf } from '#platform/contract.ts';
import { askRefusals } from '../refusals.ts';

const operation = operationsOf('Asks and offers', askRefusals, ['ask', 'guide']);

/** As long as what is promised, which is the longest text that anybody looks for help with. */
export const mostLetters = 600;

export const findAnswered = operation({
  method: 'GET',
  path: '/api/answered-asks',
  summary: 'What was asked before in much the same words, and answered, so that one need not ask again',
  input: Type.Object({ words: Type.String({ minLength: 1, maxLength: mostLetters }) }),
  reply: Type.Object({ asks: Type.Array(Type.Object({ id: Id, what: Type.String() })) }),
});

export const findWhoFits = operation({
  method: 'GET',
  path: '/api/who-fits',
  summary: 'Teams and standing offers that fit some words, such as those of a promise that was said early',
  input: Type.Object({ words: Type.String({ minLength: 1, maxLength: mostLetters }) }),
  reply: Type.Object({
    teams: Type.Array(Type.Object({ party: PartyView, words: Type.String() })),
    offers: Type.Array(Type.Object({ id: Id, what: Type.String(), author: PartyView })),
  }),
});
