/** What becomes of two who said yes to an introduction, whatever there was between them before. */
import { expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import { moves as askMoves, postAsk } from '#features/asks/contract.ts';
import { introductionMoves } from '#features/asks/introductions/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from '../contract.ts';

const scenario = gatheredForEach(async (w) => {
  const gathered = await threeWhoTalk(w);
  const { ann, bob, cleo } = gathered;
  /** Cleo introduces Bob to Ann; both say yes. */
  async function introduced(): Promise<void> {
    const { id } = await ann.call(postAsk, {
      direction: 'need',
      what: 'Somebody who knows roofs',
      why: 'It rains',
      size: 'an-hour',
      kind: 'skill',
      noRush: true,
      circle: [cleo.id],
    });
    const wish = { id, saw: 1, person: bob.id, words: 'He has built three' };
    const { answers } = await cleo.call(askMoves.introduce, wish);
    const introduction = defined(answers.find((answer) => answer.kind === 'introduction')).id;
    for (const who of [ann, bob]) await who.call(introductionMoves.accept, { id: introduction });
  }
  return { ...gathered, introduced };
});

const openOf = async (who: Actor) => (await who.call(talk.listConversations, { view: 'open' })).items;

const walk = { form: 'catch-up' as const, topic: 'A walk', invite: true };

test('both said yes, so the catch-up is open at once, without a topic and without the introducer', async () => {
  const { w, ann, bob, cleo, introduced } = scenario();
  await introduced();
  expect(await openOf(ann)).toEqual([]);
  await w.runJobs();
  const [it] = await openOf(ann);
  const seen = await bob.call(talk.readConversation, { id: it!.id });
  expect(seen).toMatchObject({
    form: 'catch-up',
    state: 'open',
    topic: null,
    entries: [],
    circle: { people: 2 },
  });
  expect(seen.can).toEqual(['propose-talk', 'set-aside', 'close', 'bring', 'promise', 'met']);
  expect(await cleo.refusal(talk.readConversation, { id: it!.id })).toBe('not-found');
  await bob.call(talk.moves.close, { id: seen.id, saw: seen.version });
  expect(await ann.call(talk.readConversation, { id: seen.id })).toMatchObject({ state: 'closed' });
});

test('an invitation that waited between them is answered by it', async () => {
  const { w, ann, bob, introduced } = scenario();
  const { ids } = await bob.call(talk.prepareConversation, { ...walk, with: [ann.id] });
  await introduced();
  await w.runJobs();
  expect(await openOf(ann)).toMatchObject([{ id: ids[0], state: 'open', topic: 'A walk' }]);
});

test('a catch-up that is open already stays the only one', async () => {
  const { w, ann, bob, introduced } = scenario();
  const { ids } = await bob.call(talk.prepareConversation, { ...walk, with: [ann.id] });
  const { version } = await ann.call(talk.readConversation, { id: one(ids) });
  await ann.call(talk.moves.accept, { id: one(ids), saw: version });
  await introduced();
  await w.runJobs();
  expect(await openOf(bob)).toMatchObject([{ id: ids[0] }]);
});

test('whoever left before it began is not met', async () => {
  const { w, ann, bob, introduced } = scenario();
  await introduced();
  await w.database.owner.query('update person set left_at = now() where id = $1', [bob.id]);
  await w.runJobs();
  expect(await openOf(ann)).toEqual([]);
});
