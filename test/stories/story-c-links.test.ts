/** Story C, F10: what is between two does not travel. A link to a conversation is taken along by nothing with a circle of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { last, one } from '#platform/defined.ts';
import { moves as askMoves, postAsk } from '#features/asks/contract.ts';
import * as talk from '#features/conversations/contract.ts';
import { moves as goalMoves, proposeGoal } from '#features/goals/contract.ts';
import { proposeReward } from '#features/goals/reward/contract.ts';
import * as headsUps from '#features/heads-ups/contract.ts';
import { draftExpectation } from '#features/expectations/contract.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { draftCharterLine } from '#features/team-charters/contract.ts';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { moves, offerPromise, requestPromise } from '#features/promises/contract.ts';
import { draftThanks, moves as thanksMoves } from '#features/thanks/contract.ts';
import { gatherC, type CastC } from './cast-c.ts';

let c: CastC;
/** A sentence that points to the talk of two. */
let link: string;
beforeAll(async () => {
  c = await gatherC();
  const { ids } = await c.partner.call(talk.prepareConversation, {
    form: 'catch-up',
    with: [c.seller.id],
    topic: 'Some time',
    invite: true,
  });
  link = `What was said in https://alongside.example/conversations/${one(ids)}`;
});
afterAll(() => c.w.close());

const everywhere = () => ({ circle: [c.w.everyone] });
const need = { direction: 'need', what: 'A second look', why: 'It goes out', kind: 'be-alongside' } as const;
const ask = () => ({ ...need, ...everywhere(), size: 'an-hour' as const, noRush: true });
const goal = () => ({
  as: c.finance,
  with: [c.sales],
  aim: 'One plan',
  measure: 'No offer waits',
  whyForAll: 'Calm',
});
const news = () => ({ kind: 'challenge' as const, what: 'The forecast', means: 'Late', told: [c.sales] });
const promise = () => ({ performer: c.marketing.id, what: 'A list', doneLooksLike: 'It is there' });
const credits = () => [{ party: c.marketing.id, forWhat: 'Helped' }];

test('F10: neither a heads-up, nor what is asked and answered about it, takes the link along', async () => {
  const refused = await c.partner.raw(headsUps.sendHeadsUp, { ...news(), means: link });
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, 'between-us']);
  expect(refused.body).not.toContain('/conversations/');
  expect(await c.partner.refusal(headsUps.sendHeadsUp, { ...news(), what: link })).toBe('between-us');
  const { id } = await c.partner.call(headsUps.sendHeadsUp, news());
  const seen = { id, saw: 1 };
  expect(await c.seller.refusal(headsUps.askAboutHeadsUp, { ...seen, words: link })).toBe('between-us');
  expect(await c.partner.refusal(headsUps.moves.over, { ...seen, words: link })).toBe('between-us');
});

test('F10: nor an ask, its answers, an offer or an introduction', async () => {
  for (const words of [{ what: link }, { why: link }])
    expect(await c.partner.refusal(postAsk, { ...ask(), ...words })).toBe('between-us');
  const { id } = await c.partner.call(postAsk, ask());
  const seen = { id, saw: 1 };
  expect(await c.partner.refusal(askMoves.reword, { ...seen, why: link })).toBe('between-us');
  expect(await c.seller.refusal(askMoves.help, { ...seen, words: link })).toBe('between-us');
  expect(await c.seller.refusal(askMoves.share, { id, words: link })).toBe('between-us');
  const address = last(link.split(' '));
  expect(await c.seller.refusal(askMoves.share, { id, words: 'Read this', link: address })).toBe(
    'between-us',
  );
  const introduced = { ...seen, person: c.outsider.id, words: link };
  expect(await c.seller.refusal(askMoves.introduce, introduced)).toBe('between-us');
});

test('F10: nor a promise in any of its moves', async () => {
  for (const words of [{ what: link }, { doneLooksLike: link }, { words: link }])
    expect(await c.partner.refusal(requestPromise, { ...promise(), dueOn: null, ...words })).toBe(
      'between-us',
    );
  const offered = { customer: c.marketing.id, what: link, doneLooksLike: 'It is there', dueOn: null };
  expect(await c.partner.refusal(offerPromise, offered)).toBe('between-us');
  const { id } = await c.partner.call(requestPromise, { ...promise(), dueOn: null });
  expect(await c.marketing.refusal(moves.decline, { id, saw: 1, words: link })).toBe('between-us');
});

test('F10: nor thanks, for those credited or for everyone', async () => {
  const thanks = { forWhat: 'The list', madePossible: 'A calm day', credits: credits(), send: true };
  for (const words of [
    { forWhat: link },
    { madePossible: link },
    { gathering: link },
    { credits: [{ party: c.marketing.id, forWhat: link }] },
  ])
    expect(await c.partner.refusal(draftThanks, { ...thanks, ...words })).toBe('between-us');
  const { id, version } = await c.partner.call(draftThanks, { ...thanks, send: false });
  expect(await c.partner.refusal(thanksMoves.send, { id, saw: version, words: link })).toBe('between-us');
  const sent = await c.partner.call(thanksMoves.send, { id, saw: version });
  const wider = { id, saw: sent.version, ...everywhere(), words: link };
  expect(await c.partner.refusal(thanksMoves['propose-sharing'], wider)).toBe('between-us');
});

test('F10: nor a goal, its reward, a partnership, what two need of each other, a charter or a guide', async () => {
  for (const words of [{ aim: link }, { measure: link }, { why: link }, { whyForAll: link }])
    expect(await c.partner.refusal(proposeGoal, { ...goal(), why: 'Calm', ...words })).toBe('between-us');
  const { id, version } = await c.partner.call(proposeGoal, { ...goal(), why: 'Calm' });
  expect(await c.seller.refusal(goalMoves.join, { id, saw: version, why: link })).toBe('between-us');
  await c.seller.call(goalMoves.join, { id, saw: version, why: 'Calm' });
  expect(await c.seller.refusal(proposeReward, { id, reward: link })).toBe('between-us');

  const invited = { with: c.marketing.id, purpose: link };
  expect(await c.partner.refusal(invitePartner, invited)).toBe('between-us');
  const partnership = await c.partner.call(invitePartner, { ...invited, purpose: 'One plan' });
  await c.marketing.call(partnershipMoves.accept, { id: partnership.id, saw: 1 });
  const line = { id: partnership.id, neededFrom: c.marketing.id, text: link, goodLooksLike: 'Early' };
  expect(await c.partner.refusal(draftExpectation, line)).toBe('between-us');
  expect(await c.partner.refusal(draftCharterLine, { team: c.finance, text: link })).toBe('between-us');
  const own = { party: c.partner.id, topic: 'want', words: link, who: 'everyone' as const };
  expect(await c.partner.refusal(addLine, own)).toBe('between-us');
});

test('F10: nor the invitation to another talk', async () => {
  const topic = { form: 'catch-up' as const, with: [c.marketing.id], topic: link, invite: true };
  expect(await c.partner.refusal(talk.prepareConversation, topic)).toBe('between-us');
});
