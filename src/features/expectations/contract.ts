/** Every operation on what two partners need of each other. */
import { Type } from 'typebox';
import {
  Day,
  Id,
  movesOf,
  Nothing,
  oneOf,
  operationsOf,
  orNull,
  Version,
  Words,
  dayField,
} from '#platform/contract.ts';
import { known } from './refusals.ts';
import type { ExpectationMove } from './expectation.ts';
import { mostLetters, Occasion } from '#features/agreements/view-contract.ts';
import { ExpectationView, reviewAnswers } from './view-contract.ts';

const operation = operationsOf('Expectations', known, ['expectation']);
const words = Type.Optional(Words);
const as = Type.Optional(
  Type.String({ format: 'uuid', description: 'The party of yours you speak for, where it could be both.' }),
);

const wording = {
  text: Type.String({ maxLength: mostLetters.text, description: 'What is needed, in a sentence.' }),
  goodLooksLike: Type.String({
    maxLength: mostLetters.goodLooksLike,
    description: 'How both will know that it goes well.',
  }),
  occasion: Type.Optional(Occasion),
};
const wordingRefusals = [
  'expectation.text-is-missing',
  'expectation.good-is-missing',
  'expectation.needs-an-occasion-day',
  'expectation.day-has-passed',
] as const;

export const draftExpectation = operation({
  method: 'POST',
  path: '/api/partnerships/:id/expectations',
  summary: 'Write what your side needs of the other, as a draft of your own or proposed at once',
  changes: ['expectation'],
  input: Type.Object({
    id: Id,
    neededFrom: Id,
    ...wording,
    propose: Type.Optional(Type.Boolean()),
  }),
  reply: ExpectationView,
  refusals: [
    ...wordingRefusals,
    'expectation.not-between-them',
    'expectation.not-partners',
    'people.names-someone-absent',
  ],
});

export const readExpectation = operation({
  method: 'GET',
  path: '/api/expectations/:id',
  summary: 'One line of a charter, with its wordings and its history',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: ExpectationView,
});

export const discardExpectation = operation({
  method: 'POST',
  path: '/api/expectations/:id/discard',
  summary: 'Discard a draft of yours; nothing of it remains',
  input: Type.Object({ id: Id, saw: Version }),
  reply: Nothing,
  refusals: ['expectation.stale', 'expectation.not-your-move', 'expectation.not-now'],
});

const moveOf = movesOf<ExpectationMove>()(operation, {
  path: '/api/expectations/:id',
  input: { as, words },
  reply: ExpectationView,
  changes: ['expectation', 'promise'],
  refusals: [
    'expectation.stale',
    'expectation.not-your-move',
    'expectation.not-now',
    'expectation.not-partners',
    'expectation.say-for-whom',
    'people.names-someone-absent',
  ],
});

const reviewOn = Type.Optional(dayField('When to look it over again; else in three months.'));

/** One operation for each move. `ask`, `answer` and `reflect` carry their words in `words`. */
export const expectationMoves = {
  reword: moveOf('reword', 'Change a draft of yours', wording, wordingRefusals),
  propose: moveOf('propose', 'Propose your draft to the other side', {}, wordingRefusals),
  ask: moveOf('ask', 'Ask a question about the words on the table; it changes nothing', {}, [
    'expectation.words-are-missing',
    'expectation.no-wording-open',
  ]),
  answer: moveOf('answer', 'Answer what was asked about your words', {}, [
    'expectation.words-are-missing',
    'expectation.no-wording-open',
  ]),
  reflect: moveOf('reflect', 'Say in your own words what you heard', {}, [
    'expectation.reflection-is-missing',
  ]),
  confirm: moveOf('confirm', 'Yes, that is it', {}, ['expectation.nothing-to-confirm']),
  'not-quite': moveOf('not-quite', 'Not quite: say it once more, if you like', {}, [
    'expectation.nothing-to-confirm',
  ]),
  agree: moveOf('agree', 'Agree to the words as they stand', { reviewOn }, [
    'expectation.say-it-back-first',
    'expectation.day-has-passed',
    'promise.you-muted-them',
    'promise.team-too-small',
  ]),
  'counter-offer': moveOf('counter-offer', 'Propose another way', wording, [
    ...wordingRefusals,
    'expectation.say-it-back-first',
    'expectation.same-words',
    'expectation.no-wording-open',
  ]),
  decline: moveOf('decline', 'Not now; no reason is needed', {}),
  withdraw: moveOf('withdraw', 'Take it back', {}),
  'propose-wording': moveOf(
    'propose-wording',
    'Propose a new wording; the agreed one holds meanwhile. No reason is needed',
    { ...wording, from: Type.Optional(orNull(Day)), until: Type.Optional(orNull(Day)) },
    [
      ...wordingRefusals,
      'expectation.same-words',
      'expectation.wording-is-open',
      'expectation.ends-before-it-begins',
    ],
  ),
  'agree-wording': moveOf('agree-wording', 'Agree to the new wording', {}, [
    'expectation.say-it-back-first',
    'expectation.no-wording-open',
  ]),
  'refuse-wording': moveOf('refuse-wording', 'Keep the wording as it is', {}, [
    'expectation.no-wording-open',
  ]),
  'withdraw-wording': moveOf('withdraw-wording', 'Take your new wording back', {}, [
    'expectation.no-wording-open',
  ]),
  'answer-review': moveOf(
    'answer-review',
    'Say whether it is happening; both see the answers when both have answered',
    { answer: oneOf(...reviewAnswers) },
    ['expectation.review-not-due'],
  ),
  keep: moveOf('keep', 'Keep it as it is; the other side is asked too', { reviewOn }, [
    'expectation.review-not-due',
    'expectation.day-has-passed',
  ]),
  retire: moveOf('retire', 'Retire it: nothing new comes of it', {}),
} as const;

export { ExpectationLine, ExpectationView } from './view-contract.ts';
export { known as expectationRefusals } from './refusals.ts';
