import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Refused } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import {
  listPromises,
  moves,
  offerPromise,
  requestPromise,
  showPromise,
  type PromiseView,
} from './contract.ts';

let w: Workplace;
let developer: Actor;
let tester: Actor;
let outsider: Actor;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  developer = await w.person('Developer');
  tester = await w.person('Test engineer');
  outsider = await w.person('Outsider');
  admin = await w.person('Admin', { admin: true, leads: w.everyone });
});
afterAll(() => w.close());

const logAccess = { what: 'Log access', doneLooksLike: 'I can read yesterday', dueOn: '2054-11-27' };
const request = (more: object = {}): Promise<PromiseView> =>
  developer.call(requestPromise, { performer: tester.id, ...logAccess, ...more });
const offer = (by = tester, to = developer): Promise<PromiseView> =>
  by.call(offerPromise, { customer: to.id, ...logAccess });

async function promised(): Promise<PromiseView> {
  const asked = await request();
  return tester.call(moves.promise, { id: asked.id, saw: asked.version });
}

async function reported(): Promise<PromiseView> {
  const promise = await promised();
  return tester.call(moves.report, { id: promise.id, saw: promise.version });
}

const didIn = async (id: string): Promise<string[]> =>
  (await developer.call(showPromise, { id })).thread.map((line) => line.did);

describe('from a request to a thank you', () => {
  test('asked, rung back, reworded, promised, reported, not yet, reported again, taken back, and done', async () => {
    const asked = await request({ words: 'for the refund rounding' });
    const { id } = asked;
    expect(asked).toMatchObject({ state: 'requested', turn: 'theirs', version: 1, terms: logAccess });
    expect(asked.whoCanSee).toMatchObject({ people: 2, everyone: false });
    const question = await tester.call(moves.ask, { id, saw: 1, words: 'Which days?' });
    expect(question).toMatchObject({ state: 'requested', turn: 'theirs' });
    await tester.call(moves.reflect, { id, saw: 2, reflection: 'heard', words: 'You need yesterday' });
    await developer.call(moves.reflect, { id, saw: 3, reflection: 'not-quite', words: 'The day before too' });
    const reworded = await developer.call(moves.reword, { id, saw: 4, doneLooksLike: 'I can read two days' });
    expect(reworded.terms).toEqual({ ...logAccess, doneLooksLike: 'I can read two days' });
    const kept = await tester.call(moves.promise, { id, saw: 5, words: 'gladly' });
    expect(kept).toMatchObject({ state: 'promised', turn: 'nobody', mySide: 'performer' });
    await tester.call(moves.report, { id, saw: 6 });
    const missing = await developer.call(moves['not-yet'], { id, saw: 7, words: 'Sunday is missing' });
    expect(missing).toMatchObject({ state: 'promised', turn: 'theirs' });
    await tester.call(moves.report, { id, saw: 8 });
    await tester.call(moves['take-back'], { id, saw: 9 });
    await tester.call(moves.report, { id, saw: 10 });
    const done = await developer.call(moves['declare-satisfied'], { id, saw: 11, words: 'thank you' });
    expect(done).toMatchObject({ state: 'satisfied', turn: 'closed', can: [] });
    expect(await didIn(id)).toEqual(
      'request ask reflect reflect reword promise report not-yet report take-back report declare-satisfied'.split(
        ' ',
      ),
    );
  });

  test('the thread keeps everybody’s words, and what changed in the terms', async () => {
    const asked = await request({ words: 'for the refund rounding' });
    await developer.call(moves.reword, { id: asked.id, saw: 1, what: 'Log access for the rig' });
    const { thread } = await tester.call(showPromise, { id: asked.id });
    expect(thread[0]).toMatchObject({ mover: { name: 'Developer' }, words: 'for the refund rounding' });
    expect(thread[1]).toMatchObject({
      details: { before: { what: 'Log access' }, after: { what: 'Log access for the rig' } },
    });
  });

  test('"no rush" is a date too', async () => {
    expect((await request({ dueOn: null })).terms.dueOn).toBeNull();
  });
});

