/** Reminders and lapses that wait in the queue belong to the workplace: they are put aside and queued again. */
import { Client, type ClientConfig } from 'pg';
import type { JobFrame } from './frames.ts';

/** Whether there is a queue in this database yet. It is the worker's; its owner may look into it no more than anybody else. */
export async function hasQueue(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ here: boolean }>(
    `select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'graphile_worker' and c.relname = '_private_jobs') as here`,
  );
  return rows[0]?.here === true;
}

/** All jobs that are still to be done, but for letters and links, which a backup leaves out; in the given snapshot. */
export async function pendingJobs(worker: ClientConfig, snapshot: string): Promise<JobFrame[]> {
  return asWorker(worker, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set transaction snapshot '${snapshot}'`);
    const { rows } = await client.query<JobFrame>(
      `select t.identifier as task, j.payload, to_char(j.run_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.USZ') as "runAt",
              j.max_attempts as "maxAttempts", j.priority, j.key
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where j.attempts < j.max_attempts and t.identifier not like all (array['mail.%', 'sign-in.%']) order by j.id`,
    );
    return rows;
  });
}

/** Queues each job anew, with its attempts before it; one that was being done is done again. */
export async function queueAgain(worker: ClientConfig, jobs: JobFrame[]): Promise<void> {
  await asWorker(worker, async (client) => {
    await client.query('begin');
    for (const job of jobs) {
      await client.query(
        `select graphile_worker.add_job($1, payload => $2::json, run_at => $3::timestamptz,
                max_attempts => $4, priority => $5, job_key => $6)`,
        [job.task, JSON.stringify(job.payload), job.runAt, job.maxAttempts, job.priority, job.key],
      );
    }
    await client.query('commit');
  });
}

async function asWorker<T>(worker: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(worker);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
