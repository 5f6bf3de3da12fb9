import { expect, test } from 'vitest';
import { moves as askMoves, postAsk, readAsk } from '#features/asks/contract.ts';
import { moves as promiseMoves, requestPromise } from '#features/promises/contract.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { leaves } from '#test/scenarios/leaving-promises.ts';
import { noRush } from '#test/scenarios/promises.ts';
import type { Workplace } from '#test/workplace.ts';
import { draftThanks, listThanks, prepareThanks, readThanks } from './contract.ts';

const twoWhoHelp = async (w: Workplace) => ({
  w,
  customer: await w.person('Customer'),
  performer: await w.person('Performer'),
  outsider: await w.person('Outsider'),
});
const scenario = gatheredOnce(twoWhoHelp);

async function reported() {
  const { customer, performer } = scenario();
  const { id } = await customer.call(requestPromise, { performer: performer.id, ...noRush });
  await performer.call(promiseMoves.promise, { id, saw: 1 });
  await performer.call(promiseMoves.report, { id, saw: 2 });
  return id;
}

test('after the yes the thanks are there at once, with what was said beside it; the deed is left to their author', async () => {
  const { w, customer } = scenario();
  const id = await reported();
  const serves = { kind: 'promise', id } as const;
  expect(await customer.call(prepareThanks, { serves })).toEqual({ draft: null });
  await customer.call(promiseMoves['declare-satisfied'], { id, saw: 3, words: 'The release could go out' });
  const { draft } = await customer.call(prepareThanks, { serves });
  expect(await customer.call(readThanks, { id: draft! })).toMatchObject({
    state: 'draft',
    forWhat: '',
    madePossible: 'The release could go out',
    credits: [{ party: { name: 'Performer' } }],
  });
  await w.runJobs();
  expect(await customer.call(prepareThanks, { serves })).toEqual({ draft });
  const { items } = await customer.call(listThanks, { view: 'drafts' });
  expect(items.filter((one) => one.serves?.id === id)).toHaveLength(1);
});

test('nobody else is prepared anything, and to a stranger it was never there', async () => {
  const { customer, performer, outsider } = scenario();
  const id = await reported();
  await customer.call(promiseMoves['declare-satisfied'], { id, saw: 3 });
  const serves = { kind: 'promise', id } as const;
  expect(await performer.call(prepareThanks, { serves })).toEqual({ draft: null });
  expect(await outsider.refusal(prepareThanks, { serves })).toBe('not-found');
  expect(await outsider.refusal(prepareThanks, { serves: { kind: 'ask', id } })).toBe('not-found');
});

test('an ask that was closed as helped prepares thanks for whoever answered, once it is closed', async () => {
  const { w, customer, performer } = scenario();
  const ask = await customer.call(postAsk, {
    direction: 'need',
    what: 'Which rig is free?',
    why: 'The tests wait',
    size: 'five-minutes',
    kind: 'information',
    noRush: true,
    circle: [w.everyone],
  });
  await performer.call(askMoves.helpOnTheSpot, { id: ask.id, saw: ask.version, words: 'The small one' });
  const { resources, version } = await customer.call(readAsk, { id: ask.id });
  const promise = resources[0]!.promise!.id;
  await customer.call(promiseMoves['declare-satisfied'], { id: promise, saw: 1, words: 'We tested at noon' });
  const serves = { kind: 'ask', id: ask.id } as const;
  expect(await customer.call(prepareThanks, { serves })).toEqual({ draft: null });
  await customer.call(askMoves.close, { id: ask.id, saw: version, how: 'helped' });
  const { draft } = await customer.call(prepareThanks, { serves });
  expect(await customer.call(readThanks, { id: draft! })).toMatchObject({
    madePossible: 'We tested at noon',
    credits: [{ party: { name: 'Performer' } }],
  });
  expect(await performer.call(prepareThanks, { serves })).toEqual({ draft: null });
});

const to = (party: string) => ({ party, forWhat: 'Staying late' });

test('thanks to somebody who has left are not sent to nobody; they may be kept', async () => {
  const { w, customer, performer } = scenario();
  const leaver = await w.person('Leaver');
  const { id } = await customer.call(requestPromise, { performer: leaver.id, ...noRush });
  await leaver.call(promiseMoves.promise, { id, saw: 1 });
  await leaves(w, leaver, performer);
  const thanks = { forWhat: 'You stayed late', madePossible: 'We went live' };
  const credits = [to(leaver.id)];
  expect(await customer.refusal(draftThanks, { ...thanks, credits, send: true })).toBe(
    'thanks.nobody-is-here',
  );
  expect((await customer.call(draftThanks, { ...thanks, credits })).state).toBe('draft');
  const both = [...credits, to(performer.id)];
  expect((await customer.call(draftThanks, { ...thanks, credits: both, send: true })).state).toBe('sent');
});
