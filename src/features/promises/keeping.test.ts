import { describe, expect, test } from 'vitest';
import { gatheredOnce } from '#test/scenario.ts';
import { logAccess, twoWhoPromise } from '#test/scenarios/promises.ts';
import { moves, requestPromise, showPromise } from './contract.ts';

const scenario = gatheredOnce(twoWhoPromise);

describe('from a request to a thank you', () => {
  test('asked, rung back, reworded, promised, reported, not yet, reported again, taken back, and done', async () => {
    const { developer, tester, request, didIn } = scenario();
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
    const { developer, tester, request } = scenario();
    const asked = await request({ words: 'for the refund rounding' });
    await developer.call(moves.reword, { id: asked.id, saw: 1, what: 'Log access for the rig' });
    const { thread } = await tester.call(showPromise, { id: asked.id });
    expect(thread[0]).toMatchObject({ mover: { name: 'Developer' }, words: 'for the refund rounding' });
    expect(thread[1]).toMatchObject({
      details: { before: { what: 'Log access' }, after: { what: 'Log access for the rig' } },
    });
  });

  test('a command sent twice under one key is carried out once', async () => {
    const { tester, request, didIn } = scenario();
    const { id } = await request();
    const first = await tester.call(moves.promise, { id, saw: 1 }, 'the-same-key-twice');
    expect(await tester.call(moves.promise, { id, saw: 1 }, 'the-same-key-twice')).toEqual(first);
    expect(await didIn(id)).toEqual(['request', 'promise']);
    const other = await tester.raw(moves.promise, { id, saw: 2 }, 'the-same-key-twice');
    expect(other.json()).toMatchObject({ status: 409, code: 'repeat.differs' });
  });
});

describe('other ways to end', () => {
  test('said early, a promise is at risk until new terms are agreed, which is a kept word', async () => {
    const { developer, tester, promised } = scenario();
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
    const { developer, tester, promised } = scenario();
    const { id } = await promised();
    await developer.call(moves.propose, { id, saw: 2, what: 'Log and metric access' });
    expect(await tester.call(moves.refuse, { id, saw: 3 })).toMatchObject({
      proposal: null,
      terms: logAccess,
    });
  });

  test('who cannot keep it owns it, and may offer to make it right', async () => {
    const { developer, tester, promised } = scenario();
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
      can: ['ask', 'accept', 'counter', 'decline'],
    });
  });

  test('the customer may release a promise, also once it is reported', async () => {
    const { developer, request, promised, reported } = scenario();
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
  test('moves without the words they need, or out of turn', async () => {
    const { developer, tester, request, promised } = scenario();
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
    const { developer, tester, outsider, promised, didIn } = scenario();
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
});
