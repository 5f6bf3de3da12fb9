import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { draftExpectation, expectationMoves } from './contract.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { touchedByExpectations } from './lists.ts';

let w: Workplace;
let outsider: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  outsider = await w.person('Outsider');
});
afterAll(() => w.close());

const touchedBy = (who: Actor, party: string) =>
  reading(w.database.app, who.id, (db) => touchedByExpectations(db, party, w.clock.read()));

test('work touches the other side of each agreed line, as far as the reader may know', async () => {
  const [one, other] = [await w.person('Ana'), await w.person('Bela')];
  const { id } = await one.call(invitePartner, { with: other.id, purpose: 'Calmer nights' });
  await other.call(partnershipMoves.accept, { id, saw: 1 });
  const line = await one.call(draftExpectation, {
    id,
    neededFrom: other.id,
    text: 'The map by noon',
    goodLooksLike: 'It is complete',
    propose: true,
  });
  expect(await touchedBy(one, one.id)).toEqual([]);
  const back = await other.call(expectationMoves.reflect, {
    id: line.id,
    saw: line.version,
    words: 'By noon',
  });
  const heard = await one.call(expectationMoves.confirm, { id: line.id, saw: back.version });
  await other.call(expectationMoves.agree, { id: line.id, saw: heard.version });
  const because = { kind: 'expectation', id: line.id, words: 'The map by noon' };
  expect(await touchedBy(one, one.id)).toEqual([{ party: other.id, because }]);
  expect(await touchedBy(other, other.id)).toEqual([{ party: one.id, because }]);
  expect(await touchedBy(outsider, one.id)).toEqual([]);
});
