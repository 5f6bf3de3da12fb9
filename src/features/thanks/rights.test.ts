/** What the database itself refuses, whatever a command forgets. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import * as contract from './contract.ts';

let w: Workplace;
let author: Actor;
let helper: Actor;
let other: Actor;
let stranger: Actor;
let thanks: string;

beforeAll(async () => {
  w = await Workplace.open();
  author = await w.person('Author');
  helper = await w.person('Helper');
  other = await w.person('Other');
  stranger = await w.person('Stranger', { admin: true, leads: w.everyone });
  const sent = await author.call(contract.draftThanks, {
    forWhat: 'The rounding',
    madePossible: 'The release',
    send: true,
    credits: [helper, other].map(({ id }) => ({ party: id, forWhat: 'An hour' })),
  });
  thanks = sent.id;
  const circle = [w.everyone];
  await author.call(contract.moves['propose-sharing'], { id: sent.id, saw: sent.version, circle });
});
afterAll(() => w.close());

const as = <T>(actor: Actor, work: Parameters<typeof writing<T>>[2]) =>
  writing(w.database.app, actor.id, work);

test('a stranger of any rank sees no row of it', async () => {
  for (const table of ['thanks', 'thanksCredit', 'sharedThanks', 'sharedCredit'] as const) {
    expect(await as(stranger, (tx) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
  }
});

const sayYesForOther = (actor: Actor) =>
  as(actor, (tx) =>
    tx.updateTable('thanksCredit').set({ sharing: 'yes', saw: 3 }).where('partyId', '=', other.id).execute(),
  );

test('nobody says yes for somebody else', async () => {
  await expect(sayYesForOther(helper)).rejects.toThrow('row-level security');
  await expect(sayYesForOther(author)).rejects.toThrow('row-level security');
});

test('nobody takes away the credit of somebody else', async () => {
  for (const actor of [author, helper, stranger]) {
    await as(actor, (tx) => tx.deleteFrom('thanksCredit').where('partyId', '=', other.id).execute());
  }
  const { rows } = await w.database.owner.query('select from thanks_credit where party_id = $1', [other.id]);
  expect(rows).toHaveLength(1);
});

test('a name without its yes cannot be put into the wider circle', async () => {
  const id = newId();
  const put = (party: string) =>
    as(helper, async (tx) => {
      await tx
        .updateTable('thanks')
        .set({ state: 'shared', sharedId: id })
        .where('id', '=', thanks)
        .execute();
      const words = {
        kind: 'thanks',
        forWhat: 'x',
        madePossible: 'y',
        sharedAt: w.clock.read().toString(),
      };
      const row = { id, circleId: w.everyone, authorId: author.id, ...words };
      await tx.insertInto('sharedThanks').values(row).execute();
      const name = { sharedId: id, circleId: w.everyone, partyId: party, forWhat: 'x', position: 0 };
      await tx.insertInto('sharedCredit').values(name).execute();
    });
  await expect(put(other.id)).rejects.toThrow('row-level security');
});

test('nobody drafts thanks in the name of somebody else', async () => {
  const row = { circleId: author.id, authorId: author.id, state: 'draft', kind: 'thanks' };
  const words = { forWhat: 'x', madePossible: 'y', place: newId(), draftedAt: w.clock.read().toString() };
  const draft = as(helper, (tx) =>
    tx
      .insertInto('thanks')
      .values({ id: newId(), ...row, ...words })
      .execute(),
  );
  await expect(draft).rejects.toThrow('row-level security');
});
