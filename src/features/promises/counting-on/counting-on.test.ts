import { expect, test } from 'vitest';
import { exportMine } from '#features/people/search/search-contract.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { leaves } from '#test/scenarios/leaving-promises.ts';
import { logAccess } from '#test/scenarios/promises.ts';
import { tuesday, type Workplace } from '#test/workplace.ts';
import { moves, requestPromise } from '../contract.ts';
import { promiseCards } from '../today.ts';
import { countNoMore, countOn, readChain } from './contract.ts';

async function promised(customer: Actor, performer: Actor, what: string) {
  const wish = { ...logAccess, performer: performer.id, what };
  const { id, version } = await customer.call(requestPromise, wish);
  return performer.call(moves.promise, { id, saw: version });
}

/** A manager who promised something to sales, for which a developer promised them something. */
async function aChain(w: Workplace) {
  w.clock.set(tuesday);
  const manager = await w.person('Product manager');
  const developer = await w.person('Developer');
  const sales = await w.person('Sales');
  return {
    w,
    manager,
    developer,
    sales,
    outsider: await w.person('Outsider'),
    twoWords: async () => ({
      mine: await promised(sales, manager, 'The new price list'),
      toMe: await promised(manager, developer, 'The tariff table'),
    }),
    cardsOf: (actor: Actor) => cardsFrom(w, [promiseCards], actor),
  };
}
const scenario = gatheredOnce(aChain);

async function linked() {
  const { manager, twoWords } = scenario();
  const { mine, toMe } = await twoWords();
  await manager.call(countOn, { id: mine.id, on: toMe.id });
  return { mine, toMe };
}

const idsOf = async (actor: Actor, id: string) => {
  const { standsOn, carries } = await actor.call(readChain, { id });
  return { standsOn: standsOn.map((one) => one.id), carries: carries.map((one) => one.id) };
};

test('what my word stands on is seen from both of them, by me alone, and can be left out again', async () => {
  const { manager, developer, sales, outsider } = scenario();
  const { mine, toMe } = await linked();
  await manager.call(countOn, { id: mine.id, on: toMe.id });
  expect(await idsOf(manager, mine.id)).toEqual({ standsOn: [toMe.id], carries: [] });
  expect(await idsOf(manager, toMe.id)).toEqual({ standsOn: [], carries: [mine.id] });
  expect(await idsOf(sales, mine.id)).toEqual({ standsOn: [], carries: [] });
  expect(await idsOf(developer, toMe.id)).toEqual({ standsOn: [], carries: [] });
  expect(await outsider.refusal(readChain, { id: mine.id })).toBe('not-found');
  await manager.call(countNoMore, { id: mine.id, on: toMe.id });
  expect(await idsOf(manager, mine.id)).toEqual({ standsOn: [], carries: [] });
});

test('only a word of mine stands on a word given to me, while both are open', async () => {
  const { manager, developer, sales, twoWords } = scenario();
  const { mine, toMe } = await twoWords();
  const refused = 'promise.not-to-count-on';
  expect(await manager.refusal(countOn, { id: toMe.id, on: mine.id })).toBe(refused);
  expect(await manager.refusal(countOn, { id: mine.id, on: mine.id })).toBe(refused);
  expect(await sales.refusal(countOn, { id: mine.id, on: toMe.id })).toBe('not-found');
  expect(await developer.refusal(countOn, { id: mine.id, on: toMe.id })).toBe('not-found');
  await manager.call(moves.release, { id: toMe.id, saw: toMe.version });
  expect(await manager.refusal(countOn, { id: mine.id, on: toMe.id })).toBe(refused);
});

test('T2: said early, I am asked whether mine still stands, in the place of the news; nobody else is', async () => {
  const { manager, sales, cardsOf } = scenario();
  const { mine, toMe } = await linked();
  const { developer } = scenario();
  await developer.call(moves['say-early'], {
    id: toMe.id,
    saw: toMe.version,
    words: 'The rates come on Friday',
  });
  const about = (id: string) =>
    cardsOf(manager).then((cards) => cards.filter(({ subject }) => subject.id === id));
  expect(await about(mine.id)).toMatchObject([
    {
      kind: 'T2',
      band: 1,
      about: { name: 'Sales' },
      why: { say: 'promise.shaken.early', with: { party: 'Sales', ground: 'Developer' } },
      words: 'The new price list',
      more: { with: { what: 'The tariff table.', said: 'The rates come on Friday' } },
      answers: ['still-fine', 'say-early', 'propose', 'renege', 'later'],
      quiet: { showings: 1 },
    },
  ]);
  expect(await about(toMe.id)).toEqual([]);
  const ofSales = await cardsOf(sales);
  expect(ofSales.filter(({ why }) => why.say.startsWith('promise.shaken'))).toEqual([]);
});

test('T2: so I am when it is broken, let go or taken back; not when it was kept, nor when mine has ended', async () => {
  const { manager, developer, sales, cardsOf } = scenario();
  const asked = async (id: string) =>
    (await cardsOf(manager)).filter(
      ({ why, subject }) => why.say === 'promise.shaken.ended' && subject.id === id,
    );
  const broken = await linked();
  const { id, version: saw } = broken.toMe;
  await developer.call(moves.renege, { id, saw, words: 'I cannot keep it' });
  expect(await asked(broken.mine.id)).toHaveLength(1);
  const released = await linked();
  await manager.call(moves.release, { id: released.toMe.id, saw: released.toMe.version });
  expect(await asked(released.mine.id)).toHaveLength(1);
  const kept = await linked();
  await developer.call(moves.report, { id: kept.toMe.id, saw: kept.toMe.version });
  await manager.call(moves['declare-satisfied'], { id: kept.toMe.id, saw: kept.toMe.version + 1 });
  expect(await asked(kept.mine.id)).toEqual([]);
  await sales.call(moves.release, { id: broken.mine.id, saw: broken.mine.version });
  expect(await asked(broken.mine.id)).toEqual([]);
});

test("it is among one's own data, and goes with whoever leaves", async () => {
  const { w, manager, sales } = scenario();
  const { mine, toMe } = await linked();
  const own = (await manager.call(exportMine, {})) as { countingOn: object[] };
  expect(own.countingOn).toContainEqual({ promise: mine.id, standsOn: toMe.id });
  await leaves(w, manager, sales);
  const { rowCount } = await w.database.owner.query('select from counting_on');
  expect(rowCount).toBe(0);
});
