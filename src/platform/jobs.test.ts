/** Jobs and events: what a payload must hold, and that a listener which fails is tried again alone. */
import { Logger, runOnce } from 'graphile-worker';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { Id } from './contract.ts';
import { nobody, writing } from './database/transaction.ts';
import { tasksOf, type Feature } from './feature.ts';
import { newId } from './id.ts';
import {
  defineEvent,
  defineJob,
  handle,
  queue,
  queueEach,
  unqueue,
  withQueue,
  type HandledJob,
} from './jobs.ts';

const bridgeOpened = defineEvent('test.bridge-opened', { bridge: Id, by: Type.Optional(Id) });
const greasing = defineJob('test.grease', { bridge: Id });

let database: TestDatabase;
beforeAll(async () => void (database = await openDatabase()));
afterAll(() => database.close());

const feature = (name: string, more: Partial<Feature>): Feature => ({ name, routes: [], ...more });
const inTransaction = (work: Parameters<typeof writing<void>>[2]) => writing(database.app, nobody, work);

/** Runs what is due, and what follows from it. */
async function run(features: readonly Feature[]): Promise<void> {
  const context = { app: database.app, worker: database.worker, clock: () => Temporal.Now.instant() };
  const taskList = Object.fromEntries(
    Object.entries(tasksOf(features)).map(([task, job]) => [
      task,
      (payload: unknown) => job(payload, context),
    ]),
  );
  await runOnce({
    pgPool: database.worker,
    taskList,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

const waiting = async () => {
  const { rows } = await database.owner.query<{ task: string; attempts: number; isRunning: boolean }>(
    `select t.identifier as task, j.attempts, j.locked_at is not null as "isRunning" from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id order by 1`,
  );
  return rows;
};

test('a listener that fails is tried again alone, and the others hear of it', async () => {
  const heard: string[] = [];
  let isStuck = true;
  const stuck: HandledJob = handle(bridgeOpened, async ({ bridge }) => {
    if (isStuck) throw new Error('stuck');
    heard.push(`late ${bridge}`);
  });
  const features = [
    feature('lamps', { on: [stuck] }),
    feature('boats', { on: [handle(bridgeOpened, async ({ bridge }) => void heard.push(bridge))] }),
  ];
  const bridge = newId();
  await inTransaction((tx) => queue(tx, bridgeOpened, { bridge }));
  await run(features);
  expect(heard).toEqual([bridge]);
  await expect.poll(waiting).toEqual([{ task: 'test.bridge-opened/lamps', attempts: 1, isRunning: false }]);
  isStuck = false;
  await database.owner.query('update graphile_worker._private_jobs set run_at = now()');
  await run(features);
  expect(heard).toEqual([bridge, `late ${bridge}`]);
  await expect.poll(waiting).toEqual([]);
});

test('what a job is told is checked when it is queued, and again when it is done', async () => {
  const wrong = { bridge: 'the old one' };
  await expect(inTransaction((tx) => queue(tx, greasing, wrong))).rejects.toThrow('test.grease');
  const greased: string[] = [];
  const list = tasksOf([
    feature('boats', { jobs: [handle(greasing, async ({ bridge }) => void greased.push(bridge))] }),
  ]);
  const without = 'The payload of test.grease is not as it was defined';
  await expect(async () => list['test.grease']!(wrong, {} as never)).rejects.toThrow(new Error(without));
  await expect(async () => list['test.grease']!({}, {} as never)).rejects.toThrow(new Error(without));
  expect(greased).toEqual([]);
});

test('a job queued again under its key replaces the earlier one, and is taken back by it', async () => {
  const [one, other] = [newId(), newId()];
  const at = Temporal.Now.instant().add({ hours: 1 });
  await inTransaction(async (tx) => {
    for (const bridge of [one, other, one]) await queue(tx, greasing, { bridge }, { at, key: bridge });
    await unqueue(tx, greasing, other);
  });
  expect(await waiting()).toEqual([{ task: 'test.grease', attempts: 0, isRunning: false }]);
});

test('many are queued in one go, each under its own key and at its own time, or none of them', async () => {
  await database.owner.query('delete from graphile_worker._private_jobs');
  const at = Temporal.Instant.from('2054-11-23T09:00:00Z');
  const [one, other] = [newId(), newId()];
  await inTransaction(async (tx) => {
    await queueEach(tx, greasing, []);
    await queueEach(tx, greasing, [
      { payload: { bridge: one }, key: 'one' },
      { payload: { bridge: other }, at },
    ]);
  });
  const wrong = [{ payload: { bridge: newId() } }, { payload: { bridge: 'the old one' } }];
  await expect(inTransaction((tx) => queueEach(tx, greasing, wrong))).rejects.toThrow('test.grease');
  const { rows } = await database.owner.query(
    `select payload, key, run_at = '${at.toString()}' as "isLater" from graphile_worker._private_jobs order by id`,
  );
  expect(rows).toEqual([
    { payload: { bridge: one }, key: 'test.grease:one', isLater: false },
    { payload: { bridge: other }, key: null, isLater: true },
  ]);
  await database.owner.query('delete from graphile_worker._private_jobs');
});

const greaseOnce = () => inTransaction((tx) => queue(tx, greasing, { bridge: newId() }, { key: 'one' }));

test('with another queue nothing reaches the database, and what is done beside it still does', async () => {
  const kept: string[] = [];
  const inMemory = {
    add: async (_tx: unknown, jobs: readonly { task: string }[]) =>
      void kept.push(...jobs.map(({ task }) => task)),
    remove: async (_tx: unknown, key: string) => void kept.push(`not ${key}`),
  };
  const before = await waiting();
  await withQueue(inMemory, async () => {
    await greaseOnce();
    await inTransaction((tx) => unqueue(tx, greasing, 'one'));
  });
  expect(kept).toEqual(['test.grease', 'not test.grease:one']);
  expect(await waiting()).toEqual(before);
  await Promise.all([withQueue(inMemory, greaseOnce), greaseOnce()]);
  expect(await waiting()).toHaveLength(before.length + 1);
});

test('a name is given once, and a job has one that does it', () => {
  expect(() => defineJob('test.grease', {})).toThrow('test.grease');
  const twice = { jobs: [handle(greasing, async () => {})] };
  expect(() => tasksOf([feature('boats', twice), feature('lamps', twice)])).toThrow();
});
