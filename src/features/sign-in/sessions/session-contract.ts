/** Being signed in: the browsers and the tokens that speak for somebody, which their owner can list and end. */
import { Type } from 'typebox';
import { Day, Id, Instant, Nothing, oneOf, orNull } from '#platform/contract.ts';
import { operation, ShortName } from '../contract.ts';

export const SessionView = Type.Object({
  id: Id,
  device: Type.String({ description: 'What it is recognised by, such as "Firefox on Linux".' }),
  beganAt: Instant,
  seenOn: Day,
  current: Type.Boolean({ description: 'Whether this is the browser that asks.' }),
});

export const TokenView = Type.Object({
  id: Id,
  name: Type.String(),
  scope: oneOf('read', 'write'),
  madeAt: Instant,
  endsAt: orNull(Instant),
});

export const listSessions = operation({
  method: 'GET',
  path: '/api/sessions',
  summary: 'The browsers in which I am signed in',
  input: Nothing,
  reply: Type.Object({ items: Type.Array(SessionView) }),
});

export const endSession = operation({
  method: 'DELETE',
  path: '/api/sessions/:id',
  summary: 'Sign one of my browsers out',
  input: Type.Object({ id: Id }),
  reply: Nothing,
  browserOnly: true,
});

export const endOtherSessions = operation({
  method: 'DELETE',
  path: '/api/sessions',
  summary: 'Sign all my other browsers out',
  input: Nothing,
  reply: Nothing,
  browserOnly: true,
});

export const signOut = operation({
  method: 'POST',
  path: '/api/sign-out',
  summary: 'Sign this browser out',
  input: Nothing,
  reply: Nothing,
  browserOnly: true,
});

export const readDraftKey = operation({
  method: 'GET',
  path: '/api/me/draft-key',
  summary: 'The key with which this browser closes what was written and not sent; it ends with the session',
  input: Nothing,
  reply: Type.Object({ key: Type.String({ description: '32 bytes, in hexadecimal digits.' }) }),
  browserOnly: true,
});

export const listTokens = operation({
  method: 'GET',
  path: '/api/tokens',
  summary: 'My personal tokens',
  reads: ['token'],
  input: Nothing,
  reply: Type.Object({ items: Type.Array(TokenView) }),
});

export const makeToken = operation({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Make a personal token; it is shown this once',
  changes: ['token'],
  input: Type.Object({
    name: ShortName,
    scope: oneOf('read', 'write'),
    days: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 3660,
        description: 'How long it holds; without end when left out.',
      }),
    ),
  }),
  reply: Type.Object({ token: TokenView, secret: Type.String() }),
  refusals: ['sign-in.token-shown-once'],
  browserOnly: true,
});

export const removeToken = operation({
  method: 'DELETE',
  path: '/api/tokens/:id',
  summary: 'Remove one of my personal tokens',
  changes: ['token'],
  input: Type.Object({ id: Id }),
  reply: Nothing,
  browserOnly: true,
});
