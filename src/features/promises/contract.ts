/** Every operation on promises: two lists' worth of reading, two ways to begin, and one operation for each move. */
import { Type } from 'typebox';
import {
  Day,
  Id,
  movesOf,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Words,
  dayField,
} from '#platform/contract.ts';
import type { PromiseMoveOfPeople } from './promise.ts';
import { reflections } from './promise-stored.ts';
import { listed, PromiseLine, PromisePage, PromiseView, words as givenWords } from './view-contract.ts';
import { promiseRefusals } from './refusals.ts';
import type { Word } from './view-contract.ts';
import { peopleRefusals } from '#features/people/contract.ts';
import { mostLetters as mostLettersAnywhere } from '#platform/limits.ts';

export { PromiseLine, PromisePage, PromiseView, suggestionsAtRisk } from './view-contract.ts';
export { promiseRefusals } from './refusals.ts';
export type { Listed, Turn, Word } from './view-contract.ts';

const operation = operationsOf('Promises', { ...promiseRefusals, ...peopleRefusals }, ['promise']);

/** The most letters of its texts. */
export const mostLetters = { what: 600, doneLooksLike: 1200 } as const;

const what = Type.Optional(
  Type.String({ maxLength: mostLetters.what, description: 'What it is about, in a sentence.' }),
);
const doneLooksLike = Type.Optional(
  Type.String({ maxLength: mostLetters.doneLooksLike, description: 'How both will know that it is done.' }),
);
const dueOn = Type.Optional(orNull(dayField('By when; null says "no rush".')));
const terms = { what, doneLooksLike, dueOn };
const words = Type.Optional(Words);
const servesGoal = Type.Optional(
  Type.String({ format: 'uuid', description: 'A goal of yours that this serves.' }),
);
const termsRefusals = [
  'promise.what-is-missing',
  'promise.done-is-missing',
  'promise.date-is-missing',
  'promise.date-has-passed',
] as const;
const partyRefusals = [
  'promise.same-party',
  'promise.not-yours-to-speak-for',
  'promise.team-too-small',
  'promise.you-muted-them',
  'people.names-someone-absent',
  'people.not-here',
] as const;

export const listPromises = operation({
  method: 'GET',
  path: '/api/promises',
  summary:
    'My promises and those of my teams: open ones by whose turn it is and then by day, others newest first',
  keepOffline: true,
  input: Type.Object({
    view: Type.Optional(oneOf(...listed)),
    word: Type.Optional(
      Type.Unsafe<Word>({
        ...oneOf(...givenWords),
        description:
          'Of open ones, only those where you gave your word, were given it, or where nobody has yet.',
      }),
    ),
    q: Type.Optional(
      Type.String({ maxLength: mostLettersAnywhere.search, description: 'Beginnings of words in it.' }),
    ),
    with: Type.Optional(Id),
    of: Type.Optional(
      Type.String({ format: 'uuid', description: 'Only those in which this party of mine stands.' }),
    ),
    ...Paging,
  }),
  reply: pageOf(PromiseLine),
});

export const readWeek = operation({
  method: 'GET',
  path: '/api/promises/week',
  summary: 'What was promised for the seven days from this one, by me and my teams and to us, by day',
  keepOffline: true,
  input: Type.Object({ from: Day }),
  reply: Type.Object({ items: Type.Array(PromiseLine) }),
});

