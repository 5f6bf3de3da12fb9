/** Story C of the model, what comes after the repair: a word made right, a want backed, and somebody who leaves (F14, F15, F20). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import { moves as askMoves, postAsk } from '#features/asks/contract.ts';
import { readIntroduction, introductionMoves } from '#features/asks/introductions/contract.ts';
import * as talk from '#features/conversations/contract.ts';
import { moves as goalMoves, proposeGoal } from '#features/goals/contract.ts';
import { keepNote, listNotes } from '#features/notes/contract.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { listPromises, moves, offerPromise, showPromise } from '#features/promises/contract.ts';
import * as thanks from '#features/thanks/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatherC, hearOut, type CastC } from './cast-c.ts';
import { allSeenBy } from './cast.ts';

let c: CastC;
let repair: string;
const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });
const budget = (['happened', 'effect', 'matters', 'hope'] as const).map((part) => ({
  part,
  words: 'The budget',
}));

/** F9 to F11 in short: both were heard, each promised something of their own, and both settled. */
async function settled(): Promise<string> {
  const { ids } = await c.partner.call(talk.prepareConversation, {
    form: 'repair',
    with: [c.seller.id],
    topic: 'Last year’s budget',
    parts: budget,
    invite: true,
  });
  const id = one(ids);
  await c.seller.call(talk.moves.accept, await saw(c.seller, id));
  await hearOut(id, c.partner, c.seller);
  const said = { part: 'effect' as const, words: 'My quarter hung on it' };
  await c.seller.call(talk.moves.speak, { ...(await saw(c.seller, id)), ...said });
  await hearOut(id, c.seller, c.partner);
  for (const [who, what] of [
    [c.partner, 'Fix the number in September'],
    [c.seller, 'Bring all changes to that meeting'],
  ] as const)
    await who.call(talk.moves.promise, {
      ...(await saw(who, id)),
      what,
      doneLooksLike: 'It is in the minutes',
      dueOn: '2054-12-15',
    });
  for (const who of [c.partner, c.seller]) await who.call(talk.moves.settle, await saw(who, id));
  return id;
}

beforeAll(async () => {
  c = await gatherC();
  repair = await settled();
});
afterAll(() => c.w.close());

const promiseOf = async (who: Actor, what: string) =>
  defined((await who.call(listPromises, {})).items.find(({ terms }) => terms.what === what));

test('F14: a word that cannot be kept is owned and made right; the thanks are shared by consent', async () => {
  const own = await promiseOf(c.seller, 'Bring all changes to that meeting');
  const reneged = await c.seller.call(moves.renege, {
    id: own.id,
    saw: own.version,
    words: 'I cannot bring them all; I should have said so earlier.',
    makeRight: { what: 'Send what I have by Friday', doneLooksLike: 'You have it', dueOn: '2054-11-27' },
  });
  expect(reneged).toMatchObject({ state: 'reneged' });
  const offered = await c.partner.call(showPromise, { id: reneged.makeRight! });
  expect(offered).toMatchObject({ state: 'offered', serves: { kind: 'promise', id: own.id } });
  const promised = await c.partner.call(moves.accept, { id: offered.id, saw: offered.version });
  expect(promised.state).toBe('promised');
  const reported = await c.seller.call(moves.report, { id: offered.id, saw: promised.version });
  const done = await c.partner.call(moves['declare-satisfied'], { id: offered.id, saw: reported.version });
  expect(done.state).toBe('satisfied');

  const sent = await c.partner.call(thanks.draftThanks, {
    forWhat: 'Everything was there on Friday',
    madePossible: 'One plan for the year',
    send: true,
    credits: [{ party: c.seller.id, forWhat: 'Made it right' }],
  });
  const circle = [c.finance, c.sales];
  const asked = await c.partner.call(thanks.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle,
  });
  expect((await c.head.call(thanks.listSharedThanks, {})).items).toEqual([]);
  await c.seller.call(thanks.moves.consent, { id: sent.id, saw: asked.version });
  const { items } = await c.head.call(thanks.listSharedThanks, {});
  expect(items).toMatchObject([{ forWhat: 'Everything was there on Friday' }]);
  // that it was a repair, and what was missed, is in no answer to anybody else
  const seen = await allSeenBy({
    readers: [c.head, c.admin, c.outsider],
    ids: [c.seller.id],
    words: ['budget'],
  });
  const bodies = Object.values(seen)
    .flatMap((answers) => Object.values(answers))
    .join(' ');
  for (const word of ['budget', 'reneged', 'minutes']) expect(bodies.includes(word)).toBe(false);
});

