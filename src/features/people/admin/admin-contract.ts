/** The structure of the workplace, for admins. To everybody else these operations do not exist. */
import { Type } from 'typebox';
import { Id, Instant, Nothing, operationsOf, orNull, pageOf, Paging, Version } from '#platform/contract.ts';
import { FormalGerman, PartyView } from '../contract.ts';
import { Language, PersonName, TimeZone } from '../settings/me-contract.ts';
import { peopleRefusals } from '../refusals.ts';

const operation = operationsOf('Workplace', peopleRefusals, ['workplace', 'person', 'team']);
const Email = Type.String({ minLength: 3, maxLength: 254 });

export const addPerson = operation({
  method: 'POST',
  path: '/api/people',
  summary: 'Add somebody (admins)',
  input: Type.Object({
    name: PersonName,
    email: Email,
    timeZone: TimeZone,
    language: Language,
    teams: Type.Optional(Type.Array(Id, { maxItems: 20 })),
  }),
  reply: PartyView,
  refusals: [
    'people.name-unclear',
    'people.name-taken',
    'people.name-of-another-kind',
    'people.bad-email',
    'people.email-taken',
    'people.unknown-zone',
    'people.not-here',
  ],
  browserOnly: true,
});

export const changePerson = operation({
  method: 'PATCH',
  path: '/api/people/:id',
  summary:
    "Change somebody's name, time zone or language, or ask them for another address; who has never been here gets it at once (admins)",
  input: Type.Object({
    id: Id,
    saw: Version,
    name: Type.Optional(PersonName),
    email: Type.Optional(Email),
    timeZone: Type.Optional(TimeZone),
    language: Type.Optional(Language),
  }),
  reply: PartyView,
  refusals: [
    'people.stale',
    'people.name-unclear',
    'people.name-taken',
    'people.name-of-another-kind',
    'people.bad-email',
    'people.email-taken',
    'people.unknown-zone',
  ],
  browserOnly: true,
});

export const setAdmin = operation({
  method: 'PUT',
  path: '/api/people/:id/admin',
  summary: 'Make somebody an admin, or no longer (admins)',
  changes: ['workplace', 'person', 'me'],
  input: Type.Object({ id: Id, admin: Type.Boolean() }),
  reply: Nothing,
  refusals: ['people.last-admin'],
  browserOnly: true,
});

export const removePerson = operation({
  method: 'POST',
  path: '/api/people/:id/remove',
  summary: 'Somebody leaves: an admin says so, or they do themselves',
  input: Type.Object({ id: Id }),
  reply: Nothing,
  refusals: ['people.last-admin'],
  browserOnly: true,
});

export const LogLine = Type.Object({
  id: Type.Integer(),
  at: Instant,
  by: orNull(PartyView),
  what: Type.String(),
  subject: orNull(PartyView),
  detail: orNull(Type.String()),
});

export const readStructuralLog = operation({
  method: 'GET',
  path: '/api/structural-log',
  summary: 'Read what changed in the structure, latest first (admins); never who read what',
  input: Type.Object({ ...Paging }),
  reply: pageOf(LogLine),
});

export const changeWorkplace = operation({
  method: 'PATCH',
  path: '/api/workplace',
  summary: 'Rename the workplace, or choose how German speaks to people (admins)',
  input: Type.Object({ name: Type.Optional(PersonName), formalGerman: Type.Optional(FormalGerman) }),
  reply: Type.Object({ name: Type.String(), formalGerman: FormalGerman }),
  refusals: ['people.name-unclear', 'people.name-of-another-kind'],
  browserOnly: true,
});
