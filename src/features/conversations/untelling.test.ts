/** What a talk tells beside its words: nothing by its id, and that it cannot be opened where it cannot. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, see, threeWhoTalk, waitingFor } from '#test/scenarios/conversations.ts';
import * as talk from './contract.ts';

const scenario = gatheredForEach(threeWhoTalk);

test('what somebody is invited to does not tell when its draft was begun, and stands where it was sent', async () => {
  const { ann, bob, give } = scenario();
  const early = await give({ invite: false });
  const late = await give({ form: 'catch-up', parts: [] });
  await ann.call(talk.moves.invite, await saw(ann, early));
  // the fifteenth sign of an id is its version: 7 begins with a moment, 4 is chance alone
  expect([early[14], late[14]]).toEqual(['4', '4']);
  expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([early, late]);
});

test('a talk whose key cannot be opened says so, and stands in the way of no list', async () => {
  const { w, ann, bob, give } = scenario();
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  const { rows } = await w.database.owner.query<{ key: string }>(
    'select key_id as key from conversation where id = $1',
    [id],
  );
  const file = join(w.database.keysFolder, rows[0]!.key.slice(0, 2), rows[0]!.key);
  await writeFile(file, randomBytes(69));
  expect(await see(ann, id)).toMatchObject({ unreadable: true, topic: null });
  expect((await waitingFor(bob)).map((one) => one.id)).toContain(id);
  const heard = { ...(await saw(bob, id)), words: 'I heard you' };
  expect(await bob.refusal(talk.moves.reflect, heard)).toBe('sealed.unreadable');
});
