/** Finding people and seeing how to work with them. */
import { Type } from 'typebox';
import {
  Day,
  Id,
  Instant,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Version,
  wordOf,
} from '#platform/contract.ts';
import { PartyView } from './contract.ts';
import { occasions } from './guide/guide.ts';
import { GuideLineView } from './guide/guide-contract.ts';
import { Away, DayHours } from './settings/me-contract.ts';
import { peopleRefusals } from './refusals.ts';
import { plates } from './settings/setting.ts';
import type { Topic } from './guide/guide.ts';
import { mostLetters } from '#platform/limits.ts';

const operation = operationsOf('People', peopleRefusals, ['person']);

export const PersonRow = Type.Object({
  id: Id,
  name: Type.String(),
  picture: PartyView.properties.picture,
  teams: Type.Array(PartyView),
});

export const listPeople = operation({
  method: 'GET',
  path: '/api/people',
  summary: 'List the people of the workplace by name',
  reads: ['person', 'team'],
  keepOffline: true,
  input: Type.Object({
    q: Type.Optional(
      Type.String({ maxLength: mostLetters.search, description: 'Beginnings of words of the name.' }),
    ),
    /** Only people of this team, and of the teams below it. */
    team: Type.Optional(Id),
    ...Paging,
  }),
  reply: pageOf(PersonRow),
});

/** What somebody may do with a person: structure only, and never more than that. */
const personMoves = ['edit', 'change', 'make-admin', 'end-admin', 'remove'] as const;

export const PersonView = Type.Object({
  id: Id,
  name: Type.String(),
  picture: PartyView.properties.picture,
  teams: Type.Array(PartyView),
  leads: Type.Array(PartyView),
  /** Set when they are not here any more; then the rest is empty. */
  leftOn: orNull(Day),
  timeZone: Type.String(),
  hours: Type.Array(DayHours),
  away: orNull(Away),
  reachesAt: Instant,
  beenHere: Type.Boolean({ description: 'Whether they ever signed in: before, nothing reaches them.' }),
  guide: Type.Array(GuideLineView),
  /** For admins, and for oneself. */
  email: orNull(Type.String()),
  /** Another address that was asked for them and waits for their yes. */
  addressAsked: orNull(Type.String()),
  admin: orNull(Type.Boolean()),
  language: orNull(oneOf('en', 'de')),
  version: Version,
  can: Type.Array(oneOf(...personMoves)),
});

export const readPerson = operation({
  method: 'GET',
  path: '/api/people/:id',
  summary: 'See how to work with somebody',
  reads: ['person', 'team', 'guide', 'me'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: PersonView,
});

export const readRecipientContext = operation({
  method: 'GET',
  path: '/api/beside/:party',
  summary:
    'What to know before writing to somebody: their own words, when it reaches them, room on their plate',
  reads: ['person', 'team', 'guide', 'me'],
  keepOffline: true,
  input: Type.Object({ party: Id, for: oneOf(...occasions) }),
  reply: Type.Object({
    party: PartyView,
    lines: Type.Array(Type.Object({ id: Id, topic: wordOf<Topic>(), words: Type.String() })),
    reachesAt: Instant,
    plate: orNull(oneOf(...plates)),
    beenHere: Type.Boolean({
      description: 'Whether they, or anybody of a team, ever signed in: before, what is written waits.',
    }),
    mayInvite: Type.Boolean({ description: 'Whether you may send them an invitation.' }),
    turnTo: Type.Array(PartyView, { description: 'Of a team: members who are the ones to turn to today.' }),
  }),
});