test('F15: a want is backed with a promise and an introduction; a goal of the two teams comes of it', async () => {
  const want = await c.partner.call(addLine, {
    party: c.partner.id,
    topic: 'want',
    words: 'To lead something across teams',
    who: 'everyone',
  });
  const offered = await c.seller.call(offerPromise, {
    customer: c.partner.id,
    what: 'Speak for you at the project office',
    backs: want.id,
    doneLooksLike: 'They have heard it from me',
    dueOn: '2054-12-01',
  });
  expect(offered).toMatchObject({ state: 'offered', serves: { kind: 'guide-line', id: want.id } });
  const promised = await c.partner.call(moves.accept, { id: offered.id, saw: offered.version });
  expect(promised.state).toBe('promised');

  const ask = await c.partner.call(postAsk, {
    direction: 'need',
    what: 'Who plans launches?',
    why: 'I would like to lead one',
    size: 'an-hour',
    kind: 'be-alongside',
    noRush: true,
    circle: [c.sales],
  });
  const wish = { id: ask.id, saw: 1, person: c.marketing.id, words: 'She plans every launch' };
  const { answers } = await c.seller.call(askMoves.introduce, wish);
  const { id } = defined(answers.find(({ kind }) => kind === 'introduction'));
  expect(await c.partner.call(introductionMoves.accept, { id })).toMatchObject({ state: 'invited' });
  expect(await c.marketing.call(introductionMoves.accept, { id })).toMatchObject({ state: 'met' });
  await c.w.runJobs();
  const { items } = await c.marketing.call(talk.listConversations, { view: 'open' });
  expect(items).toMatchObject([{ form: 'catch-up', state: 'open', with: [{ name: 'Finance partner' }] }]);
  expect(await c.seller.call(readIntroduction, { id })).toMatchObject({ state: 'met', contact: null });
  expect(await c.seller.refusal(talk.readConversation, { id: one(items).id })).toBe('not-found');

  const goal = await c.partner.call(proposeGoal, {
    as: c.finance,
    with: [c.marketers],
    aim: 'One launch, one budget',
    byDay: '2055-03-31',
    measure: 'No offer waits for a number',
    why: 'Calm',
    whyForAll: 'Customers hear one story',
  });
  const shared = await c.marketing.call(goalMoves.join, {
    id: goal.id,
    saw: goal.version,
    why: 'A date that holds',
  });
  expect(shared).toMatchObject({ state: 'shared', parties: [{ name: 'Finance' }, { name: 'Marketing' }] });
});

test('F20: whoever leaves takes what was private along; with the customer’s yes their word is offered to their team, and thanks stay', async () => {
  await c.partner.call(keepNote, { kind: 'remember', text: 'Ask how the move went', about: c.seller.id });
  const open = await promiseOf(c.partner, 'Fix the number in September');
  expect(open.state).toBe('promised');
  expect((await see(c.seller, repair)).entries.length).toBeGreaterThan(0);
  await c.admin.call(removePerson, { id: c.partner.id });
  await c.w.runJobs();

  const { owner } = c.w.database;
  for (const [table, column, id] of [
    ['note', 'author_id', c.partner.id],
    ['conversation_entry', 'author_id', c.partner.id],
    ['conversation_entry', 'conversation_id', repair],
    ['sealed_key', 'made_by', c.partner.id],
  ] as const)
    expect([table, (await owner.query(`select from ${table} where ${column} = $1`, [id])).rowCount]).toEqual([
      table,
      0,
    ]);
  expect(await see(c.seller, repair)).toMatchObject({ entries: [], topic: null });
  expect(await c.seller.refusal(talk.copyConversation, { id: repair })).toBe('conversation.text-is-gone');
  expect(await c.partner.refusal(listNotes, {})).toBe('sign-in.needed');
  const after = await c.seller.call(showPromise, { id: open.id });
  expect(after).toMatchObject({ state: 'promised', can: ['agree', 'release'] });
  expect(after.proposal).toMatchObject({ newPerformer: { name: 'Finance' }, isYetToBeAsked: true });
  expect(await c.head.refusal(showPromise, { id: open.id })).toBe('not-found');
  await c.seller.call(moves.agree, { id: open.id, saw: after.version });
  expect(await c.head.call(showPromise, { id: open.id })).toMatchObject({
    turn: 'mine',
    can: ['agree', 'refuse'],
  });
  const { items } = await c.head.call(thanks.listSharedThanks, {});
  expect(items).toMatchObject([{ forWhat: 'Everything was there on Friday' }]);
  const received = await c.seller.call(thanks.listThanks, { view: 'received' });
  expect(received.items).toMatchObject([{ forWhat: 'Everything was there on Friday' }]);
});
