/** One round of the pulse in a workplace made for it: everybody answers, and it is closed and published by the product itself. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readyDatabase, type ReadyDatabase } from '#platform/database/ready.ts';
import { reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { superuser } from '#platform/embedded/data-folder.ts';
import { startEmbedded } from '#platform/embedded/embedded.ts';
import { readOrCreateKey } from '#platform/installation-key.ts';
import { pulseJobs } from '#features/pulse/jobs.ts';
import { showPulseOfTeam } from '#features/pulse/show.ts';

export interface Measured {
  people: number;
  groups: number;
  answers: number;
  openSeconds: number;
  publishSeconds: number;
  /** Reading what the whole workplace said, once it is published. */
  readMs: number;
}

const builder = new URL('world.sql', import.meta.url);
const opensOn = '2054-12-01T08:00:00Z';
const isOver = '2054-12-12T08:00:00Z';

export async function measureRound(people: number, say: (line: string) => void): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'alongside-pulse-'));
  const { url, stop } = await startEmbedded({ home });
  try {
    const database = await readyDatabase({ connectionString: url }, readOrCreateKey(`${home}/key`));
    const maker = new Client({ connectionString: asSuperuser(url) });
    await maker.connect();
    try {
      say(`Making ${people} people.`);
      await maker.query(`set bench.people = ${people}`);
      await maker.query(readFileSync(builder, 'utf8'));
      return await measure(database, maker, say);
    } finally {
      await maker.end();
      await database.close();
    }
  } finally {
    await stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function asSuperuser(url: string): string {
  const own = new URL(url);
  own.username = superuser;
  return own.href;
}

async function measure(
  database: ReadyDatabase,
  maker: Client,
  say: (line: string) => void,
): Promise<Measured> {
  const openSeconds = await turn(database, opensOn);
  say('Everybody answers.');
  await maker.query('select answer_all()');
  const counted = await maker.query(
    `select count(*)::int as groups, sum(answered[1])::int as answers, (select count(*)::int from pulse_member) as people from pulse_group`,
  );
  const publishSeconds = await turn(database, isOver);
  const { rows } = await maker.query(
    'select w.everyone_id as root, (select min(id::text)::uuid from person) as reader from workplace w',
  );
  const { root, reader } = one(rows) as { root: string; reader: string };
  const began = performance.now();
  await reading(database.app, reader, (db) => showPulseOfTeam(db, root));
  const readMs = performance.now() - began;
  return {
    ...(one(counted.rows) as Pick<Measured, 'people' | 'groups' | 'answers'>),
    openSeconds,
    publishSeconds,
    readMs,
  };
}

/** The round's own job, at a moment. */
async function turn({ app, worker }: ReadyDatabase, at: string): Promise<number> {
  const began = performance.now();
  for (const { run } of pulseJobs) await run({}, { app, worker, clock: () => Temporal.Instant.from(at) });
  return (performance.now() - began) / 1000;
}
