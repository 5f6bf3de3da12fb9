import { expect, test } from 'vitest';
import { partnershipMoves, readPartnership } from '#features/partnerships/contract.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { listPromises, showPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { mapByNoon, partnersInNeed, read } from '#test/scenarios/expectations.ts';
import * as contract from './contract.ts';
import { expectationMoves } from './contract.ts';

const scenario = gatheredForEach(partnersInNeed);

test('a draft is its author’s alone until it is proposed, and leaves nothing when it is discarded', async () => {
  const { w, one, other, outsider, admin, partnership, propose } = scenario();
  const draft = await propose({ propose: false });
  expect(draft).toMatchObject({
    state: 'draft',
    can: ['reword', 'discard', 'propose'],
    whoCanSee: { people: 1 },
  });
  for (const who of [other, outsider, admin])
    expect(await who.refusal(contract.readExpectation, { id: draft.id })).toBe('not-found');
  expect((await other.call(readPartnership, { id: partnership })).lines).toEqual([]);
  expect((await one.call(readPartnership, { id: partnership })).lines).toHaveLength(1);
  const reworded = await one.call(expectationMoves.reword, {
    id: draft.id,
    saw: 1,
    ...mapByNoon,
    text: 'The map by one',
  });
  await one.call(contract.discardExpectation, { id: draft.id, saw: reworded.version });
  expect(await one.refusal(contract.readExpectation, { id: draft.id })).toBe('not-found');
  const { rows } = await w.database.owner.query('select from history where subject_id = $1', [draft.id]);
  expect(rows).toEqual([]);
});

test('what is needed is directed at the partner, complete, and names nobody absent', async () => {
  const { one, other, outsider, partnership } = scenario();
  const no = (input: object) =>
    one.refusal(contract.draftExpectation, { id: partnership, neededFrom: other.id, ...mapByNoon, ...input });
  expect(await no({ neededFrom: one.id })).toBe('expectation.not-between-them');
  expect(await no({ neededFrom: outsider.id })).toBe('expectation.not-between-them');
  expect(await no({ text: ' ' })).toBe('expectation.text-is-missing');
  expect(await no({ goodLooksLike: ' ', propose: true })).toBe('expectation.good-is-missing');
  expect(await no({ text: `Not like @[Outsider](${outsider.id})` })).toBe('people.names-someone-absent');
  expect(
    await outsider.refusal(contract.draftExpectation, {
      id: partnership,
      neededFrom: other.id,
      ...mapByNoon,
    }),
  ).toBe('not-found');
  const page = await one.call(readPartnership, { id: partnership });
  await one.call(partnershipMoves.rest, { id: partnership, saw: page.version });
  expect(await no({})).toBe('expectation.not-partners');
});

test('a yes names the words it saw, and a repeated one is said once', async () => {
  const { other, outsider, admin, propose, hear } = scenario();
  const { id } = await propose();
  const { version } = await hear(id);
  const stale = await other.raw(expectationMoves.agree, { id, saw: version - 1 });
  expect(stale.json()).toMatchObject({
    code: 'expectation.stale',
    newer: { version, onTheTable: mapByNoon },
  });
  const first = await other.call(expectationMoves.agree, { id, saw: version }, 'one key for one word');
  expect(await other.call(expectationMoves.agree, { id, saw: version }, 'one key for one word')).toEqual(
    first,
  );
  expect(first.wordings).toHaveLength(1);
  for (const who of [outsider, admin])
    expect(await who.refusal(expectationMoves.retire, { id, saw: first.version })).toBe('not-found');
});

const says = async (who: Actor) => {
  const { cards } = await who.call(readToday, {});
  return [...cards, ...cards.flatMap(({ also }) => also)].map(({ why, answers }) => [why.say, answers]);
};

