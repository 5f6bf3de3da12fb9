/** Nobody lets themselves in: what waits for the yes of a member, and what happened to a team, for those in it. */
import { Type, type Static } from 'typebox';
import { Id, Instant, Nothing, oneOf, operationsOf, orNull, pageOf, Paging } from '#platform/contract.ts';
import { PartyView } from '../contract.ts';
import { peopleRefusals } from '../refusals.ts';

const operation = operationsOf('Teams', peopleRefusals, ['team', 'team-wish']);

const wishKinds = ['join', 'lead', 'move'] as const;
export const TeamWishView = Type.Object({
  id: Id,
  kind: oneOf(...wishKinds),
  person: PartyView,
  team: Type.Object(PartyView.properties, { description: 'The team whose members are asked.' }),
  into: Type.Object(PartyView.properties, {
    description: 'The team to be joined or led, or below which the other is to stand.',
  }),
  moved: orNull(PartyView),
  askedAt: Instant,
  can: Type.Array(oneOf('agree', 'not-now', 'withdraw')),
});
export type TeamWishView = Static<typeof TeamWishView>;

export const listTeamWishes = operation({
  method: 'GET',
  path: '/api/team-wishes',
  summary: 'See what waits for the yes of a member of a team: asked by me, or of me',
  input: Type.Object({}),
  reply: Type.Object({ items: Type.Array(TeamWishView) }),
});

export const agreeToTeamWish = operation({
  method: 'POST',
  path: '/api/team-wishes/:id/agree',
  summary: 'Let somebody into a team of mine; one yes is enough',
  input: Type.Object({ id: Id }),
  reply: Nothing,
  refusals: ['people.wish-over'],
  browserOnly: true,
});

export const restTeamWish = operation({
  method: 'POST',
  path: '/api/team-wishes/:id/not-now',
  summary: 'Leave the answer to others; nobody learns of it',
  input: Type.Object({ id: Id }),
  reply: Nothing,
  browserOnly: true,
});

export const withdrawTeamWish = operation({
  method: 'POST',
  path: '/api/team-wishes/:id/withdraw',
  summary: 'Take back what I asked a team',
  input: Type.Object({ id: Id }),
  reply: Nothing,
  refusals: ['people.wish-over'],
  browserOnly: true,
});

const changeKinds = [
  'joined',
  'left',
  'leads',
  'leads-no-more',
  'team-joined',
  'team-left',
  'came-by-link',
  'came-by-address',
] as const;
export const TeamChangeView = Type.Object({
  id: Type.Integer(),
  at: Instant,
  what: oneOf(...changeKinds),
  party: PartyView,
  /** The team below through which they belong to it. */
  through: orNull(PartyView),
  /** Who did it; null where it was done on the machine itself. */
  by: orNull(PartyView),
  byAdmin: Type.Boolean({ description: 'Whether they looked after people here.' }),
  /** The member who said yes, where somebody let themselves in. */
  agreed: orNull(PartyView),
});
export type TeamChangeView = Static<typeof TeamChangeView>;

export const listTeamChanges = operation({
  method: 'GET',
  path: '/api/teams/:id/changes',
  summary: 'See who joined and left a team of mine, and who led it',
  input: Type.Object({ id: Id, ...Paging }),
  reply: pageOf(TeamChangeView),
});
