/** What somebody sees and decides about themselves. */
import { Type } from 'typebox';
import { Day, Id, Instant, Nothing, oneOf, operationsOf, orNull } from '#platform/contract.ts';
import { FormalGerman, PartyView } from '../contract.ts';
import { plates } from './setting.ts';
import { letterSays } from '#platform/mail/letter-says.ts';
import { peopleRefusals } from '../refusals.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { mostLetters } from '#platform/limits.ts';

const operation = operationsOf('Me', peopleRefusals, ['me']);

const clock = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
const Clock = Type.String({ pattern: clock, description: 'HH:MM on a 24-hour clock.' });

const DigestAt = Type.String({
  pattern: '^(usual|([01][0-9]|2[0-3]):[0-5][0-9])$',
  description: 'HH:MM, or `usual`: when my working day begins, on working days.',
});

export const PersonName = Type.String({
  minLength: 1,
  maxLength: mostLetters.name,
  pattern: somethingToRead,
});
export const TimeZone = Type.String({
  minLength: 1,
  maxLength: 60,
  description: 'A zone such as Europe/Berlin.',
});
export const Language = oneOf('en', 'de');

export const DayHours = Type.Object(
  {
    weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday.' }),
    from: Clock,
    until: Clock,
  },
  {
    description:
      'A span of work that begins on this day; one that ends earlier than it begins passes midnight.',
  },
);
export const Away = Type.Object({ from: Day, until: Day });

export const SettingsView = Type.Object({
  plate: oneOf(...plates),
  toldADay: Type.Integer({ minimum: 0, maximum: 1, description: 'The most asks I am told of in a day.' }),
  toldAWeek: Type.Integer({ minimum: 0, maximum: 3, description: 'The most asks I am told of in a week.' }),
  digestAt: orNull(DigestAt),
  toldAtOnce: Type.Boolean({ description: 'Whether "needed today" asks may reach me at once.' }),
  letterSays: oneOf(...letterSays),
  thanksDefault: oneOf('ask', 'private'),
  firstStepsDone: Type.Array(Type.String()),
  guideLookedOverAt: orNull(Instant),
});

export const MeView = Type.Object({
  person: Type.Object({
    id: Id,
    name: Type.String(),
    email: Type.String(),
    timeZone: Type.String(),
    language: Language,
    admin: Type.Boolean(),
    picture: PartyView.properties.picture,
  }),
  workplace: Type.Object({
    name: Type.String(),
    everyone: Id,
    sample: Type.Boolean(),
    formalGerman: FormalGerman,
  }),
  isNew: Type.Boolean({
    description:
      'You have been here for less than a month, or the workplace has: some parts stay out of the way.',
  }),
  teams: Type.Array(PartyView),
  leads: Type.Array(PartyView),
  hours: Type.Array(DayHours, { description: 'Days that are not listed are quiet days.' }),
  away: Type.Array(Away),
  settings: SettingsView,
});

export const readMe = operation({
  method: 'GET',
  path: '/api/me',
  summary: 'Read who I am, my teams and my own settings',
  reads: ['me', 'person', 'team', 'guide', 'workplace'],
  keepOffline: true,
  input: Type.Object({}),
  reply: MeView,
});

export const changeMe = operation({
  method: 'PATCH',
  path: '/api/me',
  summary: 'Change my name, time zone or language',
  changes: ['me', 'person'],
  input: Type.Object({
    name: Type.Optional(PersonName),
    timeZone: Type.Optional(TimeZone),
    language: Type.Optional(Language),
  }),
  reply: MeView,
  refusals: [
    'people.unknown-zone',
    'people.name-unclear',
    'people.name-taken',
    'people.name-of-another-kind',
  ],
  browserOnly: true,
});

export const changeSettings = operation({
  method: 'PATCH',
  path: '/api/me/settings',
  summary: 'Set the room on my plate, how often I am told and when',
  input: Type.Object({
    plate: Type.Optional(oneOf(...plates)),
    toldADay: Type.Optional(Type.Integer({ minimum: 0, maximum: 1 })),
    toldAWeek: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
    digestAt: Type.Optional(orNull(DigestAt)),
    toldAtOnce: Type.Optional(Type.Boolean()),
    letterSays: Type.Optional(oneOf(...letterSays)),
    thanksDefault: Type.Optional(oneOf('ask', 'private')),
  }),
  reply: SettingsView,
});

export const setHours = operation({
  method: 'PUT',
  path: '/api/me/hours',
  summary: 'Set my working hours, several spans a day if need be; days without one are quiet',
  input: Type.Object({ hours: Type.Array(DayHours, { minItems: 1, maxItems: 28 }) }),
  reply: MeView,
  refusals: ['people.hours-unclear'],
});

export const setAway = operation({
  method: 'PUT',
  path: '/api/me/away',
  summary: 'Say when I am away; this replaces what I said before',
  input: Type.Object({ away: Type.Array(Away, { maxItems: 50 }) }),
  reply: MeView,
  refusals: ['people.away-unclear'],
});

export const MuteView = Type.Object({
  kind: oneOf('party', 'topic', 'card'),
  what: Type.String({ minLength: 1, maxLength: 200 }),
  since: Instant,
  party: orNull(PartyView),
});
const muteInput = Type.Object({ kind: MuteView.properties.kind, what: MuteView.properties.what });

export const listMutes = operation({
  method: 'GET',
  path: '/api/me/mutes',
  summary: 'List what I muted; nobody else learns of it',
  reads: ['mute'],
  input: Type.Object({}),
  reply: Type.Object({ items: Type.Array(MuteView) }),
});
export const mute = operation({
  method: 'POST',
  path: '/api/me/mutes',
  summary: 'Mute a person, a team, a topic or a kind of card',
  changes: ['mute'],
  input: muteInput,
  reply: Nothing,
  refusals: ['people.mute-unclear'],
});
export const unmute = operation({
  method: 'DELETE',
  path: '/api/me/mutes',
  summary: 'Hear of it again',
  changes: ['mute'],
  input: muteInput,
  reply: Nothing,
});
