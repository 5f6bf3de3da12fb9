/** Work for later, queued inside the transaction that causes it. Payloads carry ids, never words. */
import { sql } from 'kysely';
import { runMigrations, Logger } from 'graphile-worker';
import { Client, type ClientConfig, type Pool } from 'pg';
import type { Writing } from './database/transaction.ts';

/** What a job is given besides its payload. */
export interface Workbench {
  /** Reads and writes as a person of the circle, through the same policies as everybody. */
  app: Pool;
  /** Reaches across circles, but only through the functions listed in docs/privacy.md. */
  worker: Pool;
  clock: () => Temporal.Instant;
}

export type Job = (payload: Record<string, string>, bench: Workbench) => Promise<void>;

export interface Appointment {
  at?: Temporal.Instant;
  /** A job queued again under the same key replaces the earlier one. */
  key?: string;
}

/** Queues `task`; it runs after the transaction holds, and not before `at`. */
export async function queue(
  tx: Writing,
  task: string,
  payload: Record<string, string>,
  { at, key }: Appointment = {},
): Promise<void> {
  const json = JSON.stringify(payload);
  await sql`select alongside_queue.add(${task}, ${json}::json, ${at?.toString() ?? null}::timestamptz, ${key ?? null})`.execute(
    tx,
  );
}

/** Takes a queued job back. */
export async function unqueue(tx: Writing, key: string): Promise<void> {
  await sql`select alongside_queue.remove(${key})`.execute(tx);
}

const doors = `
create schema if not exists alongside_queue;
grant usage on schema alongside_queue to alongside_app;
create or replace function alongside_queue.add(task text, payload json, at timestamptz, key text) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(task, payload => payload, run_at => at, job_key => key, max_attempts => 8) $$;
create or replace function alongside_queue.remove(key text) returns void
language sql security definer set search_path = pg_catalog as $$ select graphile_worker.remove_job(key) $$;
revoke all on all functions in schema alongside_queue from public;
grant execute on all functions in schema alongside_queue to alongside_app;`;

export const quiet = new Logger(() => () => {});

/**
 * Makes or updates the queue's own schema, as the worker's sign-in, and the two functions by which a transaction queues a
 * job or takes one back.
 */
export async function prepareQueue(worker: ClientConfig, pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet });
  const client = new Client(worker);
  await client.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(7210464); ${doors} commit`);
  } finally {
    await client.end();
  }
}
