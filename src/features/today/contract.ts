/** Today as its reader sees it, what is open besides, and the answers that are not moves of the thing itself. */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Day, dayField, Id, Nothing, oneOf, operationsOf, orNull } from '#platform/contract.ts';
import { partsNotYet } from '#platform/not-yet.ts';
import { subjects } from '#platform/subjects.ts';
import { answers } from './card-quiet.ts';
import { firstSteps } from './first-steps.ts';
import { todayRefusals } from './refusals.ts';

const operation = operationsOf('Today', todayRefusals, ['card']);

const Sentence = Type.Object({
  say: Type.String({ description: 'The name of a message; the web words it.' }),
  with: Type.Record(Type.String(), Type.String()),
});

const cardFields = {
  id: Type.String(),
  kind: Type.String({ description: 'Row of the table of cards, such as T1.' }),
  band: Type.Integer({
    minimum: 1,
    maximum: 4,
    description: '1 your word, 2 for others, 3 together, 4 you.',
  }),
  subject: Type.Object({ kind: Type.String(), id: Id }),
  about: orNull(Type.Object({ id: Id, name: Type.String(), kind: oneOf('person', 'team') })),
  by: Type.Optional(
    Type.Object(
      { id: Id, name: Type.String() },
      { description: 'Who did it, where that is not whom it concerns.' },
    ),
  ),
  why: Sentence,
  at: Type.Optional(Type.String({ format: 'date-time', description: 'When it came about.' })),
  words: Type.String({ description: "People's own words." }),
  more: Type.Optional(Sentence),
  answers: Type.Array(Type.String()),
  saw: Type.Optional(Type.Integer({ description: 'The version behind the card, for a move.' })),
};
export const CardView = Type.Object(cardFields);
export type CardView = Static<typeof CardView>;

export const TodayView = Type.Object({
  day: Day,
  nextDay: Day,
  begun: Type.Boolean({
    description: 'The set of the day is fixed; once its cards are answered, that was all.',
  }),
  quiet: Type.Boolean({ description: 'A quiet day, or away: nothing is shown.' }),
  cards: Type.Array(
    Type.Object({
      ...cardFields,
      joined: Type.Boolean({ description: 'It came when the day had begun.' }),
      also: Type.Array(CardView),
    }),
    {
      maxItems: 5,
      description:
        'Fixed when the day is first opened in a browser: only what is needed today, was held until the hours began, or answers something done today, joins.',
    },
  ),
  firstDay: Type.Boolean({
    description: 'You came today: a welcome, and below it only what is asked of you.',
  }),
  cameFor: orNull(
    Type.Object(
      { kind: Type.String(), id: Id },
      { description: 'On the first day, the question that you were invited with: it stands alone.' },
    ),
  ),
  firstSteps: Type.Array(oneOf(...firstSteps), {
    description: 'What is left of the first steps; for whoever set the workplace up, theirs first.',
  }),
});
export type TodayView = Static<typeof TodayView>;

export const readToday = operation({
  method: 'GET',
  path: '/api/today',
  summary: 'The few things that are worth two minutes today',
  reads: subjects,
  keepOffline: 'without-private',
  input: Type.Object({}),
  reply: TodayView,
});

export const readNotYet = operation({
  method: 'GET',
  path: '/api/me/not-yet',
  summary: 'What stays out of the way while you, or the workplace, are new',
  reads: subjects,
  input: Type.Object({}),
  reply: Type.Object({ parts: Type.Array(oneOf(...partsNotYet)) }),
});

export const OpenThing = Type.Object({
  subject: Type.Object({ kind: Type.String(), id: Id }),
  state: Type.String(),
  words: Type.String(),
  with: Type.Array(PartyView),
  day: orNull(dayField('The day it is for; null where there is no rush.')),
  yourMove: Type.Boolean(),
});
export type OpenThing = Static<typeof OpenThing>;

export const openWithMe = operation({
  method: 'GET',
  path: '/api/open-with-me',
  summary: 'Everything else that is open with you, uncounted',
  reads: subjects,
  keepOffline: 'without-private',
  input: Type.Object({}),
  reply: Type.Object({ items: Type.Array(OpenThing) }),
});

export const answerCard = operation({
  method: 'POST',
  path: '/api/today/answer',
  summary: 'Answer a card without moving what it is about: later, not this time, still fine, got it',
  input: Type.Object({
    card: Type.String({ minLength: 1, maxLength: 200 }),
    answer: oneOf(...answers),
    day: Type.Optional(Day),
  }),
  reply: Nothing,
  refusals: ['today.no-such-card', 'today.day-has-passed'],
  browserOnly: true,
});

export const takeAnswerBack = operation({
  method: 'POST',
  path: '/api/today/take-back',
  summary: 'Take back an answer that was given to a card today',
  input: Type.Object({ card: Type.String({ minLength: 1, maxLength: 200 }) }),
  reply: Nothing,
  refusals: ['today.no-such-card'],
  browserOnly: true,
});

export const finishFirstStep = operation({
  method: 'POST',
  path: '/api/today/first-steps/:step',
  summary: 'Put a step of the first-visit path aside',
  changes: ['card', 'me'],
  input: Type.Object({ step: oneOf(...firstSteps) }),
  reply: Nothing,
});
