import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from './contract.ts';

const scenario = gatheredForEach(threeWhoTalk);

test('what goes on between two, and the last that closed, is told to these two alone', async () => {
  const { w, ann, bob, give } = scenario();
  const outsider = await w.person('Outsider', { admin: true });
  const id = await give();
  const withBob = await ann.call(talk.listTalksWith, { person: bob.id });
  expect(withBob).toMatchObject({ open: [{ id }], last: null });
  expect((await bob.call(talk.listTalksWith, { person: ann.id })).open).toMatchObject([{ id }]);
  const nothing = { open: [], last: null };
  expect(await outsider.call(talk.listTalksWith, { person: bob.id })).toEqual(nothing);
  expect(await outsider.call(talk.listTalksWith, { person: ann.id })).toEqual(nothing);
  await bob.call(talk.moves.accept, await saw(bob, id));
  await bob.call(talk.moves.reflect, { ...(await saw(bob, id)), words: 'Heard' });
  await ann.call(talk.moves.confirm, await saw(ann, id));
  await bob.call(talk.moves.choose, { ...(await saw(bob, id)), choice: 'park-it' });
  await bob.call(talk.moves.close, await saw(bob, id));
  const after = await ann.call(talk.listTalksWith, { person: bob.id });
  expect(after).toMatchObject({ open: [], last: { id, endedOn: expect.any(String) } });
  expect(await outsider.call(talk.listTalksWith, { person: bob.id })).toEqual(nothing);
});
