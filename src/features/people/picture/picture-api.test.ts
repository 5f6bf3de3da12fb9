import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { chunk, dots, dotsWithoutLoss, extendedHead, webp } from '#test/pictures.ts';
import { Workplace } from '#test/workplace.ts';
import { removePerson } from '../admin/admin-contract.ts';
import { listPeople, readPerson } from '../directory-contract.ts';
import { exportMine } from '../search/search-contract.ts';
import { readMe } from '../settings/me-contract.ts';
import { readPicture, removePicture, setPicture } from './picture-contract.ts';

let w: Workplace;
let admin: Actor;
let ann: Actor;
let ben: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
  ann = await w.person('Ann Berg');
  ben = await w.person('Ben Ode');
});
afterAll(() => w.close());

const first = webp(dots());
const second = webp(dotsWithoutLoss());
const choose = (who: Actor, file: Buffer) => who.call(setPicture, { picture: file.toString('base64') });
const addressOf = (id: string, picture: string) => `/api/people/${id}/picture/${picture}`;

test('a picture is seen by whoever is here, under an address of its own version', async () => {
  const { picture } = await choose(ann, first);
  expect((await ben.call(readPerson, { id: ann.id })).picture).toBe(picture);
  expect((await ben.call(listPeople, { q: 'Ann' })).items).toMatchObject([{ id: ann.id, picture }]);
  expect((await ann.call(readMe, {})).person.picture).toBe(picture);
  const seen = await ben.raw(readPicture, { id: ann.id, picture });
  expect(seen.rawPayload).toEqual(first);
  expect(seen.headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=86400, immutable',
  });
});

test('another picture has another address, and the one before leads nowhere', async () => {
  const before = await choose(ann, first);
  const after = await choose(ann, second);
  expect(after.picture).not.toBe(before.picture);
  expect(await ben.refusal(readPicture, { id: ann.id, ...before })).toBe('not-found');
  expect((await ben.raw(readPicture, { id: ann.id, ...after })).rawPayload).toEqual(second);
});

test('a stranger sees none, with the address or without', async () => {
  const { picture } = await choose(ann, first);
  const stranger = await w.app.inject({ url: addressOf(ann.id, picture) });
  expect([stranger.statusCode, stranger.headers['cache-control']]).toEqual([401, 'no-store']);
  const unknown = await w.app.inject({ url: addressOf(ben.id, picture) });
  expect(unknown.statusCode).toBe(401);
  expect(await ben.refusal(readPicture, { id: ben.id, picture })).toBe('not-found');
});

test.each([
  ['people.picture-unreadable', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['people.picture-too-large', webp(dots(256, 256, 31_000))],
  ['people.picture-not-square', webp(dots(1024, 768))],
  ['people.picture-carries-more', webp(extendedHead(0x08), dots(), chunk('EXIF', [1, 2]))],
  ['people.picture-moves', webp(extendedHead(0x02), chunk('ANIM', [0, 0, 0, 0, 0, 0]), chunk('ANMF', [1]))],
])('refused: %s', async (code, file) => {
  await choose(ben, first);
  expect(await ben.refusal(setPicture, { picture: file.toString('base64') })).toBe(code);
  // the one before stays
  expect((await ben.call(readMe, {})).person.picture).toBeDefined();
});

test('what is no base64 is refused before it is looked at', async () => {
  expect(await ben.refusal(setPicture, { picture: 'not base64!' })).toBe('input.invalid');
});

test('taken away, it is gone for everybody', async () => {
  const { picture } = await choose(ann, first);
  await ann.call(removePicture, {});
  expect(await ben.refusal(readPicture, { id: ann.id, picture })).toBe('not-found');
  expect(await ben.call(readPerson, { id: ann.id })).not.toHaveProperty('picture');
});

test('it is part of my own data, and gone when I leave', async () => {
  const leaver = await w.person('Leaver');
  const { picture } = await choose(leaver, first);
  expect(await leaver.call(exportMine, {})).toMatchObject({ people: { picture: first.toString('base64') } });
  await admin.call(removePerson, { id: leaver.id });
  expect(await ben.refusal(readPicture, { id: leaver.id, picture })).toBe('not-found');
  expect(await ben.call(readPerson, { id: leaver.id })).not.toHaveProperty('picture');
  const { rows } = await w.database.owner.query('select from person_picture where person_id = $1', [
    leaver.id,
  ]);
  expect(rows).toEqual([]);
});

test('nobody puts a picture under somebody else’s name, not even an admin by a query of their own', async () => {
  await ann.call(removePicture, {});
  const put = writing(w.database.app, admin.id, (tx) =>
    tx.insertInto('personPicture').values({ personId: ann.id, circleId: w.everyone, webp: first }).execute(),
  );
  await expect(put).rejects.toThrow('row-level security');
});