test('the cards lead from hearing to agreeing, and news of an answer is told once', async () => {
  const { w, one, other, outsider, admin, propose } = scenario();
  const { id } = await propose();
  expect(await says(other)).toContainEqual([
    'expectations.expectation-proposed',
    ['reflect', 'decline', 'later'],
  ]);
  await other.call(expectationMoves.reflect, { id, saw: (await read(other, id)).version, words: 'By noon' });
  expect(await says(one)).toContainEqual([
    'expectations.expectation-said-back',
    ['confirm', 'not-quite', 'later'],
  ]);
  await one.call(expectationMoves.confirm, { id, saw: (await read(one, id)).version });
  expect(await says(other)).toContainEqual([
    'expectations.expectation-heard',
    ['agree', 'counter-offer', 'decline', 'later'],
  ]);
  await other.call(expectationMoves.agree, { id, saw: (await read(other, id)).version });
  expect(await says(one)).toContainEqual(['expectations.told.agree', ['got-it']]);
  for (const who of [outsider, admin]) expect(await says(who)).toEqual([]);
  w.clock.advance({ hours: 24 });
  expect((await says(one)).map(([say]) => say)).not.toContain('expectations.told.agree');
});

test('before it is said back one may ask about it; the answer is on the page, and nothing else has changed (S2-1.2)', async () => {
  const { one, other, outsider, propose } = scenario();
  const { id } = await propose();
  const question = { words: 'Which map?' };
  const saw = async (who: Actor) => ({ id, saw: (await read(who, id)).version });
  expect(await other.refusal(expectationMoves.ask, { ...(await saw(other)), words: ' ' })).toBe(
    'expectation.words-are-missing',
  );
  expect(await one.refusal(expectationMoves.ask, { ...(await saw(one)), ...question })).toBe(
    'expectation.not-your-move',
  );
  expect(await outsider.refusal(expectationMoves.ask, { id, saw: 1, ...question })).toBe('not-found');
  await other.call(expectationMoves.ask, { ...(await saw(other)), ...question });
  expect(await says(one)).toContainEqual(['expectations.told.ask', ['answer', 'later']]);
  const told = await one.call(expectationMoves.answer, { ...(await saw(one)), words: 'The one on the wall' });
  expect(told).toMatchObject({ state: 'proposed', onTheTable: mapByNoon });
  expect(await says(other)).toContainEqual([
    'expectations.expectation-proposed',
    ['reflect', 'decline', 'later'],
  ]);
});

test('something needed once becomes one promise as soon as it is agreed', async () => {
  const { one, other, agree } = scenario();
  const agreed = await agree({ occasion: { kind: 'once', on: '2054-12-01' } });
  expect(agreed.promises).toMatchObject([{ state: 'promised' }]);
  expect(await other.call(showPromise, { id: agreed.promises[0]!.id })).toMatchObject({
    customer: { id: one.id },
    performer: { id: other.id },
    terms: { what: mapByNoon.text, doneLooksLike: mapByNoon.goodLooksLike, dueOn: '2054-12-01' },
    serves: { kind: 'expectation', id: agreed.id },
  });
});

test('a rhythm makes each promise once, by the wording of its day, and retiring ends it', async () => {
  const { w, one, other, hear, agree } = scenario();
  const agreed = await agree({ occasion: { kind: 'weekly', weekdays: [3, 5] } });
  const due = async () =>
    (await one.call(listPromises, { with: other.id, of: one.id })).items.map(
      ({ terms }) => `${terms.dueOn} ${terms.what}`,
    );
  await w.runJobs();
  expect((await due()).toSorted()).toEqual(['2054-11-25 The map by noon', '2054-11-27 The map by noon']);
  // from the first of December on it is another wording
  const proposed = await one.call(expectationMoves['propose-wording'], {
    id: agreed.id,
    saw: agreed.version,
    text: 'The map by one',
    goodLooksLike: mapByNoon.goodLooksLike,
    from: '2054-12-01',
  });
  expect(proposed.inForce!.text).toBe('The map by noon');
  const { version } = await hear(agreed.id);
  const again = await other.call(expectationMoves['agree-wording'], { id: agreed.id, saw: version });
  expect(again).toMatchObject({ inForce: { text: 'The map by noon' }, later: [{ text: 'The map by one' }] });
  w.clock.set('2054-11-30T09:00:00Z');
  await w.runJobs();
  await w.database.owner.query(`select graphile_worker.add_job('expectations.occasions', '{}')`);
  await w.runJobs();
  expect((await due()).filter((one) => one.startsWith('2054-12'))).toEqual(['2054-12-02 The map by one']);
  const before = (await due()).length;
  await one.call(expectationMoves.retire, { id: agreed.id, saw: again.version });
  w.clock.set('2054-12-07T09:00:00Z');
  await w.database.owner.query(`select graphile_worker.add_job('expectations.occasions', '{}')`);
  await w.runJobs();
  expect(await due()).toHaveLength(before);
});

