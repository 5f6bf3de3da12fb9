/** Inviting people who have not been here: by mail, or by a link to hand over; each invitation's state can be seen. */
import { Type } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Id, Instant, Nothing, OneLine, oneOf, orNull } from '#platform/contract.ts';
import { operation } from '../contract.ts';

const states = ['refused', 'not-invited', 'waits', 'handed', 'sent', 'came'] as const;
const People = Type.Array(Id, { minItems: 1, maxItems: 1000 });
const Count = (description: string) => Type.Integer({ description });

export const readInvitations = operation({
  method: 'GET',
  path: '/api/people/invite',
  summary: 'See who has come, who is invited and whose mail was refused (admins)',
  reads: ['person', 'workplace'],
  input: Type.Object({ state: Type.Optional(oneOf(...states)) }),
  reply: Type.Object({
    hasMail: Type.Boolean({ description: 'Whether a mail server is set; without one invitations wait.' }),
    asksInvite: Type.Boolean({
      description: 'Whether an ask may invite a colleague who has not been here and clearly fits.',
    }),
    counts: Type.Object({
      refused: Count('Whose mail server refused the letter for good.'),
      'not-invited': Count('Who was not invited yet.'),
      waits: Count('Whose invitation is on its way, or waits for a mail server.'),
      handed: Count('Who was handed a link, and has not come with it yet.'),
      sent: Count('Whose invitation was taken by their mail server.'),
      came: Count('Who has been here.'),
    }),
    items: Type.Array(
      Type.Object({
        person: PartyView,
        email: Type.String(),
        state: oneOf(...states),
        at: orNull(Instant),
        code: orNull(Type.String({ description: 'The SMTP code of a refusal.' })),
      }),
      { description: 'By name, at most two hundred; ask for one state to see others.' },
    ),
  }),
});

export const invite = operation({
  method: 'POST',
  path: '/api/people/:id/invite',
  summary:
    'Mail somebody who has not been here a link, with a line of yours if you like (admins, or whoever asks them)',
  changes: ['person'],
  input: Type.Object({ id: Id, words: Type.Optional(OneLine) }),
  reply: Nothing,
  browserOnly: true,
});

export const inviteMany = operation({
  method: 'POST',
  path: '/api/people/invite',
  summary: 'Invite the people named, or everybody who has not been here (admins)',
  changes: ['person'],
  input: Type.Object({
    people: Type.Optional(People),
    again: Type.Optional(
      Type.Boolean({ description: 'Also those who were invited before and have not come.' }),
    ),
  }),
  reply: Type.Object({
    invited: Type.Integer({ description: 'How many were invited by this call, at most a thousand.' }),
  }),
  browserOnly: true,
});

export const makeLinks = operation({
  method: 'POST',
  path: '/api/people/invite/links',
  summary: 'Make one-time links to hand over or print, for people who have not been here (admins)',
  changes: ['person'],
  input: Type.Object({ people: Type.Array(Id, { minItems: 1, maxItems: 200 }) }),
  reply: Type.Object({ items: Type.Array(Type.Object({ person: PartyView, link: Type.String() })) }),
  refusals: ['sign-in.links-shown-once', 'sign-in.letters-go'],
  browserOnly: true,
});

export const allowInviting = operation({
  method: 'PUT',
  path: '/api/people/invite/by-ask',
  summary: 'Say whether an ask may invite colleagues who have not been here (admins)',
  changes: ['person', 'workplace'],
  input: Type.Object({ allowed: Type.Boolean() }),
  reply: Nothing,
  browserOnly: true,
});
