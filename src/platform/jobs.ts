/** Work for later, queued inside the transaction that causes it. Payloads carry ids, never words. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import { runMigrations, Logger } from 'graphile-worker';
import { Client, type ClientConfig, type Pool } from 'pg';
import { Type, type Static, type TObject, type TProperties } from 'typebox';
import { Value } from 'typebox/value';
import type { Writing } from './database/transaction.ts';

/** What a job works with besides its payload. */
export interface JobContext {
  /** Reads and writes as a person of the circle, through the same policies as everybody. */
  app: Pool;
  /** Reaches across circles, but only through the functions listed in docs/privacy.md. */
  worker: Pool;
  clock: () => Temporal.Instant;
}

/** A kind of job: its name in the queue, and what a payload of it holds. */
export interface Job<Fields extends TProperties = TProperties> {
  readonly task: string;
  readonly payload: TObject<Fields>;
}

/** Something that happened: whoever listens does their part as a job of their own. */
export interface Event<Fields extends TProperties = TProperties> extends Job<Fields> {
  readonly isEvent: true;
}

export type PayloadOf<Kind> = Kind extends Job<infer Fields> ? Static<TObject<Fields>> : never;

/** What is done when a job of this kind, or an event, is due. */
export type Handler<Kind extends Job> = (payload: PayloadOf<Kind>, context: JobContext) => Promise<void>;

/** A kind of job with what is done for it; the payload is checked when it comes out of the queue. */
export interface HandledJob {
  job: Job;
  run: (payload: unknown, context: JobContext) => Promise<void>;
}

/** What the worker runs, by the name in the queue. */
export type TaskList = Readonly<Record<string, HandledJob['run']>>;

const defined = new Map<string, Job>();

/** All kinds of jobs and events that were defined: a test holds that something is done for each of them. */
export const definedJobs = (): readonly Job[] => [...defined.values()];
export const isEvent = (job: Job): job is Event => 'isEvent' in job;

function define<Kind extends Job>(kind: Kind): Kind {
  if (defined.has(kind.task)) throw new Error(`Two kinds of jobs are called ${kind.task}`);
  defined.set(kind.task, kind);
  return kind;
}

/** Defines a kind of job of a feature's own, such as `defineJob('ask.route', { ask: Id })`. */
export const defineJob = <Fields extends TProperties>(task: string, fields: Fields): Job<Fields> =>
  define({ task, payload: Type.Object(fields) });

/** Defines something that happens and may concern other features, such as `defineEvent('ask.closed', { ask: Id })`. */
export const defineEvent = <Fields extends TProperties>(task: string, fields: Fields): Event<Fields> =>
  define({ task, payload: Type.Object(fields), isEvent: true });

/** Brings a kind of job, or an event, together with what is done for it. */
export const handle = <Fields extends TProperties>(
  job: Job<Fields>,
  handler: Handler<Job<Fields>>,
): HandledJob => ({
  job,
  run: (payload, context) => {
    const given = payload ?? {};
    mustFit(job, given);
    return handler(given as PayloadOf<Job<Fields>>, context);
  },
});

/** Throws when a payload lacks something or holds something else; says nothing of what it holds. */
function mustFit({ task, payload }: Job, given: unknown): void {
  if (!Value.Check(payload, given)) throw new Error(`The payload of ${task} is not as it was defined`);
}

export interface Appointment {
  at?: Temporal.Instant;
  /** A job queued again under the same key replaces the earlier one of its kind. */
  key?: string;
}

const keyOf = ({ task }: Job, key: string): string => `${task}:${key}`;

function queued<Kind extends Job>(job: Kind, payload: PayloadOf<Kind>, { at, key }: Appointment): QueuedJob {
  mustFit(job, payload);
  return { task: job.task, payload, at, key: key === undefined ? undefined : keyOf(job, key) };
}

/** Queues a job, or tells of an event; it runs after the transaction holds, and not before `at`. */
export const queue = async <Kind extends Job>(
  tx: Writing,
  job: Kind,
  payload: PayloadOf<Kind>,
  appointment: Appointment = {},
): Promise<void> => addToQueue(tx, [queued(job, payload, appointment)]);

/** Queues one job for each of many, in one go. */
export const queueEach = async <Kind extends Job>(
  tx: Writing,
  job: Kind,
  each: readonly (Appointment & { payload: PayloadOf<Kind> })[],
): Promise<void> =>
  addToQueue(
    tx,
    each.map(({ payload, ...appointment }) => queued(job, payload, appointment)),
  );

/** Takes a queued job back. */
export const unqueue = (tx: Writing, job: Job, key: string): Promise<void> =>
  currentQueue().remove(tx, keyOf(job, key));

/** Adds to the queue by the names of tasks: for whoever passes on what was queued before. */
export async function addToQueue(tx: Writing, jobs: readonly QueuedJob[]): Promise<void> {
  if (jobs.length > 0) await currentQueue().add(tx, jobs);
}

/** A job as it waits, under the name of its task. */
export interface QueuedJob {
  task: string;
  payload: unknown;
  /** Not before this moment; unset, at once. */
  at?: Temporal.Instant | undefined;
  key?: string | undefined;
}

/** Where jobs wait. One added under the key of another replaces it. */
export interface Queue {
  add(tx: Writing, jobs: readonly QueuedJob[]): Promise<void>;
  remove(tx: Writing, key: string): Promise<void>;
}

const queueInDatabase: Queue = {
  async add(tx, jobs) {
    await sql`
      select alongside_queue.add(task, payload, at, key)
      from json_to_recordset(${JSON.stringify(jobs)}::json) as job (task text, payload json, at timestamptz, key text)`.execute(
      tx,
    );
  },
  async remove(tx, key) {
    await sql`select alongside_queue.remove(${key})`.execute(tx);
  },
};

const replaced = new AsyncLocalStorage<Queue>();
const currentQueue = (): Queue => replaced.getStore() ?? queueInDatabase;

/** Does `work` with another queue, such as one in memory; whoever works beside it keeps that of the database. */
export const withQueue = <T>(queueInstead: Queue, work: () => Promise<T>): Promise<T> =>
  replaced.run(queueInstead, work);

const queueFunctions = `
create schema if not exists alongside_queue;
grant usage on schema alongside_queue to alongside_app;
create or replace function alongside_queue.add(task text, payload json, at timestamptz, key text) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(task, payload => payload, run_at => at, job_key => key, max_attempts => 8) $$;
create or replace function alongside_queue.remove(key text) returns void
language sql security definer set search_path = pg_catalog as $$ select graphile_worker.remove_job(key) $$;
revoke all on all functions in schema alongside_queue from public;
grant execute on all functions in schema alongside_queue to alongside_app;
-- whoever runs the machine writes letters as the owner, who need not be a superuser
do $$ begin
  execute format('grant usage on schema alongside_queue to %1$s; grant execute on all functions in schema alongside_queue to %1$s',
    (select relowner::regrole from pg_class where oid = 'public.workplace'::regclass));
end $$;`;

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
    await client.query(`begin; select pg_advisory_xact_lock(7210464); ${queueFunctions} commit`);
  } finally {
    await client.end();
  }
}
