import { describe, expect, test } from 'vitest';
import type { Refused } from '#test/actor.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { logAccess, twoWhoPromise } from '#test/scenarios/promises.ts';
import { moves, offerPromise, requestPromise, showPromise } from './contract.ts';

const scenario = gatheredOnce(twoWhoPromise);

describe('ways to begin', () => {
  test('"no rush" is a date too', async () => {
    const { request } = scenario();
    expect((await request({ dueOn: null })).terms.dueOn).toBeNull();
  });

  test('an offer can be accepted, countered, declined without a word, and taken back', async () => {
    const { developer, tester, offer } = scenario();
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
    const { developer, tester, request } = scenario();
    const { id } = await request();
    const countered = await tester.call(moves.counter, { id, saw: 1, dueOn: '2054-12-01' });
    expect(countered).toMatchObject({ state: 'countered', turn: 'theirs', can: ['reword', 'withdraw'] });
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
    const { developer, tester, outsider, request } = scenario();
    const { id } = await request();
    await tester.call(moves.decline, { id, saw: 1, suggests: outsider.id });
    const { thread } = await developer.call(showPromise, { id });
    expect(thread.at(-1)).toMatchObject({ did: 'decline', details: { suggests: { name: 'Outsider' } } });
    expect(await outsider.refusal(showPromise, { id })).toBe('not-found');
  });
});

describe('refusals', () => {
  test('beginning: both sides, what, done, a day or no rush', async () => {
    const { developer, tester, outsider } = scenario();
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
    const { developer, tester, outsider, request } = scenario();
    const inTheirName = { customer: outsider.id, performer: tester.id, ...logAccess };
    expect(await developer.refusal(offerPromise, inTheirName)).toBe('promise.not-yours-to-speak-for');
    const { id } = await request();
    expect(await developer.refusal(moves.promise, { id, saw: 1 })).toBe('promise.not-your-move');
  });

  test('one offer nobody asked for at a time between two', async () => {
    const { developer, outsider, offer } = scenario();
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
    const { developer, tester, request } = scenario();
    const { id } = await request();
    await developer.call(moves.reword, { id, saw: 1, what: 'All logs' });
    const refused = await tester.call(moves.promise, { id, saw: 1 }).catch((refusal: Refused) => refusal);
    expect(refused).toMatchObject({
      code: 'promise.stale',
      body: { newer: { version: 2, terms: { what: 'All logs' } } },
    });
    expect(await tester.call(moves.promise, { id, saw: 2 })).toMatchObject({ state: 'promised' });
  });

  test('a full plate is asked only knowingly, or for a later day', async () => {
    const { w, developer } = scenario();
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
    const { w, developer } = scenario();
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
