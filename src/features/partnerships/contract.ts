/** Every operation on partnerships. What the two need of each other is a feature of its own, `expectations/`. */
import { Type } from 'typebox';
import {
  Day,
  Id,
  Instant,
  movesOf,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Words,
} from '#platform/contract.ts';
import { mostLetters as inGeneral } from '#platform/limits.ts';
import type { PartnershipMove } from './partnership.ts';
import {
  MomentView,
  PartnershipLine,
  PartnershipView,
  TeamMapView,
  TeamPairLine,
  TeamPairView,
} from './view-contract.ts';
import { known } from './refusals.ts';

const operation = operationsOf('Partnerships', known, ['partnership']);
const words = Type.Optional(Words);
const as = Type.Optional(
  Type.String({ format: 'uuid', description: 'The party of yours you speak for, where it could be both.' }),
);

/** The most letters of its texts. */
export const mostLetters = { purpose: 600 } as const;

export const listPartnerships = operation({
  method: 'GET',
  path: '/api/partnerships',
  summary:
    'My partnerships and those of my teams; open ones with what waits for me first, then by the next meeting',
  reads: ['partnership', 'expectation'],
  keepOffline: true,
  input: Type.Object({
    view: Type.Optional(oneOf('open', 'over')),
    with: Type.Optional(Type.String({ format: 'uuid', description: 'Only with this party.' })),
    of: Type.Optional(Type.String({ format: 'uuid', description: 'Only of this party of mine.' })),
    q: Type.Optional(
      Type.String({
        maxLength: inGeneral.search,
        description: 'Beginnings of words of its purpose, or of a name.',
      }),
    ),
    ...Paging,
  }),
  reply: pageOf(PartnershipLine),
});

export const readPartnership = operation({
  method: 'GET',
  path: '/api/partnerships/:id',
  summary: 'One partnership with everything both sides need to see',
  reads: ['partnership', 'expectation', 'promise', 'goal', 'thanks'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: PartnershipView,
});

export const readLife = operation({
  method: 'GET',
  path: '/api/partnerships/:id/life',
  summary: 'What happened between two partners, oldest first: meetings, words kept, thanks, news told early',
  reads: ['partnership', 'promise', 'thanks', 'heads-up'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: Type.Object({ since: orNull(Instant), moments: Type.Array(MomentView) }),
});

export const listTeamPairs = operation({
  method: 'GET',
  path: '/api/team-partnerships',
  summary: 'Which teams are partners, and whom to turn to',
  reads: ['partnership', 'team'],
  keepOffline: true,
  input: Type.Object({ team: Type.Optional(Id), ...Paging }),
  reply: pageOf(TeamPairLine),
});

export const readTeamMap = operation({
  method: 'GET',
  path: '/api/team-map',
  summary: 'Who relies on whom: the teams and their partnerships, gathered by division where they are many',
  reads: ['partnership', 'expectation', 'team'],
  keepOffline: true,
  input: Type.Object({
    within: Type.Optional(
      Type.String({ format: 'uuid', description: 'Only the teams below this one, and their partners.' }),
    ),
  }),
  reply: TeamMapView,
});

export const readTeamPair = operation({
  method: 'GET',
  path: '/api/team-partnerships/:id',
  summary: 'The partnership of two teams, as everyone sees it',
  reads: ['partnership', 'expectation', 'team'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: TeamPairView,
});

export const invitePartner = operation({
  method: 'POST',
  path: '/api/partnerships',
  summary: 'Invite somebody, or a team, to become partners',
  input: Type.Object({
    with: Id,
    as: Type.Optional(
      Type.String({ format: 'uuid', description: 'The team of yours that invites; else you.' }),
    ),
    purpose: Type.String({ maxLength: mostLetters.purpose, description: 'What it is for, in a line.' }),
    words,
  }),
  reply: PartnershipView,
  refusals: [
    'partnership.same-party',
    'partnership.one-inside-the-other',
    'partnership.purpose-is-missing',
    'partnership.exists',
    'partnership.give-it-time',
    'partnership.team-too-small',
    'partnership.not-yours-to-speak-for',
    'partnership.you-muted-them',
    'people.names-someone-absent',
    'people.not-here',
  ],
});

const moveOf = movesOf<PartnershipMove>()(operation, {
  path: '/api/partnerships/:id',
  input: { as, words },
  reply: PartnershipView,
  changes: ['partnership', 'promise', 'guide'],
  refusals: [
    'partnership.stale',
    'partnership.not-your-move',
    'partnership.not-now',
    'partnership.not-yours-to-speak-for',
    'partnership.say-for-whom',
    'people.names-someone-absent',
  ],
});

const Weeks = orNull(
  Type.Integer({
    minimum: 1,
    maximum: 52,
    description: 'Weeks between two catch-ups; null: none by rhythm.',
  }),
);

/** One operation for each move. The reply is the whole page, so that it can be shown at once. */
export const partnershipMoves = {
  accept: moveOf('accept', 'Become partners', {}, ['partnership.team-too-small']),
  decline: moveOf('decline', 'Not now; no reason is needed', {}),
  withdraw: moveOf('withdraw', 'Take your invitation back', {}),
  'suggest-rhythm': moveOf('suggest-rhythm', 'Suggest how often to catch up', { weeks: Weeks }),
  'agree-rhythm': moveOf('agree-rhythm', 'Agree to the suggested rhythm', {}, [
    'partnership.nothing-suggested',
  ]),
  'refuse-rhythm': moveOf('refuse-rhythm', 'Leave the rhythm as it is', {}, [
    'partnership.nothing-suggested',
  ]),
  'suggest-day': moveOf('suggest-day', 'Suggest a day for the next catch-up, or another one', { day: Day }, [
    'partnership.day-has-passed',
  ]),
  'agree-day': moveOf('agree-day', 'Agree to the suggested day', {}, ['partnership.nothing-suggested']),
  met: moveOf('met', 'Say that you met', {}, ['partnership.not-met-yet']),
  skip: moveOf('skip', 'Skip this catch-up', {}),
  rest: moveOf('rest', 'Let the partnership rest; promises go on', {}),
  resume: moveOf('resume', 'Take it up again', {}),
  'open-charter': moveOf(
    'open-charter',
    'Say yes to everyone reading what is agreed; it opens when both sides do',
    {},
    ['partnership.only-for-teams'],
  ),
  'close-charter': moveOf('close-charter', 'Keep what is agreed to the two of you', {}),
  end: moveOf(
    'end',
    'End the partnership; no reason is needed. Say of each open promise whether it is kept',
    {
      promises: Type.Array(Type.Object({ id: Id, decision: oneOf('keep', 'release') }), { maxItems: 500 }),
    },
    ['partnership.promises-open', 'partnership.not-yours-to-release'],
  ),
} as const;

export { PartnershipLine, PartnershipView, TeamPairLine } from './view-contract.ts';
