/** Every expected "no" of promises: a code and its status. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: promiseRefusals, refuse } = refusalsOf(words.refusals, {
  'promise.not-your-move': 403,
  'promise.not-now': 409,
  'promise.stale': 409,
  'promise.same-party': 422,
  'promise.not-yours-to-speak-for': 403,
  'promise.what-is-missing': 422,
  'promise.done-is-missing': 422,
  'promise.date-is-missing': 422,
  'promise.date-has-passed': 422,
  'promise.terms-are-the-same': 422,
  'promise.question-is-missing': 422,
  'promise.risk-is-missing': 422,
  'promise.say-what-is-missing': 422,
  'promise.acknowledgement-is-missing': 422,
  'promise.names-others': 422,
  'promise.not-to-count-on': 422,
  'promise.plate-is-full': 409,
  'promise.you-muted-them': 409,
  'promise.offer-is-open': 409,
  'promise.team-too-small': 422,
  'promise.proposal-is-open': 409,
  'promise.nobody-keeps-it': 409,
  'promise.no-proposal': 409,
  'promise.still-has-time': 409,
});
