/** The words of a repair: kept while both wish it, and there again for whoever wrote them after a "not now" (S3-16, B34). */
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, see, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from '../contract.ts';

const scenario = gatheredForEach(threeWhoTalk);
const parts = (['happened', 'effect', 'matters', 'hope'] as const).map((part) => ({ part, words: part }));

const invited = async ({ ann, bob }: ReturnType<typeof scenario>) => {
  const input = { form: 'repair' as const, with: [bob.id], topic: 'The roof', parts, invite: true };
  return one((await ann.call(talk.prepareConversation, input)).ids);
};

/** Everything the one said is said back by the other, and the word passes on. */
async function heard(id: string, speaker: Actor, listener: Actor): Promise<void> {
  const said = (await see(listener, id)).entries.filter(
    ({ kind, by }) => by.id === speaker.id && (kind === 'prepared' || kind === 'said'),
  );
  for (const { id: entry } of said) {
    await listener.call(talk.moves.reflect, { ...(await saw(listener, id)), entry, words: 'Heard' });
    await speaker.call(talk.moves.confirm, { ...(await saw(speaker, id)), entry });
  }
  await speaker.call(talk.moves['be-heard'], await saw(speaker, id));
}

/** Heard both ways and settled, with nothing more needed from anybody. */
async function settled(it: ReturnType<typeof scenario>): Promise<string> {
  const { ann, bob } = it;
  const id = await invited(it);
  await bob.call(talk.moves.accept, await saw(bob, id));
  await heard(id, ann, bob);
  await bob.call(talk.moves.speak, { ...(await saw(bob, id)), part: 'effect', words: 'It leaked' });
  await heard(id, bob, ann);
  for (const who of [ann, bob]) await who.call(talk.moves['nothing-more'], await saw(who, id));
  for (const who of [ann, bob]) await who.call(talk.moves.settle, await saw(who, id));
  return id;
}

test('what both kept either may let go, and then nothing is left of it', async () => {
  const it = scenario();
  const { w, ann, bob } = it;
  const id = await settled(it);
  await ann.call(talk.moves.keep, await saw(ann, id));
  expect((await see(ann, id)).can).not.toContain('let-go');
  await bob.call(talk.moves.keep, await saw(bob, id));
  w.clock.advance({ hours: 24 * 40 });
  await w.runJobs();
  expect((await see(ann, id)).entries).not.toEqual([]);
  await ann.call(talk.moves['let-go'], await saw(ann, id));
  await w.runJobs();
  for (const who of [ann, bob]) expect(await who.refusal(talk.readConversation, { id })).toBe('not-found');
});

test('after "not now" the words are there for whoever wrote them, and for nobody else, until a month is over', async () => {
  const it = scenario();
  const { w, ann, bob } = it;
  const id = await invited(it);
  await bob.call(talk.moves.decline, await saw(bob, id));
  w.clock.advance({ hours: 24 * 15 });
  await w.runJobs();
  expect((await see(ann, id)).entries.map(({ words }) => words)).toEqual(parts.map(({ words }) => words));
  expect((await see(bob, id)).entries).toEqual([]);
  await invited(it);
});
