import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { addEvidence, suggestStrengths, type EvidenceGiven } from './evidence-store.ts';
import { acceptStrength, refuseStrength, suggestedStrengths } from './strength-contract.ts';

let w: Workplace;
let owner: Actor;
let other: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  owner = await w.person('Owner');
  other = await w.person('Other');
});
afterAll(() => w.close());

const asWorker = <T>(work: Parameters<typeof writing<T>>[2]) => writing(w.database.worker, nobody, work);
const work = (externalId: string): EvidenceGiven => ({
  externalId,
  circle: w.everyone,
  kind: 'work',
  askedAt: Temporal.Instant.from('2054-01-05T10:00:00Z'),
  knownAt: Temporal.Instant.from('2054-01-06T10:00:00Z'),
  asker: null,
  text: 'Round refunds to the cent',
  paths: ['ledger/refunds.ts'],
  authors: [owner.id],
  helpers: [other.id, owner.id],
});

test('evidence added twice is there once', async () => {
  expect(await asWorker((tx) => addEvidence(tx, [work('one'), work('two')]))).toBe(2);
  expect(await asWorker((tx) => addEvidence(tx, [work('two'), work('three')]))).toBe(1);
  expect(await asWorker((tx) => addEvidence(tx, []))).toBe(0);
  const { rows } = await w.database.owner.query(
    'select part, count(*)::int as n from evidence_person group by part order by part',
  );
  expect(rows).toEqual([
    { part: 'author', n: 3 },
    { part: 'helper', n: 6 },
  ]);
});

test('no person can read evidence or write it, not even their own', async () => {
  await expect(
    reading(w.database.app, owner.id, (db) => sql`select * from evidence`.execute(db as never)),
  ).rejects.toThrow('permission denied');
  await expect(writing(w.database.app, owner.id, (tx) => addEvidence(tx, [work('mine')]))).rejects.toThrow(
    'permission denied',
  );
});

test('a suggested strength is seen by its owner alone, who takes it into the guide in their own words', async () => {
  const now = w.clock.read();
  const found = [
    { person: owner.id, words: 'ledger and refunds' },
    { person: owner.id, words: 'release notes' },
  ];
  expect(await asWorker((tx) => suggestStrengths(tx, found, now))).toBe(2);
  expect((await other.call(suggestedStrengths, {})).items).toEqual([]);
  const { items } = await owner.call(suggestedStrengths, {});
  expect(items.map((one) => one.words).toSorted()).toEqual(['ledger and refunds', 'release notes']);
  const [ledger, notes] = items.toSorted((one, two) => one.words.localeCompare(two.words));
  expect(await other.refusal(acceptStrength, { id: ledger!.id })).toBe('not-found');
  expect(await other.refusal(refuseStrength, { id: ledger!.id })).toBe('not-found');
  await owner.call(acceptStrength, { id: ledger!.id, words: 'Refunds code' });
  await owner.call(refuseStrength, { id: notes!.id });
  expect(await owner.refusal(acceptStrength, { id: notes!.id })).toBe('not-found');
  expect((await owner.call(suggestedStrengths, {})).items).toEqual([]);
  expect(await asWorker((tx) => suggestStrengths(tx, found, now))).toBe(0);
  const { rows } = await w.database.owner.query(
    'select topic, words, circle_id from guide_line where party_id = $1',
    [owner.id],
  );
  expect(rows).toEqual([{ topic: 'help-with', words: 'Refunds code', circle_id: w.everyone }]);
});

test('a strength can be kept among one’s teams; without a team there is nobody to show it to', async () => {
  const alone = await w.person('Alone', { teams: [] });
  await asWorker((tx) => suggestStrengths(tx, [{ person: alone.id, words: 'maps' }], w.clock.read()));
  const [suggested] = (await alone.call(suggestedStrengths, {})).items;
  expect(await alone.refusal(acceptStrength, { id: suggested!.id, who: 'my-teams' })).toBe(
    'strength.no-team-yet',
  );
  await alone.call(acceptStrength, { id: suggested!.id, who: 'me' });
});