describe('other ways to begin and to end', () => {
  test('an offer can be accepted, countered, declined without a word, and taken back', async () => {
    const accepted = await offer();
    expect(accepted).toMatchObject({ state: 'offered', turn: 'theirs', mySide: 'performer' });
    expect(await developer.call(moves.accept, { id: accepted.id, saw: 1 })).toMatchObject({
      state: 'promised',
    });
    const { id } = await offer();
    await developer.call(moves.counter, { id, saw: 1, dueOn: null, words: 'no hurry' });
    expect(await tester.call(moves.accept, { id, saw: 2 })).toMatchObject({
      state: 'promised',
      terms: { dueOn: null },
    });
    const declined = await offer();
    expect(await developer.call(moves.decline, { id: declined.id, saw: 1 })).toMatchObject({
      state: 'declined',
    });
    const back = await offer();
    expect(await tester.call(moves.withdraw, { id: back.id, saw: 1 })).toMatchObject({ state: 'withdrawn' });
  });

  test('a counter-offer is answered by whoever is awaited, and taken back by whoever made it', async () => {
    const { id } = await request();
    const countered = await tester.call(moves.counter, { id, saw: 1, dueOn: '2054-12-01' });
    expect(countered).toMatchObject({ state: 'countered', turn: 'theirs', can: ['withdraw'] });
    expect(await tester.refusal(moves.accept, { id, saw: 2 })).toBe('promise.not-your-move');
    expect(await developer.refusal(moves.withdraw, { id, saw: 2 })).toBe('promise.not-your-move');
    const back = await developer.call(moves.counter, { id, saw: 2, dueOn: '2054-11-30' });
    expect(back.awaits).toMatchObject([{ name: 'Test engineer' }]);
    expect(await tester.call(moves.decline, { id, saw: 3 })).toMatchObject({ state: 'declined' });
    const other = await request();
    await tester.call(moves.counter, { id: other.id, saw: 1, dueOn: '2054-12-01' });
    expect(await tester.call(moves.withdraw, { id: other.id, saw: 2 })).toMatchObject({ state: 'withdrawn' });
  });

  test('declining may say who could, and the customer sees it', async () => {
    const { id } = await request();
    await tester.call(moves.decline, { id, saw: 1, suggests: outsider.id });
    const { thread } = await developer.call(showPromise, { id });
    expect(thread.at(-1)).toMatchObject({ did: 'decline', details: { suggests: { name: 'Outsider' } } });
    expect(await outsider.refusal(showPromise, { id })).toBe('not-found');
  });

  test('said early, a promise is at risk until new terms are agreed, which is a kept word', async () => {
    const { id } = await promised();
    const atRisk = await tester.call(moves['say-early'], { id, saw: 2, words: 'rig down until 14' });
    expect(atRisk).toMatchObject({
      atRisk: 'rig down until 14',
      suggestions: ['new-date', 'smaller-scope', 'ask-for-help'],
    });
    const proposed = await tester.call(moves.propose, { id, saw: 3, dueOn: '2054-11-30' });
    expect(proposed).toMatchObject({
      proposal: { terms: { dueOn: '2054-11-30' } },
      terms: logAccess,
      turn: 'theirs',
    });
    const agreed = await developer.call(moves.agree, { id, saw: 4 });
    expect(agreed).toMatchObject({
      atRisk: null,
      proposal: null,
      terms: { dueOn: '2054-11-30' },
      suggestions: [],
    });
  });

  test('refused, the old terms stand', async () => {
    const { id } = await promised();
    await developer.call(moves.propose, { id, saw: 2, what: 'Log and metric access' });
    expect(await tester.call(moves.refuse, { id, saw: 3 })).toMatchObject({
      proposal: null,
      terms: logAccess,
    });
  });

  test('who cannot keep it owns it, and may offer to make it right', async () => {
    const { id } = await promised();
    const reneged = await tester.call(moves.renege, {
      id,
      saw: 2,
      words: 'I cannot keep this. I am sorry.',
      makeRight: { what: 'An export by hand', doneLooksLike: 'The file is with you', dueOn: '2054-11-26' },
    });
    expect(reneged.state).toBe('reneged');
    const offered = await developer.call(showPromise, { id: reneged.makeRight! });
    expect(offered).toMatchObject({
      state: 'offered',
      serves: { kind: 'promise', id },
      can: ['accept', 'counter', 'decline'],
    });
  });

  test('the customer may release a promise, also once it is reported', async () => {
    const open = await promised();
    expect(await developer.call(moves.release, { id: open.id, saw: 2 })).toMatchObject({ state: 'released' });
    const said = await reported();
    expect(await developer.call(moves.release, { id: said.id, saw: 3 })).toMatchObject({ state: 'released' });
    const asked = await request();
    expect(await developer.call(moves.withdraw, { id: asked.id, saw: 1 })).toMatchObject({
      state: 'withdrawn',
    });
  });
});

