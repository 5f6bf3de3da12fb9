/** What a worker knows after it was started anew: the same as before, without learning it again. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { addEvidence } from '../evidence/evidence-store.ts';
import { storedSnapshots } from './weight-snapshot-store.ts';
import { snapshotsKept } from './weight-snapshots.ts';
import { RoutingModel } from './routing-model.ts';

let w: Workplace;
let circle: string;
let asker: Actor;
let helpers: Actor[];
let added = 0;
beforeAll(async () => {
  w = await Workplace.open();
  circle = await w.team('Restarted');
  asker = await w.person('Asker');
  helpers = [];
  for (const name of ['Rosa', 'Tom', 'Ida', 'Mia']) helpers.push(await w.person(name));
});
afterAll(() => w.close());

const topics = ['refund rounding', 'network in the hall', 'contract review', 'garden plan'];
const question = () => ({ asker: asker.id, text: 'network and contract' });

/** Something that one of them helped with so many days before the ask. */
const help = (who: number, topic: number, daysAgo: number) =>
  writing(w.database.worker, nobody, (tx) => {
    const at = w.clock.read().subtract({ hours: 24 * daysAgo });
    const given = { circle, kind: 'help' as const, askedAt: at, knownAt: at, asker: asker.id };
    return addEvidence(tx, [
      { ...given, externalId: `piece ${added++}`, text: topics[topic]!, helpers: [helpers[who]!.id] },
    ]);
  });

async function orderOf(model: RoutingModel, asked = w.clock.read()) {
  await model.catchUp(w.database.worker);
  return model.rank(question(), asked.toString(), [], new Set([circle]));
}

const forgetLessons = () => w.database.owner.query('delete from routing_weight_snapshot');

test('the same ask is told to the same people before and after a restart', async () => {
  for (let n = 0; n < 40; n += 1) await help(n % 4, (n + (n % 3)) % 4, 50 - n);
  const before = new RoutingModel();
  await orderOf(before);
  for (let n = 0; n < 6; n += 1) await help(n % 3, (n + 1) % 4, 9 - n / 2);
  const order = await orderOf(before);
  const anEarlierAsk = w.clock.read().subtract({ hours: 24 * 8 });
  const restarted = new RoutingModel();
  expect(await orderOf(restarted)).toEqual(order);
  expect(await orderOf(restarted, anEarlierAsk)).toEqual(await orderOf(before, anEarlierAsk));
});

test('what was learnt comes from the snapshots that were kept, not from learning again', async () => {
  const order = await orderOf(new RoutingModel());
  await w.database.owner.query(
    `update routing_weight_snapshot set learnt = jsonb_set(learnt, '{weights}',
       (select jsonb_agg(0) from jsonb_array_elements(learnt->'weights')))`,
  );
  expect(await orderOf(new RoutingModel())).not.toEqual(order);
  await forgetLessons();
  expect(await orderOf(new RoutingModel())).toEqual(order);
});

test('an older history that comes later is learnt from as if it had been there from the beginning', async () => {
  await orderOf(new RoutingModel());
  for (let n = 0; n < 8; n += 1) await help((n + 1) % 4, n % 4, 30 - n);
  const restarted = await orderOf(new RoutingModel());
  await forgetLessons();
  expect(await orderOf(new RoutingModel())).toEqual(restarted);
});

test('snapshots are few, and hold figures about signs only: nobody is in them, and no role reads them', async () => {
  for (let n = 0; n < snapshotsKept + 5; n += 1) await help(n % 4, n % 4, 200 - n);
  await orderOf(new RoutingModel());
  const snapshots = await storedSnapshots(w.database.worker);
  expect(snapshots).toHaveLength(snapshotsKept);
  const kept = JSON.stringify(snapshots);
  for (const person of [asker, ...helpers]) expect(kept).not.toContain(person.id);
  expect(Object.keys(one(snapshots).learnt).toSorted()).toEqual(['edition', 'slopes', 'weights']);
  for (const pool of [w.database.app, w.database.worker])
    await expect(pool.query('select * from routing_weight_snapshot')).rejects.toThrow('permission denied');
});

test('whoever was known from work alone is nobody to tell, and once they join what they did speaks for them', async () => {
  const at = w.clock.read().subtract({ hours: 24 });
  const known = await writing(w.database.worker, nobody, async (tx) => {
    const people = [{ email: 'vesna@example.org', name: 'Vesna' }];
    const { rows } = await sql<{ id: string }>`
      select id from know_from_work(${JSON.stringify(people)}::jsonb)`.execute(tx);
    const given = { circle, kind: 'help' as const, askedAt: at, knownAt: at, asker: asker.id };
    const text = 'network and contract';
    await addEvidence(tx, [{ ...given, externalId: 'by vesna', text, helpers: [one(rows).id] }]);
    return one(rows).id;
  });
  const model = new RoutingModel();
  const people = async () => (await orderOf(model)).map(({ person }) => person);
  expect(await people()).not.toContain(known);
  const joined = await w.person('Vesna');
  await w.database.owner.query('update person set email = $2 where id = $1', [
    joined.id,
    'vesna@example.org',
  ]);
  expect(await people()).toContain(joined.id);
  expect(await people()).not.toContain(known);
});

test('snapshots of another make are not taken up', async () => {
  const order = await orderOf(new RoutingModel());
  await w.database.owner.query(
    `update routing_weight_snapshot set learnt = jsonb_set(learnt, '{edition}', '-1')`,
  );
  expect(await orderOf(new RoutingModel())).toEqual(order);
});
