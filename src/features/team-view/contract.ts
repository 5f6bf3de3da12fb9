/** The team's view (model 10.3, B41): one page, the same for its leader and its members, and no row about a person on it. */
import { Type, type Static } from 'typebox';
import { states } from '#features/partnerships/view-contract.ts';
import { CircleView, PartyView } from '#features/people/contract.ts';
import { Day, Id, oneOf, operationsOf, orNull, wordOf } from '#platform/contract.ts';
import { bands } from '#platform/protection/bands.ts';
import { firstAnswers } from './pattern.ts';
import type { PromiseState } from '#features/promises/promise-stored.ts';

const operation = operationsOf('Team view', {}, ['team']);

const Share = orNull(oneOf(...bands));

export const QuarterView = Type.Object({
  from: Day,
  until: Day,
  joined: Type.Boolean({
    description:
      'Whether a line may lead from here to the quarter after: not where one to four people came or left.',
  }),
  asksAnswered: Share,
  firstAnswer: orNull(oneOf(...firstAnswers)),
  wordKept: Share,
  askedAndHelped: Share,
});
export type QuarterView = Static<typeof QuarterView>;

const AgreedLine = Type.Object({
  id: Id,
  state: oneOf('proposed', 'agreed'),
  text: Type.String(),
  reviewOn: orNull(Day),
  reviewDue: Type.Boolean(),
  isAsked: Type.Boolean({ description: 'Whether the team is being asked about it just now.' }),
  objections: Type.Array(Type.String()),
});

const GoalOfTeam = Type.Object({
  id: Id,
  aim: Type.String(),
  state: oneOf('proposed', 'shared', 'reached', 'not-reached', 'set-aside'),
  byDay: orNull(Day),
  with: Type.Array(PartyView),
  reward: orNull(Type.Object({ words: Type.String(), state: oneOf('proposed', 'agreed', 'given') })),
});

const PartnerOfTeam = Type.Object({
  id: Id,
  state: oneOf(...states),
  other: PartyView,
  weNeed: Type.Boolean({ description: 'Whether something is proposed or agreed of what we need of them.' }),
  theyNeed: Type.Boolean({ description: 'Whether something is proposed or agreed of what they need of us.' }),
  due: Type.Array(Type.Object({ id: Id, text: Type.String() }), { description: 'Lines to look over.' }),
});

const PromiseOfTeam = Type.Object({
  id: Id,
  what: Type.String(),
  state: wordOf<PromiseState>(),
  dueOn: orNull(Day),
  customer: PartyView,
  performer: PartyView,
});
export type PromiseOfTeam = Static<typeof PromiseOfTeam>;

export const TeamView = Type.Object({
  team: PartyView,
  leader: orNull(PartyView),
  agreement: Type.Array(AgreedLine),
  goals: Type.Array(GoalOfTeam),
  partners: Type.Array(PartnerOfTeam),
  promises: Type.Array(PromiseOfTeam, { description: 'Between this team and other teams; no person’s.' }),
  pattern: Type.Object({
    isOn: Type.Boolean({ description: 'Off until the members switch it on by consent.' }),
    asked: Type.Boolean({ description: 'Whether the team is asked about that just now.' }),
    quarters: Type.Array(QuarterView, {
      description: 'The last whole quarter, then earlier ones in which there is something to show.',
    }),
  }),
  whoCanSee: CircleView,
  can: Type.Array(oneOf('propose-pattern', 'propose-no-pattern')),
});
export type TeamView = Static<typeof TeamView>;

export const readTeamView = operation({
  method: 'GET',
  path: '/api/teams/:id/view',
  summary: 'How a team of yours works together, and its pattern; the same for its leader and its members',
  reads: ['team', 'charter', 'charter-line', 'goal', 'partnership', 'expectation', 'promise'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: TeamView,
});

/** A month in which to look: 2026-12. */
const Month = Type.String({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$',
  description: 'A month, such as 2026-12.',
});

export const readTeamMonth = operation({
  method: 'GET',
  path: '/api/teams/:id/month',
  summary:
    'What a team of yours and other teams promised each other for the days of a month; no person’s promise',
  reads: ['team', 'promise'],
  keepOffline: true,
  input: Type.Object({ id: Id, month: Month }),
  reply: Type.Object({ team: PartyView, promises: Type.Array(PromiseOfTeam), whoCanSee: CircleView }),
});

export const readLeading = operation({
  method: 'GET',
  path: '/api/teams/:id/leading',
  summary: 'For whoever leads this team, about themselves alone',
  reads: ['leading', 'team', 'ask', 'thanks'],
  input: Type.Object({ id: Id }),
  reply: Type.Object({
    team: PartyView,
    isNew: Type.Boolean({ description: 'Whether you have been here for less than three weeks.' }),
    asked: Type.Boolean({ description: 'Whether you asked for something in the last three weeks.' }),
    thanked: Type.Boolean({ description: 'Whether you shared a thanks in the last three weeks.' }),
    can: Type.Array(oneOf('ask', 'thank')),
  }),
});