describe('refusals', () => {
  test('beginning: both sides, what, done, a day or no rush', async () => {
    const ask = (more: object) =>
      developer.refusal(requestPromise, { performer: tester.id, ...logAccess, ...more });
    expect(await ask({ performer: developer.id })).toBe('promise.same-party');
    expect(await ask({ what: undefined })).toBe('promise.what-is-missing');
    expect(await ask({ doneLooksLike: '  ' })).toBe('promise.done-is-missing');
    expect(await ask({ dueOn: undefined })).toBe('promise.date-is-missing');
    expect(await ask({ dueOn: '2054-11-23' })).toBe('promise.date-has-passed');
    expect(await ask({ performer: '0198f3a0-0000-7000-8000-000000000000' })).toBe('not-found');
    expect(await ask({ customer: outsider.id })).toBe('promise.not-yours-to-speak-for');
  });

  test('nobody promises in somebody else’s name (D13)', async () => {
    const inTheirName = { customer: outsider.id, performer: tester.id, ...logAccess };
    expect(await developer.refusal(offerPromise, inTheirName)).toBe('promise.not-yours-to-speak-for');
    const { id } = await request();
    expect(await developer.refusal(moves.promise, { id, saw: 1 })).toBe('promise.not-your-move');
  });

  test('one offer nobody asked for at a time between two', async () => {
    const { id } = await offer(outsider);
    expect(await outsider.refusal(offerPromise, { customer: developer.id, ...logAccess })).toBe(
      'promise.offer-is-open',
    );
    await developer.call(moves.counter, { id, saw: 1, dueOn: null });
    expect(await outsider.refusal(offerPromise, { customer: developer.id, ...logAccess })).toBe(
      'promise.offer-is-open',
    );
    await outsider.call(moves.decline, { id, saw: 2 });
    await outsider.call(moves.withdraw, { id: (await offer(outsider)).id, saw: 1 });
  });

  test('a yes to wording that has since changed is refused, and the newer wording comes back', async () => {
    const { id } = await request();
    await developer.call(moves.reword, { id, saw: 1, what: 'All logs' });
    const refused = await tester.call(moves.promise, { id, saw: 1 }).catch((refusal: Refused) => refusal);
    expect(refused).toMatchObject({
      code: 'promise.stale',
      body: { newer: { version: 2, terms: { what: 'All logs' } } },
    });
    expect(await tester.call(moves.promise, { id, saw: 2 })).toMatchObject({ state: 'promised' });
  });

  test('moves without the words they need, or out of turn', async () => {
    const asked = await request();
    expect(await tester.refusal(moves.ask, { id: asked.id, saw: 1 })).toBe('promise.question-is-missing');
    expect(await tester.refusal(moves.counter, { id: asked.id, saw: 1 })).toBe('promise.terms-are-the-same');
    expect(await tester.refusal(moves.report, { id: asked.id, saw: 1 })).toBe('promise.not-now');
    const kept = await promised();
    const at = { id: kept.id, saw: 2 };
    expect(await tester.refusal(moves['say-early'], at)).toBe('promise.risk-is-missing');
    expect(await tester.refusal(moves.renege, at)).toBe('promise.acknowledgement-is-missing');
    expect(await tester.refusal(moves.propose, at)).toBe('promise.terms-are-the-same');
    await tester.call(moves.propose, { ...at, dueOn: null });
    const again = { id: kept.id, saw: 3 };
    expect(await developer.refusal(moves.propose, { ...again, dueOn: null })).toBe(
      'promise.proposal-is-open',
    );
    await tester.call(moves.report, again);
    expect(await developer.refusal(moves['not-yet'], { id: kept.id, saw: 4 })).toBe(
      'promise.say-what-is-missing',
    );
    await developer.call(moves['not-yet'], { id: kept.id, saw: 4, words: 'one day' });
    expect(await tester.refusal(moves.agree, { id: kept.id, saw: 5 })).toBe('promise.no-proposal');
  });

  test('owning it names nobody else (D10), and no words name somebody absent', async () => {
    const { id } = await promised();
    const blame = `@[Developer](${developer.id}) forgot`;
    expect(await tester.refusal(moves.renege, { id, saw: 2, words: blame })).toBe('promise.names-others');
    const absent = `@[Outsider](${outsider.id}) has the key`;
    expect(await tester.refusal(moves.report, { id, saw: 2, words: absent })).toBe(
      'people.names-someone-absent',
    );
    expect(
      await developer.refusal(requestPromise, { performer: tester.id, ...logAccess, words: absent }),
    ).toBe('people.names-someone-absent');
    expect(await didIn(id)).toEqual(['request', 'promise']);
  });

  test('a full plate is asked only knowingly, or for a later day', async () => {
    const busy = await w.person('Busy');
    await w.database.owner.query(`insert into own_setting (person_id, plate) values ($1, 'full')`, [busy.id]);
    const input = { performer: busy.id, ...logAccess };
    const refused = await developer.call(requestPromise, input).catch((refusal: Refused) => refusal);
    expect(refused).toMatchObject({
      code: 'promise.plate-is-full',
      body: { reachesAt: '2054-11-24T09:00:00Z' },
    });
    const later = await developer.call(requestPromise, { ...input, deliverOn: '2054-11-26' });
    expect(later.reachesAt).toBe('2054-11-26T08:00:00Z');
    expect(await developer.call(requestPromise, { ...input, confirmFull: true })).toMatchObject({
      state: 'requested',
    });
  });

  test('one asks nobody whom one has muted; being muted is never told', async () => {
    const quiet = await w.person('Quiet');
    await w.database.owner.query(`insert into mute values ($1, 'party', $2, now())`, [
      quiet.id,
      developer.id,
    ]);
    expect(await quiet.refusal(requestPromise, { performer: developer.id, ...logAccess })).toBe(
      'promise.you-muted-them',
    );
    const sent = await developer.call(requestPromise, { performer: quiet.id, ...logAccess });
    expect(sent).toMatchObject({ state: 'requested', reachesAt: '2054-11-24T09:00:00Z' });
  });
});

