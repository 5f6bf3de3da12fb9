/** How much is done when many of one name come in: counted, not timed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { Workplace } from '#test/workplace.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

interface Work {
  read: number;
  told: number;
}

/** Adds so many people of one name by one statement, as an import does, who came later than everybody here. */
const crowdOf = (many: number) =>
  w.database.owner.query(
    `with ids as materialized (select gen_random_uuid() as id from generate_series(1, $1)),
       parties as (insert into party (id, kind) select id, 'person' from ids returning id)
     insert into person (id, name, email, time_zone, language, joined_at)
       select id, 'Kim Berg (' || id || ')', id || '@example.org', 'UTC', 'en', '2100-01-01' from parties`,
    [many],
  );

/** What the database reads and writes for them; nothing is kept. */
async function workOf(many: number): Promise<Work> {
  const { owner } = w.database;
  await owner.query('begin');
  try {
    await crowdOf(many);
    const { rows } = await owner.query<Work>(
      `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read,
         (sum(n_tup_ins) filter (where relname = 'namesake'))::int as told
       from pg_stat_xact_user_tables where relname in ('person', 'namesake')`,
    );
    return one(rows);
  } finally {
    await owner.query('rollback');
  }
}

test('a crowd of one name costs as much for each as a few do', async () => {
  const few = await workOf(100);
  const crowd = await workOf(1_000);
  expect(few.told).toBeGreaterThan(0);
  expect(crowd.read).toBeLessThan(few.read * 12);
  expect(crowd.told).toBeLessThan(few.told * 12);
});

test('whoever had the name before the crowd came is told', async () => {
  const first = await w.person('Kim Berg');
  await crowdOf(30);
  const { rows } = await w.database.owner.query(
    'select count(*)::int as many from namesake where person_id = $1',
    [first.id],
  );
  expect(rows).toEqual([{ many: 30 }]);
});
