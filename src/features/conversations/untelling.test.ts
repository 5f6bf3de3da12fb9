/** What a talk tells beside its words: nothing by its id, and that it cannot be opened where it cannot. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import * as talk from './contract.ts';
import { reflect } from './repair/contract.ts';

let w: Workplace;
let ann: Actor;
let bob: Actor;
beforeAll(async () => {
  w = await Workplace.open();
});
beforeEach(async () => {
  [ann, bob] = [await w.person('Ann'), await w.person('Bob')];
});
afterAll(() => w.close());

const words = ['situation', 'saw', 'led-to', 'next-time', 'wish'] as const;
const give = async (more: object = {}) => {
  const parts = words.map((part) => ({ part, words: `About ${part}` }));
  const input = { form: 'feedback' as const, with: [bob.id], topic: 'The door', parts };
  return (await ann.call(talk.prepareConversation, { ...input, invite: true, ...more })).ids[0]!;
};
const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });
const waitingFor = async (who: Actor) => (await who.call(talk.listConversations, { view: 'waiting' })).items;

test('what somebody is invited to does not tell when its draft was begun, and stands where it was sent', async () => {
  const early = await give({ invite: false });
  const late = await give({ form: 'catch-up', parts: [] });
  await ann.call(talk.invite, await saw(ann, early));
  // the fifteenth sign of an id is its version: 7 begins with a moment, 4 is chance alone
  expect([early[14], late[14]]).toEqual(['4', '4']);
  expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([early, late]);
});

test('a talk whose key cannot be opened says so, and stands in the way of no list', async () => {
  const id = await give();
  await bob.call(talk.accept, await saw(bob, id));
  const { rows } = await w.database.owner.query<{ key: string }>(
    'select key_id as key from conversation where id = $1',
    [id],
  );
  const file = join(w.database.keysFolder, rows[0]!.key.slice(0, 2), rows[0]!.key);
  await writeFile(file, randomBytes(69));
  expect(await see(ann, id)).toMatchObject({ unreadable: true, topic: null });
  expect((await waitingFor(bob)).map((one) => one.id)).toContain(id);
  const heard = { ...(await saw(bob, id)), words: 'I heard you' };
  expect(await bob.refusal(reflect, heard)).toBe('sealed.unreadable');
});
