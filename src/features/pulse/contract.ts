/** The pulse as the outside sees it: rounds, my one answer, and bands that are the same for everybody (B40, model 10.4). */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Day, Id, Nothing, oneOf, operationsOf, orNull, Version } from '#platform/contract.ts';
import { bands } from '#platform/protection/bands.ts';
import { roundStates } from './pulse.ts';
import { perRound, statements } from './pulse-statements.ts';
import { pulseRefusals } from './refusals.ts';

const operation = operationsOf('Pulse', pulseRefusals, ['pulse']);

const StatementName = oneOf(...statements);
const Five = { minItems: perRound, maxItems: perRound };

const roundFields = {
  id: Id,
  state: oneOf(...roundStates),
  opensOn: Day,
  closesOn: Day,
  statements: Type.Array(StatementName),
  fewest: Type.Integer({ description: 'So many of a group must answer before anything of it is shown.' }),
};
export const RoundView = Type.Object({
  ...roundFields,
  version: Version,
});
export type RoundView = Static<typeof RoundView>;

export const PulseView = Type.Object({
  open: orNull(
    Type.Object({
      ...roundFields,
      countedWith: orNull(PartyView),
      isAll: Type.Boolean({ description: 'All of that team, or those of it who are in no smaller group.' }),
      answered: Type.Boolean({ description: 'Whether you answered; nobody else learns of it.' }),
    }),
  ),
  scheduled: Type.Array(RoundView),
});
export type PulseView = Static<typeof PulseView>;

const Said = Type.Object({
  statement: StatementName,
  own: orNull(oneOf(...bands)),
  shown: Type.Integer({ description: 'How many groups of this team and below it show.' }),
  less: Type.Integer({ description: 'In how many of them less than half agree.' }),
  around: Type.Integer({ description: 'In how many of them about half do.' }),
  more: Type.Integer({ description: 'In how many of them half or more do.' }),
});
export const PulseOfTeam = Type.Object({
  team: PartyView,
  rounds: Type.Array(
    Type.Object({
      id: Id,
      state: oneOf('published', 'withheld'),
      opensOn: Day,
      closesOn: Day,
      hasOwn: Type.Boolean({ description: 'Whether people of the team itself were a group of their own.' }),
      isAll: Type.Boolean({ description: 'All of the team, or those of it who are in no smaller group.' }),
      withRest: Type.Boolean({ description: 'Whether a few from the very top are counted with them.' }),
      joined: Type.Boolean({
        description:
          'Whether a line may lead here from the round before: not where one to four came or left.',
      }),
      statements: Type.Array(Said),
    }),
  ),
});
export type PulseOfTeam = Static<typeof PulseOfTeam>;

const planFields = {
  opensOn: Day,
  closesOn: Day,
  statements: Type.Optional(Type.Array(StatementName, Five)),
  fewest: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 50, description: 'Five, where nothing is said.' }),
  ),
};
const planRefusals = [
  'pulse.too-few',
  'pulse.opens-in-the-past',
  'pulse.open-for',
  'pulse.statements',
  'pulse.one-a-quarter',
  'pulse.overlaps',
] as const;

export const readPulse = operation({
  method: 'GET',
  path: '/api/pulse',
  summary: 'The round that is open, whether you answered it, and those that are scheduled',
  input: Type.Object({}),
  reply: PulseView,
});

export const readPulseOfTeam = operation({
  method: 'GET',
  path: '/api/pulse/teams/:id',
  summary: 'What a team, or the workplace, said in the last rounds: bands, the same for everybody',
  reads: ['pulse', 'team'],
  input: Type.Object({ id: Id }),
  reply: PulseOfTeam,
});

export const schedulePulse = operation({
  method: 'POST',
  path: '/api/pulse/rounds',
  summary: 'Schedule a round: its days, and if you like its statements (admins)',
  input: Type.Object(planFields),
  reply: RoundView,
  refusals: [...planRefusals],
  admins: true,
});

export const changePulse = operation({
  method: 'PATCH',
  path: '/api/pulse/rounds/:id',
  summary: 'Change a round that has not begun (admins)',
  input: Type.Object({ id: Id, saw: Version, ...planFields }),
  reply: RoundView,
  refusals: [...planRefusals, 'pulse.begun', 'pulse.stale'],
  admins: true,
});

export const takeBackPulse = operation({
  method: 'DELETE',
  path: '/api/pulse/rounds/:id',
  summary: 'Take back a round that has not begun (admins)',
  input: Type.Object({ id: Id }),
  reply: Nothing,
  refusals: ['pulse.begun'],
  admins: true,
});

export const answerPulse = operation({
  method: 'POST',
  path: '/api/pulse/rounds/:id/answers',
  summary:
    'Answer a round, once: from 1, not at all, to 5, fully, in the order of its statements; null is no answer',
  input: Type.Object({
    id: Id,
    answers: Type.Array(orNull(Type.Integer({ minimum: 1, maximum: 5 })), Five),
  }),
  reply: Nothing,
  refusals: ['pulse.not-open', 'pulse.not-asked', 'pulse.answered', 'pulse.says-nothing'],
  leavesNoTrace: true,
});