test('at a review a side’s answer is its own until both have spoken, in the database too', async () => {
  const { w, one, other, outsider, admin, agree } = scenario();
  const agreed = await agree();
  expect(await one.refusal(expectationMoves.keep, { id: agreed.id, saw: agreed.version })).toBe(
    'expectation.review-not-due',
  );
  w.clock.set('2055-02-24T09:00:00Z');
  expect((await one.call(readToday, {})).cards).toMatchObject([
    { kind: 'T14', answers: ['answer-review', 'keep', 'propose-wording', 'retire', 'later'] },
  ]);
  const answered = await one.call(expectationMoves['answer-review'], {
    id: agreed.id,
    saw: agreed.version,
    answer: 'not-yet',
    words: 'Twice only',
  });
  const rowsFor = async (who: Actor) => {
    const client = await w.database.app.connect();
    try {
      await client.query(`begin; set local alongside.person = '${who.id}'`);
      return (
        await client.query('select answer from expectation_review where expectation_id = $1', [agreed.id])
      ).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  expect(await rowsFor(one)).toEqual([{ answer: 'not-yet' }]);
  expect(await rowsFor(other)).toEqual([]);
  expect(JSON.stringify(await read(other, agreed.id))).not.toContain('Twice only');
  await other.call(expectationMoves['answer-review'], {
    id: agreed.id,
    saw: answered.version,
    answer: 'yes',
  });
  expect(await rowsFor(other)).toHaveLength(2);
  expect((await read(one, agreed.id)).review).toMatchObject({ yours: 'not-yet', theirs: 'yes' });
  for (const who of [outsider, admin]) expect(await rowsFor(who)).toEqual([]);
  // nothing of what was said at a review stands in the history
  expect((await read(one, agreed.id)).history.map(({ did }) => did)).not.toContain('answer-review');
});

test('a review card is shown twice, a week apart', async () => {
  const { w, one, agree } = scenario();
  await agree();
  w.clock.set('2055-02-24T09:00:00Z');
  const shown: number[] = [];
  for (let day = 0; day < 28; day++) {
    if ((await one.call(readToday, {})).cards.some(({ kind }) => kind === 'T14')) shown.push(day);
    w.clock.advance({ hours: 24 });
  }
  expect(shown).toEqual([0, 7]);
});

test('property 11, in the database: one wording has no end and one proposal is open, whatever a command forgets', async () => {
  const { w, one, propose, agree } = scenario();
  const { id } = await agree();
  const { owner } = w.database;
  const wording = (position: number, until: string | null) =>
    owner.query(
      `insert into expectation_wording select expectation_id, $2, text, good_looks_like, occasion, from_day, $3, agreed_at, agreed_by
       from expectation_wording where expectation_id = $1`,
      [id, position, until],
    );
  await expect(wording(1, null)).rejects.toThrow(/duplicate key/);
  const draft = await propose({ propose: false });
  await expect(
    owner.query(
      `insert into expectation_wording values ($1, 1, 'A', 'B', '{"kind":"none"}', '2054-11-24', '2054-12-24', now(), $2)`,
      [draft.id, one.id],
    ),
  ).rejects.toThrow(/check constraint/);
  await expect(
    owner.query(
      'insert into expectation_proposal select * from expectation_proposal where expectation_id = $1',
      [draft.id],
    ),
  ).rejects.toThrow(/duplicate key/);
});

test('drafts of somebody who leaves are destroyed', async () => {
  const { w, one, admin, propose } = scenario();
  const draft = await propose({ propose: false });
  await admin.call(removePerson, { id: one.id });
  await w.runJobs();
  const { rows } = await w.database.owner.query('select from expectation where id = $1', [draft.id]);
  expect(rows).toEqual([]);
});
