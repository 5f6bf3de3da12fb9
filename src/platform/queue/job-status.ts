/** The state of the queue, for whoever runs Alongside: what its jobs do and how it goes, never for whom. */
import { Client, type ClientConfig } from 'pg';
import { bounded } from '../database/connect.ts';
import { workerLogin } from '../database/logins.ts';

export interface QueuedJob {
  id: string;
  task: string;
  attempts: number;
  most: number;
  due: string;
  held: string | null;
  by: string | null;
  isDue: boolean;
  isHeldLong: boolean;
  hasFailed: boolean;
}

export type JobStatus = 'due' | 'later' | 'running' | 'stuck' | 'failed';

/**
 * All jobs, as the worker's sign-in sees them: nobody else may look into the queue. None before the first start. Jobs of a
 * dead worker are free within a minute; one that is held for longer is either long, or stuck.
 */
export async function queuedJobs(
  owner: ClientConfig,
  key: Buffer,
  ownerClient: Client,
): Promise<QueuedJob[]> {
  const { rows: there } = await ownerClient.query<{ here: boolean }>(
    `select exists (select from pg_namespace where nspname = 'graphile_worker') as here`,
  );
  if (!there[0]?.here) return [];
  const client = new Client(bounded(await workerLogin(owner, key, ownerClient)));
  client.on('error', () => {});
  await client.connect();
  return readJobs(client).finally(() => client.end());
}

async function readJobs(client: Client): Promise<QueuedJob[]> {
  const { rows } = await client.query<QueuedJob>(
    `select j.id::text, t.identifier as task, j.attempts, j.max_attempts as most,
        to_char(j.run_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as due,
        to_char(j.locked_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as held, j.locked_by as by, j.run_at <= now() as "isDue",
        coalesce(j.locked_at < now() - interval '1 minute', false) as "isHeldLong",
        j.attempts >= j.max_attempts and j.locked_at is null as "hasFailed"
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      order by j.run_at, j.id`,
  );
  return rows;
}

export function statusOf(job: QueuedJob): JobStatus {
  if (job.hasFailed) return 'failed';
  if (job.isHeldLong) return 'stuck';
  if (job.held !== null) return 'running';
  return job.isDue ? 'due' : 'later';
}
