/** Jobs that a dead worker took are free again soon; those of the living are left alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { dropReplaced, release, watchForOrphans, orphansOf } from './orphaned-jobs.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

/** A job that `by` took; returns its id. */
async function taken(by: string, key: string): Promise<string> {
  const { rows } = await database.worker.query<{ id: string }>(
    `select (graphile_worker.add_job('ask.route', '{}'::json, job_key => $1)).id::text as id`,
    [key],
  );
  await database.worker.query(
    'update graphile_worker._private_jobs set locked_by = $2, locked_at = now(), attempts = 1 where id = $1::bigint',
    [rows[0]!.id, by],
  );
  return rows[0]!.id;
}

const heldBy = async () =>
  (
    await database.worker.query<{ by: string }>(
      'select locked_by as by from graphile_worker._private_jobs where locked_by is not null order by 1',
    )
  ).rows.map(({ by }) => by);

const untilHeldBy = async (wanted: string[]) => {
  while (JSON.stringify(await heldBy()) !== JSON.stringify(wanted)) await pause(100);
};

const living = (name: string, active: string[] = []) =>
  watchForOrphans(database.logins.worker, database.worker, {
    name,
    active: () => active,
    told: () => {},
    failed: (problem) => {
      throw problem;
    },
  });

test('of several workers each is known to live, and only the jobs of the dead become free', async () => {
  const job = await taken('pool-one', 'a');
  const theirs = await taken('pool-other', 'b');
  await taken('pool-dead', 'c');
  const one = await living('pool-one', [job]);
  const other = await living('pool-other', [theirs]);
  try {
    await untilHeldBy(['pool-one', 'pool-other']);
    expect((await orphansOf(database.worker, 'pool-third', [])).map(({ by }) => by)).toEqual([]);
    await one.stop();
    expect(await orphansOf(database.worker, 'pool-third', [])).toEqual([{ id: job, by: 'pool-one' }]);
  } finally {
    await other.stop();
  }
});

test('a job whose taking was never answered to me is found, and one I work on is not', async () => {
  const working = await taken('pool-me', 'a');
  const lost = await taken('pool-me', 'b');
  expect(await orphansOf(database.worker, 'pool-me', [working])).toEqual([{ id: lost, by: 'pool-me' }]);
});

test('what somebody else took meanwhile is not given free', async () => {
  const id = await taken('pool-new', 'a');
  expect(await release(database.worker, [{ id, by: 'pool-old' }])).toBe(0);
  expect(await heldBy()).toEqual(['pool-new']);
});

test('what queued itself again before its worker died leaves no row for good, and is not run a second time', async () => {
  const id = await taken('pool-dead', 'again');
  await database.worker.query(
    `select graphile_worker.add_job('ask.route', '{}'::json, job_key => 'again', run_at => now() + interval '1 day')`,
  );
  expect(await release(database.worker, [{ id, by: 'pool-dead' }])).toBe(1);
  await dropReplaced(database.worker);
  const { rows } = await database.worker.query<{ later: boolean }>(
    'select run_at > now() as later from graphile_worker._private_jobs',
  );
  expect(rows).toEqual([{ later: true }]);
});

test('whoever lost the line to the database shows again that it lives, once that is back', async () => {
  const one = await living('pool-one');
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  try {
    const sessions = `from pg_stat_activity a join pg_locks l on l.pid = a.pid and l.locktype = 'advisory' and l.granted
      where a.datname = current_database() and l.classid = 7210466`;
    const { rows } = await owner.query<{ pid: number }>(`select a.pid ${sessions}`);
    expect(rows).toHaveLength(1);
    await owner.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    let again: number | undefined;
    while (again === undefined || again === rows[0]!.pid) {
      again = (await owner.query<{ pid: number }>(`select a.pid ${sessions}`)).rows[0]?.pid;
      await pause(50);
    }
    expect(again).not.toBe(rows[0]!.pid);
  } finally {
    await owner.end();
    await one.stop();
  }
});
