/** Heads-ups as the outside sees them: views, sending, reading, and the moves of both sides. */
import { Type, type Static } from 'typebox';
import { AsItStoodAt, CircleView, historyOf, PartyView, peopleRefusals } from '#features/people/contract.ts';
import {
  Day,
  Id,
  Instant,
  movesOf,
  NeededWords,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Version,
  Words,
  dayField,
} from '#platform/contract.ts';
import { mostLetters as inGeneral } from '#platform/limits.ts';
import { answers, kinds, type HeadsUpMove } from './heads-up.ts';
import { headsUpRefusals } from './refusals.ts';
import { somethingToRead } from '#platform/input/text.ts';
import type words from './words.en.json';

export { kinds, type Answer, type Kind } from './heads-up.ts';

const operation = operationsOf('Heads-ups', { ...headsUpRefusals, ...peopleRefusals }, ['heads-up']);

const Kind = oneOf(...kinds);
const Answer = oneOf(...answers);

const fields = {
  id: Id,
  state: oneOf('sent', 'expired', 'withdrawn'),
  kind: Kind,
  author: PartyView,
  for: Type.Object(PartyView.properties, { description: 'The author, or the team they speak for.' }),
  what: Type.String(),
  from: orNull(Day),
  means: Type.String({ description: 'What it means for those affected.' }),
  askOf: Type.Object(PartyView.properties, { description: 'Whom to ask.' }),
  until: Day,
  sentAt: Instant,
  endedAt: orNull(Instant),
  isCorrected: Type.Boolean(),
  isOver: Type.Boolean({ description: 'Its side said that it is over, before its last day.' }),
  told: Type.Array(
    Type.Object({
      party: PartyView,
      mine: Type.Boolean({ description: 'Whether you can answer for it: you, or a team of yours.' }),
      answer: orNull(Answer),
      isEarlier: Type.Boolean({ description: 'The answer was given to the text before its correction.' }),
    }),
    { description: 'Who is told. Answers are seen by the side that sent it, and by the party itself.' },
  ),
  version: Version,
  can: Type.Array(Type.String(), { description: 'The moves open to whoever reads this.' }),
};
export const HeadsUpLine = Type.Object(fields);
export type HeadsUpLine = Static<typeof HeadsUpLine>;

export const QuestionView = Type.Object({
  id: Id,
  by: PartyView,
  for: PartyView,
  words: Type.String(),
  at: Instant,
  reply: orNull(Type.String()),
  repliedBy: orNull(PartyView),
});

export const HeadsUpView = Type.Object({
  ...fields,
  asItStoodAt: Type.Optional(AsItStoodAt),
  questions: Type.Array(QuestionView),
  circle: CircleView,
  history: historyOf<keyof typeof words.did>(),
});
export type HeadsUpView = Static<typeof HeadsUpView>;

/** The most letters of its texts. */
export const mostLetters = { what: 600 } as const;

const text = {
  kind: Kind,
  what: Type.String({
    minLength: 1,
    maxLength: mostLetters.what,
    pattern: somethingToRead,
    description: 'What, in a sentence.',
  }),
  from: Type.Optional(orNull(dayField('From when; null is "now".'))),
  means: NeededWords,
  askOf: Type.Optional(
    Type.String({ format: 'uuid', description: 'Whom to ask: you, or the team you speak for.' }),
  ),
  until: Type.Optional(dayField('Its last day; fourteen days when left out.')),
};
const textRefusals = [
  'heads-up.until-has-passed',
  'heads-up.until-is-far',
  'heads-up.only-for-yourself',
  'people.names-someone-absent',
] as const;
const audienceRefusals = ['heads-up.team-too-small', 'people.not-here'] as const;
const moving = ['heads-up.not-your-move', 'heads-up.not-now', 'heads-up.stale'] as const;
const moveOf = movesOf<HeadsUpMove | 'answer'>()(operation, {
  path: '/api/heads-ups/:id',
  input: {},
  reply: HeadsUpView,
  refusals: moving,
});
const As = Type.Optional(
  Type.String({ format: 'uuid', description: 'The party you answer for; else the nearest of yours.' }),
);
const Parties = Type.Array(Id, { minItems: 1, maxItems: 50 });

