/** Every operation on goals. Nowhere a target, a share or a rank of one person: targets belong to parties (S1-6, S1-14). */
import { Type } from 'typebox';
import {
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
import type { GoalMoveOfPeople } from './goal.ts';
import { peopleRefusals } from '#features/people/contract.ts';
import { goalRefusals } from './refusals.ts';
import { GoalLine, GoalView } from './view-contract.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { mostLetters as inGeneral } from '#platform/limits.ts';

export type { GoalLine, GoalView, ProgressView, RewardView } from './view-contract.ts';

const known = { ...goalRefusals, ...peopleRefusals };
export const goalOperation = operationsOf('Goals', known, ['goal']);
type Code = keyof typeof known;

/** The most letters of its texts. */
export const mostLetters = {
  aim: 600,
  whyForAll: 1200,
  measure: 600,
  unit: 60,
  why: 1200,
  progress: 1200,
} as const;

const said = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: somethingToRead, description });

const wording = {
  aim: said(mostLetters.aim, 'What you want to reach together, in a sentence.'),
  whyForAll: said(mostLetters.whyForAll, 'Why it matters to the whole organisation.'),
  measure: said(mostLetters.measure, 'How you will all know, in words.'),
  figure: Type.Optional(
    orNull(
      Type.Object(
        {
          unit: said(mostLetters.unit, 'What is counted.'),
          start: Type.Number(),
          target: Type.Number(),
        },
        { additionalProperties: false },
      ),
    ),
  ),
  byDay: Type.Optional(orNull(dayField('By when; null for no day.'))),
};
const why = said(mostLetters.why, 'Why it matters to your party.');
const as = Type.Optional(
  Type.String({ format: 'uuid', description: 'The party of yours you speak for, where there are several.' }),
);
const words = Type.Optional(Words);

export const listGoals = goalOperation({
  method: 'GET',
  path: '/api/goals',
  summary:
    'Goals of mine and my teams: open ones by whose turn it is and then by day; those that ended, or are open to everyone, newest first',
  keepOffline: true,
  input: Type.Object({
    view: Type.Optional(oneOf('open', 'ended', 'open-to-all')),
    of: Type.Optional(Id),
    with: Type.Optional(Id),
    q: Type.Optional(Type.String({ maxLength: inGeneral.search, description: 'Beginnings of words in it.' })),
    ...Paging,
  }),
  reply: pageOf(GoalLine),
});

export const readGoal = goalOperation({
  method: 'GET',
  path: '/api/goals/:id',
  summary: 'One goal with its progress, reward and history',
  reads: ['goal', 'promise', 'thanks'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: GoalView,
});

const wordingRefusals = [
  'goal.names-a-person',
  'goal.figure-goes-nowhere',
  'goal.day-has-passed',
] as const satisfies readonly Code[];

export const proposeGoal = goalOperation({
  method: 'POST',
  path: '/api/goals',
  summary: 'Propose a goal to other parties, or set one for a team of yours',
  input: Type.Object({
    as,
    with: Type.Array(Id, { maxItems: 11, uniqueItems: true }),
    ...wording,
    why,
    words,
  }),
  reply: GoalView,
  refusals: [
    ...wordingRefusals,
    'goal.needs-two',
    'goal.party-twice',
    'goal.nobody-by-that-id',
    'goal.team-too-small',
    'goal.not-yours-to-speak-for',
    'people.names-someone-absent',
    'people.not-here',
  ],
});

/** One operation for a move: `/api/goals/:id/<move>`, with the version that was seen and free text. */
const moveOf = movesOf<GoalMoveOfPeople>()(goalOperation, {
  path: '/api/goals/:id',
  input: { as, words },
  reply: GoalView,
  changes: ['goal', 'thanks'],
  refusals: [
    'goal.stale',
    'goal.not-your-move',
    'goal.not-now',
    'goal.not-yours-to-speak-for',
    'goal.say-for-whom',
    'people.names-someone-absent',
  ],
});

const ending = ['goal.end-is-proposed', 'goal.names-a-person'] as const;

/** The moves of people, by name; what happens by itself belongs to the clock alone. */
export const moves = {
  join: moveOf('join', 'Join a goal, and say why it matters to you', { why }, ['goal.names-a-person']),
  decline: moveOf('decline', 'Say "not now"; no reason is needed', {}),
  say: moveOf('say', 'Say or ask something about it', {
    words: said(inGeneral.words, 'What you want to say.'),
  }),
  'say-why': moveOf('say-why', 'Say anew why it matters to you', { why }, ['goal.names-a-person']),
  reword: moveOf(
    'reword',
    'Reword a goal that is proposed; the others answer anew',
    wording,
    wordingRefusals,
  ),
  drop: moveOf('drop', 'Take back a goal you proposed', {}),
  report: moveOf(
    'report',
    'Say how far it is, for your party',
    {
      value: Type.Optional(Type.Number({ description: 'The figure of the goal.' })),
      progress: Type.Optional(said(mostLetters.progress, 'How far it is, in words.')),
    },
    ['goal.nothing-said', 'goal.has-no-figure', 'goal.names-a-person'],
  ),
  reach: moveOf('reach', 'Say that it is reached; somebody else confirms', {}, ending),
  'not-reached': moveOf('not-reached', 'Propose to say together that it was not reached', {}, ending),
  'set-aside': moveOf('set-aside', 'Propose to set it aside together', {}, ending),
  confirm: moveOf('confirm', 'Say yes to the end that was proposed', {}, ['goal.somebody-else']),
  'not-yet': moveOf('not-yet', 'Say "not yet" to the end that was proposed', {}),
  'take-back': moveOf('take-back', 'Take back the end you proposed', {}),
  'open-to-all': moveOf('open-to-all', 'Propose that everyone here may read it', {}, [
    'goal.opening-is-proposed',
  ]),
  'agree-opening': moveOf('agree-opening', 'Say yes to everyone reading it', {}),
  'refuse-opening': moveOf('refuse-opening', 'Keep it among the parties', {}),
  'keep-among-us': moveOf('keep-among-us', 'Keep it among the parties again', {}),
} satisfies Record<GoalMoveOfPeople, unknown>;
