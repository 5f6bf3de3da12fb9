/** Time without an agenda: prepared together, over by having met or by letting it be, and never in the way of the next (B32). */
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, see, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from '../contract.ts';

const scenario = gatheredForEach(async (w) => {
  const gathered = await threeWhoTalk(w);
  const { ann, bob } = gathered;
  const invited = async () => {
    const input = { form: 'catch-up' as const, with: [bob.id], topic: 'No agenda', invite: true };
    return one((await ann.call(talk.prepareConversation, input)).ids);
  };
  const open = async () => {
    const id = await invited();
    await bob.call(talk.moves.accept, await saw(bob, id));
    return id;
  };
  return { ...gathered, open };
});

test('what each would like to talk about is there for both before they meet, and gone afterwards', async () => {
  const { ann, bob, open } = scenario();
  const id = await open();
  await ann.call(talk.moves.bring, { ...(await saw(ann, id)), words: 'The new rota' });
  await bob.call(talk.moves.bring, { ...(await saw(bob, id)), words: 'A walk' });
  expect((await see(bob, id)).entries.map(({ words }) => words)).toEqual(['The new rota', 'A walk']);
  await ann.call(talk.moves.met, await saw(ann, id));
  expect(await see(bob, id)).toMatchObject({ state: 'closed', stage: 'met', entries: [], can: [] });
  expect((await bob.call(talk.listTalksWith, { person: ann.id })).last).toMatchObject({ id });
});

test('nobody has met before the day they agreed on', async () => {
  const { w, ann, bob, open } = scenario();
  const id = await open();
  const on = (days: number) =>
    w.clock
      .read()
      .add({ hours: 24 * days })
      .toString()
      .slice(0, 16);
  await ann.call(talk.moves['propose-talk'], { ...(await saw(ann, id)), at: on(3), place: 'The quay' });
  expect(await bob.refusal(talk.moves.met, await saw(bob, id))).toBe('conversation.not-met-yet');
  await bob.call(talk.moves['propose-talk'], { ...(await saw(bob, id)), at: on(0), place: 'The quay' });
  await bob.call(talk.moves.met, await saw(bob, id));
  expect((await see(ann, id)).stage).toBe('met');
});

test('one that nobody closed never stands in the way of the next, and is let be as that opens', async () => {
  const { ann, bob, open } = scenario();
  const [first, second] = [await open(), await open()];
  expect(await see(ann, first)).toMatchObject({ state: 'closed', stage: 'talking' });
  await ann.call(talk.moves.close, await saw(ann, second));
  // neither came about: there was no last time
  expect((await bob.call(talk.listTalksWith, { person: ann.id })).last).toBeNull();
});
