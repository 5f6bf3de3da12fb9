/** What comes after feedback was heard and answered: closed by either, and asked about once when there was time to try it (S2-6.5). */
import { expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, see, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from '../contract.ts';

const scenario = gatheredForEach(async (w) => {
  const gathered = await threeWhoTalk(w);
  const { ann, bob, give } = gathered;
  const answered = async (choice: 'try-it' | 'park-it') => {
    const id = await give();
    await bob.call(talk.moves.accept, await saw(bob, id));
    await bob.call(talk.moves.reflect, { ...(await saw(bob, id)), words: 'It was cold' });
    await ann.call(talk.moves.confirm, await saw(ann, id));
    await bob.call(talk.moves.choose, { ...(await saw(bob, id)), choice });
    return id;
  };
  const asked = async () =>
    (await ann.call(readToday, {})).cards.filter(({ why }) => why.say === 'conversations.told.tried');
  return { ...gathered, answered, asked };
});

test('whoever gave it closes it as well as whoever got it', async () => {
  const { ann, answered } = scenario();
  const id = await answered('park-it');
  expect(await ann.call(talk.moves.close, await saw(ann, id))).toMatchObject({ state: 'closed' });
});

test('four weeks after "I will try it" the giver is asked once whether it got better, also where it was closed', async () => {
  const { w, ann, bob, answered, asked } = scenario();
  const id = await answered('try-it');
  await bob.call(talk.moves.close, await saw(bob, id));
  w.clock.advance({ hours: 24 * 27 });
  await w.runJobs();
  expect(await asked()).toEqual([]);
  w.clock.advance({ hours: 24 });
  await w.runJobs();
  expect(await asked()).toMatchObject([{ subject: { id }, why: { with: { party: 'Bob' } } }]);
  w.clock.advance({ hours: 24 * 28 });
  await w.runJobs();
  expect(await asked()).toEqual([]);
  expect((await see(ann, id)).state).toBe('closed');
});

test('nobody is asked about what was only kept in mind, or whose words were let go', async () => {
  const { w, bob, answered, asked } = scenario();
  const id = await answered('try-it');
  await bob.call(talk.moves.close, await saw(bob, id));
  await bob.call(talk.moves['let-go'], await saw(bob, id));
  await answered('park-it');
  w.clock.advance({ hours: 24 * 28 });
  await w.runJobs();
  expect(await asked()).toEqual([]);
});