export const showPromise = operation({
  method: 'GET',
  path: '/api/promises/:id',
  summary: 'One promise with its history',
  reads: ['promise', 'ask', 'goal', 'thanks'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: PromisePage,
});

export const requestPromise = operation({
  method: 'POST',
  path: '/api/promises/request',
  summary: 'Ask somebody, or a team, for a promise',
  input: Type.Object({
    performer: Id,
    customer: Type.Optional(Id),
    ...terms,
    words,
    confirmFull: Type.Optional(Type.Boolean({ description: 'Send it although their plate is full.' })),
    deliverOn: Type.Optional(Day),
    servesGoal,
  }),
  reply: PromiseView,
  refusals: [...partyRefusals, ...termsRefusals, 'promise.plate-is-full'],
});

export const offerPromise = operation({
  method: 'POST',
  path: '/api/promises/offer',
  summary: 'Offer somebody, or a team, a promise of your own',
  input: Type.Object({
    customer: Id,
    performer: Type.Optional(Id),
    ...terms,
    words,
    backs: Type.Optional(
      Type.String({ format: 'uuid', description: 'A line of their guide that this backs.' }),
    ),
    servesGoal,
  }),
  reply: PromiseView,
  refusals: [...partyRefusals, ...termsRefusals, 'promise.offer-is-open'],
});

/** One operation for a move: `/api/promises/:id/<move>`, with the version that was seen and free text. */
const moveOf = movesOf<PromiseMoveOfPeople>()(operation, {
  path: '/api/promises/:id',
  input: { words },
  reply: PromiseView,
  changes: ['promise', 'thanks'],
  refusals: ['promise.stale', 'promise.not-your-move', 'promise.not-now', 'people.names-someone-absent'],
});

/** The moves of people, by name. */
export const moves = {
  ask: moveOf('ask', 'Ask a question about a request, an offer or another way', {}, [
    'promise.question-is-missing',
  ]),
  reflect: moveOf(
    'reflect',
    'Say back what you heard, or whether that is it',
    { reflection: oneOf(...reflections) },
    ['promise.question-is-missing'],
  ),
  reword: moveOf('reword', 'Reword your request, offer or other way, or answer a question about it', terms, [
    ...termsRefusals,
    'promise.terms-are-the-same',
  ]),
  promise: moveOf('promise', 'Promise what was requested', {}, termsRefusals),
  accept: moveOf('accept', 'Accept what was offered or proposed another way', {}),
  counter: moveOf('counter', 'Propose another way', terms, [...termsRefusals, 'promise.terms-are-the-same']),
  decline: moveOf('decline', 'Say "not now"; no reason is needed', { suggests: Type.Optional(Id) }, [
    'people.not-here',
  ]),
  withdraw: moveOf('withdraw', 'Take back what you asked, offered or proposed', {}),
  'say-early': moveOf('say-early', 'Say early that it may not work as agreed', {}, [
    'promise.risk-is-missing',
  ]),
  propose: moveOf(
    'propose',
    'Propose new terms, or somebody else to keep it',
    { ...terms, newPerformer: Type.Optional(Id) },
    [
      ...termsRefusals,
      'promise.terms-are-the-same',
      'promise.proposal-is-open',
      'promise.same-party',
      'promise.team-too-small',
      'people.not-here',
    ],
  ),
  agree: moveOf('agree', 'Agree to the new terms', {}, ['promise.no-proposal']),
  'withdraw-proposal': moveOf('withdraw-proposal', 'Take back the new terms you proposed', {}, [
    'promise.no-proposal',
  ]),
  refuse: moveOf('refuse', 'Keep the terms as they are', {}, ['promise.no-proposal']),
  report: moveOf('report', 'Say that it is done', {}),
  renege: moveOf(
    'renege',
    'Say that you cannot keep it, and how you will make it right',
    { makeRight: Type.Optional(Type.Object(terms, { additionalProperties: false })) },
    ['promise.acknowledgement-is-missing', 'promise.names-others', ...termsRefusals],
  ),
  release: moveOf('release', 'Say that it is no longer needed', {}),
  'declare-satisfied': moveOf('declare-satisfied', 'Say: done, thank you', {}),
  'not-yet': moveOf('not-yet', 'Say what is still missing', {}, ['promise.say-what-is-missing']),
  'take-back': moveOf('take-back', 'Take back that it is done', {}),
} satisfies Record<PromiseMoveOfPeople, unknown>;
