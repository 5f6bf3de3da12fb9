import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '#platform/contract.ts';
import { Refused, type Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { moves } from '#features/promises/contract.ts';
import * as answer from './answers/answer-contract.ts';
import * as contract from './contract.ts';

let w: Workplace;
let payments: string;
let testTeam: string;
let developer: Actor;
let leader: Actor;
let engineer: Actor;
let lead: Actor;
let analyst: Actor;
let outsider: Actor;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  testTeam = await w.team('Test');
  const insights = await w.team('Insights');
  developer = await w.person('Developer', { teams: [payments] });
  leader = await w.person('Payments leader', { teams: [payments], leads: payments });
  engineer = await w.person('Test engineer', { teams: [testTeam] });
  lead = await w.person('Test lead', { teams: [testTeam] });
  analyst = await w.person('Data analyst', { teams: [insights] });
  outsider = await w.person('Outsider');
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());

type Post = InputOf<typeof contract.postAsk>;
const need = (): Post => ({
  direction: 'need',
  what: 'Refund rounding fails two days; sit with me an hour',
  why: 'The release is on Thursday',
  size: 'an-hour',
  kind: 'be-alongside',
  by: '2054-11-25',
  circle: [payments, testTeam],
});
const post = (by: Actor, more: Partial<Post> = {}) => by.call(contract.postAsk, { ...need(), ...more });
const offersFound = async (input: InputOf<typeof contract.openOffers>) =>
  (await outsider.call(contract.openOffers, input)).items.map((line) => line.what);
const read = (by: Actor, id: string) => by.call(contract.readAsk, { id });

describe('posting', () => {
  test('an ask goes to the circle its author chose, and says who that is (A6)', async () => {
    const ask = await post(developer, { neededToday: true });
    expect(ask).toMatchObject({
      state: 'open',
      by: '2054-11-25',
      neededToday: true,
      version: 1,
      can: ['share', 'reword', 'widen', 'close'],
    });
    expect(ask.circle).toMatchObject({ everyone: false, people: 4 });
    expect(ask.circle.parties.map((party) => party.name)).toEqual(['Payments', 'Test']);
    expect(await read(leader, ask.id)).toMatchObject({ id: ask.id, toldTo: null });
  });

  test('strangers, admins among them, get the answer of an ask that never was (A6)', async () => {
    const ask = await post(developer);
    const never = await outsider.get('/api/asks/00000000-0000-7000-8000-000000000000');
    for (const stranger of [outsider, admin, analyst]) {
      expect((await stranger.get(`/api/asks/${ask.id}`)).json()).toEqual(never.json());
      expect((await stranger.call(contract.openAsks, {})).items).toEqual([]);
      expect((await stranger.call(contract.openAsks, { q: 'refund' })).items).toEqual([]);
      for (const operation of [answer.helpWithAsk, answer.takeOffer, answer.helpOnTheSpot])
        expect(await stranger.refusal(operation, { id: ask.id, saw: 1, words: 'x' })).toBe('not-found');
      const introduction = { id: ask.id, saw: 1, words: 'x', person: lead.id };
      expect(await stranger.refusal(answer.introduceSomeone, introduction)).toBe('not-found');
      expect(await stranger.refusal(answer.shareResource, { id: ask.id, words: 'x' })).toBe('not-found');
      expect(await stranger.refusal(answer.notThisTime, { id: ask.id })).toBe('not-found');
      expect(await stranger.refusal(contract.rewordAsk, { id: ask.id, saw: 1, what: 'x' })).toBe('not-found');
      expect(await stranger.refusal(contract.widenAsk, { id: ask.id, saw: 1, add: [stranger.id] })).toBe(
        'not-found',
      );
      expect(await stranger.refusal(contract.closeAsk, { id: ask.id, saw: 1, how: 'helped' })).toBe(
        'not-found',
      );
    }
  });

  test('an ask that names somebody as the cause is refused and not stored (A7)', async () => {
    const before = await w.database.owner.query('select count(*) from ask');
    const why = `because @[Test engineer](${engineer.id}) broke the rig`;
    expect(await developer.refusal(contract.postAsk, { ...need(), why })).toBe('ask.names-someone');
    expect(await developer.refusal(contract.postAsk, { ...need(), what: `@[x](${outsider.id})` })).toBe(
      'ask.names-someone',
    );
    const after = await w.database.owner.query('select count(*) from ask');
    expect(after.rows).toEqual(before.rows);
    await post(developer, { why: `the @[Test](${testTeam}) rig is with @[Developer](${developer.id})` });
  });

  test('the author can always see it, and somebody else too', async () => {
    const elsewhere = await post(developer, { circle: [testTeam] });
    expect(elsewhere.circle.parties.map((party) => party.name).toSorted()).toEqual(['Developer', 'Test']);
    expect(await developer.refusal(contract.postAsk, { ...need(), circle: [developer.id] })).toBe(
      'ask.nobody-there',
    );
    expect(await developer.refusal(contract.postAsk, { ...need(), circle: [] })).toBe('ask.needs-a-circle');
    const { circle: _, ...without } = need();
    expect(await developer.refusal(contract.postAsk, without)).toBe('ask.needs-a-circle');
  });

  test('struggling goes to one’s own teams unless said otherwise (S4-18)', async () => {
    const { circle: _, ...without } = need();
    const ask = await developer.call(contract.postAsk, { ...without, kind: 'struggling' });
    expect(ask.circle.parties.map((party) => party.name)).toEqual(['Payments']);
    expect(await engineer.refusal(contract.readAsk, { id: ask.id })).toBe('not-found');
  });

  test('refuses what is missing', async () => {
    const { by: _, ...noDay } = need();
    expect(await developer.refusal(contract.postAsk, noDay)).toBe('ask.needs-a-day');
    expect(await developer.refusal(contract.postAsk, { ...need(), by: '2054-11-23' })).toBe(
      'ask.day-has-passed',
    );
    expect(await developer.refusal(contract.postAsk, { ...need(), direction: 'offer' })).toBe(
      'ask.needs-places',
    );
    expect(await developer.refusal(contract.postAsk, { ...need(), places: 3 })).toBe('ask.has-no-places');
    expect(await developer.refusal(contract.postAsk, { ...need(), why: '  ' })).toBe('input.invalid');
  });
});

