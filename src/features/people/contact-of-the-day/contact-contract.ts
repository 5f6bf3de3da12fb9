/** The front door of a team: who is the contact of the day, and on which days I am. */
import { Type } from 'typebox';
import { Id, Instant, oneOf, operationsOf } from '#platform/contract.ts';
import { PartyView } from '../contract.ts';
import { peopleRefusals } from '../refusals.ts';

const operation = operationsOf('Teams', peopleRefusals, ['team']);

const Weekday = Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday.' });

export const FrontDoorView = Type.Object({
  team: PartyView,
  turnTo: Type.Array(PartyView, {
    description: 'Members who said that they are the one to turn to today; those away are left out.',
  }),
  reachesAt: Instant,
  beenHere: Type.Boolean({ description: 'Whether anybody of the team ever signed in.' }),
  amToday: Type.Boolean({ description: 'Whether I said so for today.' }),
  myWeekdays: Type.Array(Weekday, { description: 'The weekdays on which I am the one to turn to.' }),
  can: Type.Array(oneOf('be-turned-to')),
});

export const readFrontDoor = operation({
  method: 'GET',
  path: '/api/teams/:id/front-door',
  summary: 'Whom to turn to in a team today',
  reads: ['team', 'person', 'me'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: FrontDoorView,
});

export const setContactDays = operation({
  method: 'PUT',
  path: '/api/teams/:id/front-door/me',
  summary:
    'Say that I am the one to turn to today, or on some weekdays, or no longer; nobody says it for another',
  input: Type.Object({
    id: Id,
    today: Type.Optional(Type.Boolean()),
    weekdays: Type.Optional(Type.Array(Weekday, { maxItems: 7 })),
  }),
  reply: FrontDoorView,
});