describe('who sees it', () => {
  test('to everybody else, whatever their role, it was never there', async () => {
    const { id } = await promised();
    const never = '0198f3a0-0000-7000-8000-000000000000';
    for (const stranger of [outsider, admin]) {
      const [real, unreal] = [
        await stranger.get(`/api/promises/${id}`),
        await stranger.get(`/api/promises/${never}`),
      ];
      expect(real.statusCode).toBe(404);
      expect(real.body).toBe(unreal.body);
      for (const move of Object.values(moves)) {
        const more = move === moves.reflect ? { reflection: 'yes' } : {};
        expect(await stranger.refusal(move, { id, saw: 2, words: 'x', ...more } as never)).toBe('not-found');
      }
      expect((await stranger.call(listPromises, { with: tester.id })).items).toEqual([]);
    }
  });

  test('a command sent twice under one key is carried out once', async () => {
    const { id } = await request();
    const first = await tester.call(moves.promise, { id, saw: 1 }, 'the-same-key-twice');
    expect(await tester.call(moves.promise, { id, saw: 1 }, 'the-same-key-twice')).toEqual(first);
    expect(await didIn(id)).toEqual(['request', 'promise']);
    const other = await tester.raw(moves.promise, { id, saw: 2 }, 'the-same-key-twice');
    expect(other.json()).toMatchObject({ status: 409, code: 'repeat.differs' });
  });
});
