/** Counting on it: which of my words stand on which words given to me. Everybody's own; nobody else sees it (model 16.18). */
import { Type } from 'typebox';
import { Id, operationsOf } from '#platform/contract.ts';
import { promiseRefusals } from '../refusals.ts';
import { PromiseLine } from '../view-contract.ts';

const operation = operationsOf('Promises', promiseRefusals, ['promise']);

const Chain = Type.Object({
  standsOn: Type.Array(PromiseLine, { description: 'What others promised you, on which this stands.' }),
  carries: Type.Array(PromiseLine, { description: 'What you promised others that stands on this.' }),
});

export const readChain = operation({
  method: 'GET',
  path: '/api/promises/:id/counting-on',
  summary: 'What a promise of yours stands on, and which of yours stand on it; yours alone to see',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: Chain,
});

export const countOn = operation({
  method: 'POST',
  path: '/api/promises/:id/counting-on',
  summary: 'Note that a promise of yours stands on one made to you; you are asked when that one changes',
  input: Type.Object({ id: Id, on: Id }),
  reply: Chain,
  refusals: ['promise.not-to-count-on'],
});

export const countNoMore = operation({
  method: 'POST',
  path: '/api/promises/:id/counting-on/end',
  summary: 'Forget that a promise of yours stands on another',
  input: Type.Object({ id: Id, on: Id }),
  reply: Chain,
});
