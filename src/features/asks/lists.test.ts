import { expect, test } from 'vitest';
import type { InputOf } from '#platform/contract.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { type Post, teamsThatAsk } from '#test/scenarios/asks.ts';
import * as contract from './contract.ts';

const scenario = gatheredOnce(async (w) => {
  const gathered = await teamsThatAsk(w);
  const { outsider } = gathered;
  const offersFound = async (input: InputOf<typeof contract.openOffers>) =>
    (await outsider.call(contract.openOffers, input)).items.map((line) => line.what);
  return { ...gathered, offersFound };
});

test('show what others ask in my circles, newest first and page by page', async () => {
  const { lead, leader, post } = scenario();
  const names = ['one', 'two', 'three', 'four', 'five'];
  for (const what of names) await post(leader, { what: `Listing ${what}`, kind: 'equipment-or-budget' });
  const wanted = { kind: 'equipment-or-budget', limit: 2 } as const;
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await lead.call(contract.openAsks, { ...wanted, ...(after ? { after } : {}) });
    seen.push(...page.items.map((line) => line.what));
    after = page.next;
  } while (after);
  expect(seen).toEqual(names.toReversed().map((what) => `Listing ${what}`));
  expect((await leader.call(contract.openAsks, wanted)).items).toEqual([]);
  expect((await leader.call(contract.myAsks, wanted)).items).toHaveLength(2);
  expect((await lead.call(contract.openAsks, { q: 'listing thr' })).items.map((line) => line.what)).toEqual([
    'Listing three',
  ]);
  expect((await lead.call(contract.openAsks, { q: '&!' })).items).toEqual([]);
  expect(await lead.refusal(contract.openAsks, { after: 'nonsense', limit: 1 })).toBe('input.page-end');
});

test('asks stand by their day, those without one last, page by page', async () => {
  const { lead, leader, need } = scenario();
  const { by: _by, ...undated } = { ...need(), kind: 'information' as const };
  const by = { Friday: '2054-11-27', 'next week': '2054-12-01', soon: '2054-11-26' };
  await leader.call(contract.postAsk, { ...undated, what: 'Some time', noRush: true });
  for (const [what, day] of Object.entries(by))
    await leader.call(contract.postAsk, { ...undated, what, by: day });
  await leader.call(contract.postAsk, { ...undated, what: 'Whenever', noRush: true });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await lead.call(contract.openAsks, {
      kind: 'information',
      limit: 2,
      ...(after ? { after } : {}),
    });
    seen.push(...page.items.map((line) => line.what));
    after = page.next;
  } while (after);
  expect(seen).toEqual(['soon', 'Friday', 'next week', 'Whenever', 'Some time']);
  const forged = Buffer.from(`${crypto.randomUUID()}tomorrow`).toString('base64url');
  expect(await lead.refusal(contract.openAsks, { after: forged })).toBe('input.page-end');
});

test('offers with words and of a team are of that team, and carry those words', async () => {
  const { w, engineer, leader, offersFound, post, testTeam } = scenario();
  const offering: Partial<Post> = { direction: 'offer', places: 1, circle: [w.everyone] };
  await post(engineer, { ...offering, what: 'Sourdough for the office' });
  await post(engineer, { ...offering, what: 'A walk round the lake' });
  await post(leader, { ...offering, what: 'Sourdough, the basics' });
  expect(await offersFound({ q: 'sourdough', of: testTeam })).toEqual(['Sourdough for the office']);
  expect(await offersFound({ q: 'sourdough lake', of: testTeam })).toEqual([]);
  expect(await offersFound({ q: 'sourdough', of: w.everyone })).toHaveLength(2);
});

test('mine stand by their day and closed ones behind them; they can be told apart by state and direction', async () => {
  const { w, analyst, post } = scenario();
  const offer = await post(analyst, { direction: 'offer', places: 1, circle: [w.everyone] });
  const ask = await post(analyst, { circle: [w.everyone] });
  await analyst.call(contract.moves.close, { id: ask.id, saw: 1, how: 'no-longer-needed' });
  const ids = async (input: InputOf<typeof contract.myAsks>) =>
    (await analyst.call(contract.myAsks, input)).items.map((line) => line.id);
  expect(await ids({})).toEqual([offer.id, ask.id]);
  expect(await ids({ state: 'open' })).toEqual([offer.id]);
  expect(await ids({ direction: 'need' })).toEqual([ask.id]);
  expect(await ids({ q: 'refund' })).toEqual([offer.id, ask.id]);
});