describe('answering', () => {
  test('"I can help" offers the asker a promise; the two see it and nobody else (A8)', async () => {
    const ask = await post(developer);
    const mine = await engineer.call(answer.helpWithAsk, { id: ask.id, saw: 1, words: 'Today at ten?' });
    expect(mine.answers).toMatchObject([{ kind: 'promise', state: 'offered', with: { name: 'Developer' } }]);
    expect(mine.can).toEqual(['introduce', 'share', 'notThisTime']);
    const theirs = await read(developer, ask.id);
    expect(theirs.answers).toMatchObject([
      { id: mine.answers[0]!.id, state: 'offered', with: { name: 'Test engineer' } },
    ]);
    expect((await read(leader, ask.id)).answers).toEqual([]);
    expect(await engineer.refusal(answer.helpWithAsk, { id: ask.id, saw: 1 })).toBe('ask.already-answered');
  });

  test('nobody helps with an ask of their own, or with words they did not see', async () => {
    const ask = await post(developer);
    expect(await developer.refusal(answer.helpWithAsk, { id: ask.id, saw: 1 })).toBe('ask.not-your-move');
    expect(await engineer.refusal(answer.helpWithAsk, { id: ask.id, saw: 2 })).toBe('ask.stale');
    await developer.call(contract.rewordAsk, { id: ask.id, saw: 1, what: 'Other words' });
    expect(await engineer.refusal(answer.helpWithAsk, { id: ask.id, saw: 1 })).toBe('ask.stale');
    const words = `ask @[Outsider](${outsider.id})`;
    expect(await engineer.refusal(answer.helpWithAsk, { id: ask.id, saw: 2, words })).toBe(
      'ask.names-someone',
    );
  });

  test('five minutes may be helped on the spot: reported at once, the asker says whether it helped', async () => {
    const ask = await post(developer, { size: 'five-minutes' });
    const helped = await engineer.call(answer.helpOnTheSpot, {
      id: ask.id,
      saw: 1,
      words: 'It is the third switch',
    });
    expect(helped.answers).toMatchObject([{ kind: 'promise', state: 'reported' }]);
    const longer = await post(developer);
    expect(await engineer.refusal(answer.helpOnTheSpot, { id: longer.id, saw: 1, words: 'x' })).toBe(
      'ask.not-five-minutes',
    );
  });

  test('a standing offer is taken while there are places, as a promise at once (D8)', async () => {
    const offer = await post(engineer, { direction: 'offer', what: 'Rig tour in 15 minutes', places: 2 });
    expect(offer).toMatchObject({ places: 2, placesLeft: 2 });
    expect(await engineer.refusal(answer.takeOffer, { id: offer.id, saw: 1 })).toBe('ask.not-your-move');
    const taken = await developer.call(answer.takeOffer, { id: offer.id, saw: 1 });
    expect(taken).toMatchObject({
      placesLeft: 1,
      answers: [{ state: 'promised', with: { name: 'Test engineer' } }],
    });
    expect(await developer.refusal(answer.takeOffer, { id: offer.id, saw: 1 })).toBe('ask.already-answered');
    expect((await leader.call(contract.openOffers, { q: 'rig tour' })).items).toMatchObject([
      { placesLeft: 1, can: ['take', 'introduce', 'share', 'notThisTime'] },
    ]);
    expect((await read(engineer, offer.id)).answers).toMatchObject([{ with: { name: 'Developer' } }]);
    await leader.call(answer.takeOffer, { id: offer.id, saw: 1 });
    expect(await lead.refusal(answer.takeOffer, { id: offer.id, saw: 1 })).toBe('ask.no-places-left');
  });

  test('two who want the last place at once do not both get it', async () => {
    const offer = await post(engineer, { direction: 'offer', places: 1 });
    const both = await Promise.all(
      [developer, leader, lead].map((one) => one.raw(answer.takeOffer, { id: offer.id, saw: 1 })),
    );
    expect(both.filter((one) => one.statusCode === 200)).toHaveLength(1);
    const { rows } = await w.database.owner.query(
      'select count(*)::int as n from promise where serves_id = $1',
      [offer.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('a resource is a line with an optional link; the circle sees it', async () => {
    const ask = await post(developer);
    await lead.call(answer.shareResource, {
      id: ask.id,
      words: 'The rounding notes',
      link: 'https://example.org/notes',
    });
    expect((await read(leader, ask.id)).resources).toMatchObject([
      { words: 'The rounding notes', link: 'https://example.org/notes', by: { name: 'Test lead' } },
    ]);
    for (const link of ['javascript:alert(1)', 'notes', 'file:///etc/passwd'])
      expect(await lead.refusal(answer.shareResource, { id: ask.id, words: 'x', link })).toBe(
        'ask.link-not-usable',
      );
    const words = `@[Outsider](${outsider.id}) did it`;
    expect(await lead.refusal(answer.shareResource, { id: ask.id, words })).toBe('ask.names-someone');
  });

  test('"think with me": each sees the others’ lines once they have shared their own, all see them at the end', async () => {
    const ask = await post(developer, { kind: 'think-with-me' });
    await lead.call(answer.shareResource, { id: ask.id, words: 'First thought' });
    expect(await read(engineer, ask.id)).toMatchObject({ resources: [], answersAreGathered: true });
    expect((await read(developer, ask.id)).resources).toHaveLength(1);
    const after = await engineer.call(answer.shareResource, { id: ask.id, words: 'Second thought' });
    expect(after.resources.map((line) => line.words)).toEqual(['First thought', 'Second thought']);
    expect((await read(leader, ask.id)).resources).toEqual([]);
    await developer.call(contract.closeAsk, { id: ask.id, saw: 1, how: 'helped' });
    expect(await read(leader, ask.id)).toMatchObject({ answersAreGathered: false, resources: [{}, {}] });
  });

  test('"not this time" is known to its person alone', async () => {
    const ask = await post(developer);
    const seenBefore = await read(developer, ask.id);
    expect(await engineer.call(answer.notThisTime, { id: ask.id })).toEqual({});
    expect(await read(developer, ask.id)).toEqual(seenBefore);
  });

  test('a promise that came to nothing frees its place and lets one answer anew', async () => {
    const offer = await post(engineer, { direction: 'offer', places: 1 });
    const taken = await developer.call(answer.takeOffer, { id: offer.id, saw: 1 });
    await developer.call(moves.release, { id: taken.answers[0]!.id, saw: 1 });
    await w.runJobs();
    expect(await read(lead, offer.id)).toMatchObject({ placesLeft: 1 });
    expect((await developer.call(answer.takeOffer, { id: offer.id, saw: 1 })).placesLeft).toBe(0);
  });
});

describe('the author’s moves', () => {
  test('rewording keeps the earlier words in the history', async () => {
    const ask = await post(developer);
    const after = await developer.call(contract.rewordAsk, {
      id: ask.id,
      saw: 1,
      what: 'Rounding of refunds',
      by: '2054-11-27',
    });
    expect(after).toMatchObject({ what: 'Rounding of refunds', by: '2054-11-27', why: ask.why, version: 2 });
    expect(after.history.map((line) => line.did)).toEqual(['posted', 'reworded']);
    expect(after.history[1]!.details).toMatchObject({ before: { what: ask.what, by: '2054-11-25' } });
    expect(await developer.refusal(contract.rewordAsk, { id: ask.id, saw: 1, what: 'x' })).toBe('ask.stale');
    expect(await leader.refusal(contract.rewordAsk, { id: ask.id, saw: 2, what: 'x' })).toBe(
      'ask.not-your-move',
    );
    const what = `@[Test engineer](${engineer.id})`;
    expect(await developer.refusal(contract.rewordAsk, { id: ask.id, saw: 2, what })).toBe(
      'ask.names-someone',
    );
  });

  test('only the author widens; earlier lines and history stay with those who could see them', async () => {
    const ask = await post(developer, { circle: [payments] });
    await leader.call(answer.shareResource, { id: ask.id, words: 'For us in Payments' });
    expect(await leader.refusal(contract.widenAsk, { id: ask.id, saw: 1, add: [testTeam] })).toBe(
      'ask.not-your-move',
    );
    const wider = await developer.call(contract.widenAsk, { id: ask.id, saw: 1, add: [testTeam] });
    expect(wider.circle.parties.map((party) => party.name)).toEqual(['Payments', 'Test']);
    expect(wider.earlierCircles.map(({ parties }) => parties.map(({ name }) => name))).toEqual([
      ['Payments'],
    ]);
    expect((await read(engineer, ask.id)).earlierCircles).toEqual([]);
    const seen = await read(engineer, ask.id);
    expect(seen.resources).toEqual([]);
    expect(seen.history.map((line) => line.did)).toEqual(['widened']);
    expect((await read(leader, ask.id)).resources).toHaveLength(1);
    expect(await developer.refusal(contract.widenAsk, { id: ask.id, saw: 2, add: [testTeam] })).toBe(
      'ask.already-in-circle',
    );
    const all = await developer.call(contract.widenAsk, { id: ask.id, saw: 2, add: [w.everyone] });
    expect(all.circle.everyone).toBe(true);
    expect(all.earlierCircles).toHaveLength(2);
    expect(await developer.refusal(contract.widenAsk, { id: ask.id, saw: 3, add: [testTeam] })).toBe(
      'ask.already-in-circle',
    );
    expect(await read(outsider, ask.id)).toMatchObject({ id: ask.id, resources: [] });
  });

  test('closing ends every move', async () => {
    const ask = await post(developer);
    expect(await leader.refusal(contract.closeAsk, { id: ask.id, saw: 1, how: 'helped' })).toBe(
      'ask.not-your-move',
    );
    const closed = await developer.call(contract.closeAsk, {
      id: ask.id,
      saw: 1,
      how: 'not-found',
      words: 'Nobody knew',
    });
    expect(closed).toMatchObject({ state: 'closed', ended: 'not-found', can: [] });
    expect(closed.history.at(-1)).toMatchObject({ did: 'closed', words: 'Nobody knew' });
    for (const operation of [answer.helpWithAsk, answer.takeOffer, answer.helpOnTheSpot])
      expect(await engineer.refusal(operation, { id: ask.id, saw: 2, words: 'x' })).toBe('ask.closed');
    const introduction = { id: ask.id, saw: 2, words: 'x', person: lead.id };
    expect(await engineer.refusal(answer.introduceSomeone, introduction)).toBe('ask.closed');
    expect(await engineer.refusal(answer.shareResource, { id: ask.id, words: 'x' })).toBe('ask.closed');
    expect(await developer.refusal(contract.closeAsk, { id: ask.id, saw: 2, how: 'helped' })).toBe(
      'ask.closed',
    );
    expect(await developer.refusal(contract.rewordAsk, { id: ask.id, saw: 2, what: 'x' })).toBe('ask.closed');
  });
});

describe('lists', () => {
  test('show what others ask in my circles, newest first and page by page', async () => {
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
    expect((await lead.call(contract.openAsks, { q: 'listing thr' })).items.map((line) => line.what)).toEqual(
      ['Listing three'],
    );
    expect((await lead.call(contract.openAsks, { q: '&!' })).items).toEqual([]);
    expect(await lead.refusal(contract.openAsks, { after: 'nonsense', limit: 1 })).toBe('input.page-end');
  });

  test('offers with words and of a team are of that team, and carry those words', async () => {
    const offering: Partial<Post> = { direction: 'offer', places: 1, circle: [w.everyone] };
    await post(engineer, { ...offering, what: 'Sourdough for the office' });
    await post(engineer, { ...offering, what: 'A walk round the lake' });
    await post(leader, { ...offering, what: 'Sourdough, the basics' });
    expect(await offersFound({ q: 'sourdough', of: testTeam })).toEqual(['Sourdough for the office']);
    expect(await offersFound({ q: 'sourdough lake', of: testTeam })).toEqual([]);
    expect(await offersFound({ q: 'sourdough', of: w.everyone })).toHaveLength(2);
  });

  test('mine can be told apart by state and direction', async () => {
    const offer = await post(analyst, { direction: 'offer', places: 1, circle: [w.everyone] });
    const ask = await post(analyst, { circle: [w.everyone] });
    await analyst.call(contract.closeAsk, { id: ask.id, saw: 1, how: 'no-longer-needed' });
    const ids = async (input: InputOf<typeof contract.myAsks>) =>
      (await analyst.call(contract.myAsks, input)).items.map((line) => line.id);
    expect(await ids({})).toEqual([ask.id, offer.id]);
    expect(await ids({ state: 'open' })).toEqual([offer.id]);
    expect(await ids({ direction: 'need' })).toEqual([ask.id]);
    expect(await ids({ q: 'refund' })).toEqual([ask.id, offer.id]);
  });
});

test('a helped ask, its promise satisfied, is evidence for the next one in its own circle', async () => {
  const ask = await post(developer, { circle: [payments, testTeam] });
  const { answers } = await engineer.call(answer.helpWithAsk, { id: ask.id, saw: 1 });
  const id = answers[0]!.id;
  await developer.call(moves.accept, { id, saw: 1 });
  await engineer.call(moves.report, { id, saw: 2 });
  await developer.call(moves['declare-satisfied'], { id, saw: 3 });
  await w.runJobs();
  const { rows } = await w.database.owner.query(
    `select e.kind, e.asker_id, e.text, e.circle_id, array_agg(p.person_id) as helpers from evidence e
     join evidence_person p on p.evidence_id = e.id where external_id = $1 group by e.id`,
    [`promise:${id}`],
  );
  expect(rows).toEqual([
    {
      kind: 'help',
      asker_id: developer.id,
      text: `${ask.what}\n${ask.why}`,
      circle_id: ask.circle.id,
      helpers: [engineer.id],
    },
  ]);
});

test('the same command under the same key posts one ask', async () => {
  const first = await leader.call(contract.postAsk, need(), 'one-key-for-one-ask');
  expect((await leader.call(contract.postAsk, need(), 'one-key-for-one-ask')).id).toBe(first.id);
  await expect(
    leader.call(contract.postAsk, { ...need(), what: 'Other' }, 'one-key-for-one-ask'),
  ).rejects.toThrow(Refused);
});
