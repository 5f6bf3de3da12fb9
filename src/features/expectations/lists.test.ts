import { expect, test } from 'vitest';
import { reading } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { agreeOnLine, partnersInNeed } from '#test/scenarios/expectations.ts';
import { touchedByExpectations } from './lists.ts';

const scenario = gatheredOnce(partnersInNeed);

test('work touches the other side of each agreed line, as far as the reader may know', async () => {
  const { w, one, other, outsider, propose } = scenario();
  const touchedBy = (who: Actor, party: string) =>
    reading(w.database.app, who.id, (db) => touchedByExpectations(db, party, w.clock.read()));
  const { id } = await propose();
  expect(await touchedBy(one, one.id)).toEqual([]);
  await agreeOnLine(one, other, id);
  const because = { kind: 'expectation', id, words: 'The map by noon' };
  expect(await touchedBy(one, one.id)).toEqual([{ party: other.id, because }]);
  expect(await touchedBy(other, other.id)).toEqual([{ party: one.id, because }]);
  expect(await touchedBy(outsider, one.id)).toEqual([]);
});
