/** Story A of the model, its end: the ask is closed, thanks name everyone and are shared by consent, a team owns a miss. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import { moves as askMoves, postAsk, readAsk } from '#features/asks/contract.ts';
import { introductionMoves } from '#features/asks/introductions/contract.ts';
import { moves, offerPromise, showPromise } from '#features/promises/contract.ts';
import * as thanks from '#features/thanks/contract.ts';
import { allSeenBy, gather, type Cast } from './cast.ts';

let a: Cast;
let ask: string;
/** The thanks of A16, and the version that is shared in A17. */
let sent: thanks.ThanksView;
let sharedId: string;
beforeAll(async () => {
  a = await gather();
  ask = await helped(a);
});
afterAll(() => a.w.close());

/** A6 to A15 in short: an ask, a promise kept for it, an introduction that both said yes to. */
async function helped({ developer, engineer, lead, analyst, payments, testers }: Cast): Promise<string> {
  const { id } = await developer.call(postAsk, {
    direction: 'need',
    what: 'Refund rounding fails two days',
    why: 'The release is on Thursday',
    size: 'an-hour',
    kind: 'be-alongside',
    by: '2054-11-25',
    circle: [payments, testers],
  });
  const { answers } = await engineer.call(askMoves.help, { id, saw: 1 });
  const promise = one(answers).id;
  await developer.call(moves.accept, { id: promise, saw: 1 });
  await engineer.call(moves.report, { id: promise, saw: 2 });
  await developer.call(moves['declare-satisfied'], { id: promise, saw: 3 });
  const words = 'She knows the figures';
  const after = await lead.call(askMoves.introduce, { id, saw: 1, person: analyst.id, words });
  const introduction = defined(after.answers.find((answer) => answer.kind === 'introduction')).id;
  for (const who of [developer, analyst]) await who.call(introductionMoves.accept, { id: introduction });
  return id;
}

test('A16: closing an ask that was helped prepares thanks that name everybody who took part', async () => {
  const { version } = await a.developer.call(readAsk, { id: ask });
  expect(await a.developer.call(askMoves.close, { id: ask, saw: version, how: 'helped' })).toMatchObject({
    state: 'closed',
    ended: 'helped',
  });
  await a.w.runJobs();
  const { items } = await a.developer.call(thanks.listThanks, { view: 'drafts' });
  expect(items).toHaveLength(1);
  const draft = one(items);
  expect(draft).toMatchObject({ suggested: true, state: 'draft', serves: { kind: 'ask', id: ask } });
  expect(draft.credits.map((credit) => credit.party.name).toSorted()).toEqual([
    'Data analyst',
    'Test engineer',
    'Test lead',
  ]);
  const written = await a.developer.call(thanks.moves.draft, {
    id: draft.id,
    saw: draft.version,
    forWhat: 'You made a calm Thursday of it',
    madePossible: 'The release goes out on Thursday',
    credits: draft.credits.map(({ party, forWhat }) => ({
      party: party.id,
      forWhat: forWhat || 'For the calm Thursday',
    })),
  });
  sent = await a.developer.call(thanks.moves.send, { id: draft.id, saw: written.version });
  expect(sent).toMatchObject({ state: 'sent', circle: { people: 4 } });
});

test('A17: shared thanks hold those who said yes; a name that stepped out is nowhere in them', async () => {
  const strangers = [a.outsider, a.admin, a.manager];
  const before = await allSeenBy({ readers: strangers });
  const circle = [a.payments, a.testers];
  const asked = await a.developer.call(thanks.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle,
  });
  for (const who of [a.engineer, a.lead])
    await who.call(thanks.moves.consent, { id: sent.id, saw: asked.version });
  expect((await a.leader.call(thanks.listSharedThanks, {})).items).toEqual([]);
  const done = await a.analyst.call(thanks.moves['step-out-of-shared'], { id: sent.id, saw: asked.version });
  expect(done.state).toBe('shared');
  sharedId = done.sharedId!;

  const seen = await a.leader.get(`/api/shared-thanks/${sharedId}`);
  expect(seen.json<thanks.SharedThanksView>().credits).toHaveLength(2);
  for (const hidden of ['Data analyst', a.analyst.id]) expect(seen.body).not.toContain(hidden);
  expect(await a.leader.refusal(thanks.readThanks, { id: sent.id })).toBe('not-found');
  expect(await allSeenBy({ readers: strangers })).toEqual(before);
  for (const stranger of strangers)
    expect(await stranger.refusal(thanks.readSharedThanks, { id: sharedId })).toBe('not-found');
});

test('A17: a team that is added appears once one of its members said yes', async () => {
  const { version } = await a.engineer.call(thanks.readThanks, { id: sent.id });
  const added = await a.engineer.call(thanks.moves['add-credit'], {
    id: sent.id,
    saw: version,
    party: a.rigCrew,
    forWhat: 'Kept the rig up',
  });
  const names = async () =>
    (await a.leader.call(thanks.readSharedThanks, { id: sharedId })).credits.map(
      (credit) => credit.party.name,
    );
  expect(await names()).not.toContain('Rig crew');
  await a.full.call(thanks.moves.consent, { id: sent.id, saw: added.version });
  expect((await names()).toSorted()).toEqual(['Rig crew', 'Test engineer', 'Test lead']);
});

test('A20: a team’s miss is the team’s: it is owned and made right, no person is named and no figure moves', async () => {
  const offered = await a.developer.call(offerPromise, {
    performer: a.payments,
    customer: a.testers,
    what: 'A checklist for rounding',
    doneLooksLike: 'It hangs at the rig',
    dueOn: '2054-12-01',
  });
  const promised = await a.lead.call(moves.accept, { id: offered.id, saw: 1 });
  expect(promised).toMatchObject({ state: 'promised', performer: { kind: 'team', name: 'Payments' } });

  a.w.clock.advance({ hours: 24 * 7 });
  const look = { readers: [a.outsider, a.admin, a.manager, a.analyst], ids: [a.developer.id, a.leader.id] };
  const before = await allSeenBy(look);
  const named = `@[Developer](${a.developer.id}) was away`;
  const saw = { id: offered.id, saw: 2 };
  expect(await a.leader.refusal(moves.renege, { ...saw, words: named })).toBe('promise.names-others');
  const reneged = await a.leader.call(moves.renege, {
    ...saw,
    words: 'We cannot keep this; we own it.',
    makeRight: { what: 'A shorter checklist', doneLooksLike: 'It hangs at the rig', dueOn: '2054-12-04' },
  });
  expect(reneged).toMatchObject({ state: 'reneged', performer: { kind: 'team', name: 'Payments' } });
  const makeRight = await a.lead.call(showPromise, { id: reneged.makeRight! });
  expect(makeRight).toMatchObject({
    state: 'offered',
    performer: { name: 'Payments' },
    customer: { name: 'Test' },
    serves: { kind: 'promise', id: offered.id },
  });
  expect(await allSeenBy(look)).toEqual(before);
});