export const proposeAudience = operation({
  method: 'GET',
  path: '/api/heads-ups/audience',
  summary:
    'Whom your news would affect: those with whom you share open promises, agreed expectations or goals',
  input: Type.Object({
    as: Type.Optional(Type.String({ format: 'uuid', description: 'The team of yours you speak for.' })),
  }),
  reply: Type.Object({
    items: Type.Array(
      Type.Object({
        party: PartyView,
        because: Type.Array(Type.Object({ kind: Type.String(), id: Id, words: Type.String() })),
      }),
    ),
  }),
  refusals: ['heads-up.only-for-yourself', 'heads-up.team-too-small'],
});

export const sendHeadsUp = operation({
  method: 'POST',
  path: '/api/heads-ups',
  summary: 'Tell those affected about progress, a challenge or a change',
  input: Type.Object({
    ...text,
    for: Type.Optional(
      Type.String({ format: 'uuid', description: 'The team you speak for; else yourself.' }),
    ),
    told: Parties,
  }),
  reply: HeadsUpView,
  refusals: [...textRefusals, ...audienceRefusals, 'heads-up.nobody-told'],
});

export const listHeadsUps = operation({
  method: 'GET',
  path: '/api/heads-ups',
  summary:
    'Heads-ups from you and for you: what waits for you first, then by their last day; earlier ones newest first',
  keepOffline: true,
  input: Type.Object({
    view: Type.Optional(oneOf('current', 'earlier')),
    with: Type.Optional(Type.String({ format: 'uuid', description: 'Only those between this party …' })),
    of: Type.Optional(Type.String({ format: 'uuid', description: '… and this one.' })),
    q: Type.Optional(Type.String({ maxLength: inGeneral.search, description: 'Beginnings of words in it.' })),
    ...Paging,
  }),
  reply: pageOf(HeadsUpLine),
});

export const readHeadsUp = operation({
  method: 'GET',
  path: '/api/heads-ups/:id',
  summary: 'One heads-up with its questions and its history',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: HeadsUpView,
});

export const answerHeadsUp = moveOf(
  'answer',
  'Say "got it", "this affects us" or "let us talk"; seen by party, never by person or time',
  { answer: Answer, as: As },
  ['heads-up.only-for-yourself'],
);

export const askAboutHeadsUp = moveOf('ask', 'Ask a question about it', { words: NeededWords, as: As }, [
  'heads-up.only-for-yourself',
  'people.names-someone-absent',
]);

export const replyToQuestion = moveOf(
  'reply',
  'Answer a question, for everybody who could read it',
  { question: Id, words: NeededWords },
  ['heads-up.question-answered', 'people.names-someone-absent'],
);

const ending = { words: Type.Optional(Words) };

/** The moves of the side that sent it, by the names of their table. */
export const moves = {
  correct: moveOf(
    'correct',
    'Correct it; the earlier text stays to be read, and those affected are told',
    { ...text, words: Type.Optional(Words) },
    [...textRefusals, 'heads-up.nothing-changed'],
  ),
  'tell-more': moveOf('tell-more', 'Tell others who need to know as well', { told: Parties }, [
    ...audienceRefusals,
    'heads-up.told-already',
    'heads-up.names-somebody',
  ]),
  remind: moveOf('remind', 'Show it once more to those who have not answered; once', {}, [
    'heads-up.reminded-already',
    'heads-up.remind-too-soon',
    'heads-up.all-answered',
  ]),
  over: moveOf('over', 'Say that it is over, which closes it for everybody', ending, [
    'people.names-someone-absent',
  ]),
  withdraw: moveOf('withdraw', 'Take a heads-up back that was wrong', ending, [
    'people.names-someone-absent',
  ]),
};
