/** What the database holds afterwards, beside what people were told. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { workerLogin } from '#platform/database/logins.ts';
import { readOrCreateKey } from '#platform/installation-key.ts';
import type { Seen } from './load.ts';

export interface Verdict {
  acknowledged: number;
  repeated: number;
  /** Acknowledged and not there. */
  missing: number;
  /** There more than once. */
  doubled: number;
  /** Answers that said that something went wrong on our side. */
  wentWrong: number;
  /** Seconds until no job was held by a worker that is dead, counted from the last start. */
  freeAfter: number;
  /** Whether that came about at all. */
  isFree: boolean;
}

interface Reached {
  /** The owner's connection string, and the installation's key file. */
  owner: string;
  keyFile: string;
}

/** Compares; the jobs are looked at until nobody who is dead holds one, for two minutes at most. */
export async function judge({ owner, keyFile }: Reached, seen: Seen, lastStart: number): Promise<Verdict> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    const { rows } = await client.query<{ what: string; times: number }>(
      `select what, count(*)::int as times from ask where what like 'Look over paper %' group by what`,
    );
    const times = new Map(rows.map((row) => [row.what, row.times]));
    return {
      acknowledged: seen.acknowledged.size,
      repeated: seen.repeated,
      missing: [...seen.acknowledged].filter((what) => !times.has(what)).length,
      doubled: rows.filter((row) => row.times > 1).length,
      wentWrong: seen.statuses.get(500) ?? 0,
      ...(await untilNobodyDeadHolds(await queueOf(owner, keyFile, client), lastStart)),
    };
  } finally {
    await client.end();
  }
}

/** A connection of the worker's sign-in: nobody else may look into the queue. */
async function queueOf(owner: string, keyFile: string, client: Client): Promise<Client> {
  const login = await workerLogin({ connectionString: owner }, readOrCreateKey(keyFile), client);
  const queue = new Client(login);
  await queue.connect();
  return queue;
}

async function untilNobodyDeadHolds(queue: Client, lastStart: number) {
  const isAnyHeld = async () => {
    const { rows } = await queue.query<{ held: boolean }>(
      `select exists (select from graphile_worker._private_jobs
        where locked_at < to_timestamp($1::float8 / 1000)) as held`,
      [lastStart],
    );
    return rows[0]!.held;
  };
  const until = performance.now() + 120_000;
  while ((await isAnyHeld()) && performance.now() < until) await pause(500);
  const isFree = !(await isAnyHeld());
  await queue.end();
  return { freeAfter: (Date.now() - lastStart) / 1000, isFree };
}
