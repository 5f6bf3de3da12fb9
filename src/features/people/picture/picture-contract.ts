/** The picture somebody chose of themselves. */
import { Type } from 'typebox';
import { Id, Nothing, operationsOf } from '#platform/contract.ts';
import { peopleRefusals } from '../refusals.ts';

const operation = operationsOf('Me', peopleRefusals, ['me', 'person']);

const Version = Type.String({ pattern: '^[0-9a-f]{16}$', description: 'A version of a picture.' });

export const setPicture = operation({
  method: 'PUT',
  path: '/api/me/picture',
  summary: 'Choose a picture of myself: WebP, 256 dots a side, at most 30 kB, without metadata',
  input: Type.Object({
    picture: Type.String({
      minLength: 1,
      maxLength: 60_000,
      pattern: '^[A-Za-z0-9+/]+={0,2}$',
      contentEncoding: 'base64',
      contentMediaType: 'image/webp',
    }),
  }),
  reply: Type.Object({ picture: Version }),
  refusals: [
    'people.picture-unreadable',
    'people.picture-too-large',
    'people.picture-not-square',
    'people.picture-carries-more',
    'people.picture-moves',
  ],
  browserOnly: true,
});

export const removePicture = operation({
  method: 'DELETE',
  path: '/api/me/picture',
  summary: 'Take my picture away',
  input: Type.Object({}),
  reply: Nothing,
  browserOnly: true,
});

export const readPicture = operation({
  method: 'GET',
  path: '/api/people/:id/picture/:picture',
  summary: 'Show the picture somebody chose of themselves, by its version',
  reads: ['person'],
  input: Type.Object({ id: Id, picture: Version }),
  reply: Type.String({ contentMediaType: 'image/webp' }),
  produces: 'image/webp',
});
