/** What the database itself refuses, whatever a command forgets. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import * as contract from './contract.ts';

let w: Workplace;
let author: Actor;
let one: Actor;
let two: Actor;
let stranger: Actor;
let headsUp: string;

beforeAll(async () => {
  w = await Workplace.open();
  [author, one, two] = [await w.person('Author'), await w.person('One'), await w.person('Two')];
  stranger = await w.person('Stranger', { admin: true, leads: w.everyone });
  const text = { kind: 'change' as const, what: 'A new form', means: 'Use it from Monday' };
  headsUp = (await author.call(contract.sendHeadsUp, { ...text, told: [one.id, two.id] })).id;
  await one.call(contract.answerHeadsUp, { id: headsUp, saw: 1, answer: 'affects-us' });
  await one.call(contract.askAboutHeadsUp, { id: headsUp, saw: 1, words: 'Which form?' });
});
afterAll(() => w.close());

const as = <T>(actor: Actor, work: Parameters<typeof writing<T>>[2]) =>
  writing(w.database.app, actor.id, work);
const tables = ['headsUp', 'headsUpParty', 'headsUpAnswer', 'headsUpWord', 'headsUpQuestion'] as const;

test('a stranger of any rank sees no row of it', async () => {
  for (const table of tables)
    expect(await as(stranger, (tx) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
});

test('what somebody said for themselves is theirs alone', async () => {
  for (const actor of [author, two])
    expect(await as(actor, (tx) => tx.selectFrom('headsUpWord').selectAll().execute())).toEqual([]);
  expect(await as(one, (tx) => tx.selectFrom('headsUpWord').selectAll().execute())).toHaveLength(1);
});

const answersFor = (actor: Actor) =>
  as(actor, (tx) => tx.selectFrom('headsUpAnswer').select(['partyId', 'answer']).execute());

test('what a party said is read by it and by the side that told, and by nobody else who was told', async () => {
  for (const actor of [author, one])
    expect(await answersFor(actor)).toEqual([{ partyId: one.id, answer: 'affects-us' }]);
  expect(await answersFor(two)).toEqual([]);
  // that both were told, both may know
  for (const actor of [one, two])
    expect(await as(actor, (tx) => tx.selectFrom('headsUpParty').select('partyId').execute())).toHaveLength(
      2,
    );
});

test('nobody answers for another party, and only the side that told changes its text', async () => {
  const forTwo = { headsUpId: headsUp, partyId: two.id, answer: 'got-it', wording: 1 };
  for (const actor of [author, one, stranger])
    await expect(as(actor, (tx) => tx.insertInto('headsUpAnswer').values(forTwo).execute())).rejects.toThrow(
      /row-level security/,
    );
  for (const actor of [author, two, stranger])
    await as(actor, (tx) => tx.updateTable('headsUpAnswer').set({ answer: 'got-it' }).execute());
  for (const actor of [one, two, stranger])
    await as(actor, (tx) => tx.updateTable('headsUp').set({ means: 'Never mind' }).execute());
  const answers = await w.database.owner.query('select party_id, answer from heads_up_answer');
  expect(answers.rows).toEqual([{ party_id: one.id, answer: 'affects-us' }]);
  const text = await w.database.owner.query('select means from heads_up where id = $1', [headsUp]);
  expect(text.rows).toEqual([{ means: 'Use it from Monday' }]);
});

test('nobody tells in the name of somebody else, asks in another’s, or answers for the side that told', async () => {
  const row = {
    circleId: one.id,
    state: 'sent',
    kind: 'change',
    what: 'x',
    means: 'y',
    untilDay: '2054-12-01',
    wordedAt: w.clock.read().toString(),
    sentAt: w.clock.read().toString(),
  };
  const sent = (by: string, party: string) =>
    as(one, (tx) =>
      tx
        .insertInto('headsUp')
        .values({ ...row, id: newId(), authorId: by, forParty: party, askOf: party })
        .execute(),
    );
  await expect(sent(author.id, author.id)).rejects.toThrow('row-level security');
  await expect(sent(one.id, author.id)).rejects.toThrow('row-level security');
  const ask = as(one, (tx) =>
    tx
      .insertInto('headsUpQuestion')
      .values({
        id: newId(),
        headsUpId: headsUp,
        circleId: one.id,
        partyId: two.id,
        askedBy: one.id,
        words: 'x',
        askedAt: w.clock.read().toString(),
      })
      .execute(),
  );
  await expect(ask).rejects.toThrow('row-level security');
  await as(two, (tx) =>
    tx
      .updateTable('headsUpQuestion')
      .set({ reply: 'The old one', repliedBy: two.id, repliedAt: w.clock.read().toString() })
      .execute(),
  );
  const { rows } = await w.database.owner.query('select reply from heads_up_question');
  expect(rows).toEqual([{ reply: null }]);
});

test('whom to ask is whoever told it, or their team', async () => {
  const put = w.database.owner.query('update heads_up set ask_of = $1', [two.id]);
  await expect(put).rejects.toThrow('heads_up_check');
});
