/** Transactions for one person: row-level security reads who they are from a setting of the transaction. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { isId } from '../id.ts';
import { Refusal } from '../refusal.ts';
import type { DB } from './schema.generated.ts';
import { corkUntilNextTick } from './pipelining.ts';
import { clientDialect } from './kysely-dialect.ts';

/** A handle inside a command's transaction. */
export type Writing = Kysely<DB>;
/** A handle that can only read; a command's handle will do as well. */
export type Reading = Pick<
  Writing,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'case' | 'getExecutor'
>;

/** Nobody has signed in: only rows and functions open to strangers can be reached. */
export const nobody = null;

const handles = new WeakMap<PoolClient, Writing>();
const pools = new WeakMap<Reading, Pool>();

/** A connection's Kysely handle, cached: it holds nothing of the person it serves. */
function handleOf(client: PoolClient, pool: Pool): Writing {
  const known = handles.get(client);
  if (known) return known;
  const handle = new Kysely<DB>({ dialect: clientDialect(client) });
  handles.set(client, handle);
  pools.set(handle, pool);
  return handle;
}

/** The pool whose connection a handle is. */
export function poolOf(db: Reading): Pool {
  const pool = pools.get(db);
  if (!pool) throw new Error('this handle belongs to no transaction');
  return pool;
}

function opening(mode: 'read only' | 'read write', person: string | null): string {
  if (person !== null && !isId(person)) throw new Error('a person is named by an id');
  const begin = `begin ${mode}; set local alongside.person = '${person ?? ''}'`;
  return mode === 'read write' && leavesDisk.getStore()
    ? `${begin}; set local synchronous_commit = off`
    : begin;
}

const leavesDisk = new AsyncLocalStorage<true>();

/**
 * Commits within `work` do not wait for the disk: for thousands of them that are worth something together alone, and made
 * anew when they were broken off. The first commit outside waits for all of them.
 */
export const withoutWaitingForDisk = <T>(work: () => Promise<T>): Promise<T> => leavesDisk.run(true, work);

/**
 * Runs queries as `person` in a read-only transaction and returns what `work` returns. `begin` is pipelined with the first
 * query, and the answer does not wait for the `commit` of a transaction that only read.
 */
export async function reading<T>(
  pool: Pool,
  person: string | null,
  work: (db: Reading) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  corkUntilNextTick(client);
  const begun = client.query(opening('read only', person));
  begun.catch(() => {});
  try {
    const answer = await work(handleOf(client, pool));
    await begun;
    endAndRelease(client, 'commit');
    return answer;
  } catch (problem) {
    await workAsForSomethingHidden(client, problem);
    endAndRelease(client, 'rollback');
    throw problem;
  }
}

/** Runs a command as `person`: everything it writes is kept together, or nothing is. */
export async function writing<T>(
  pool: Pool,
  person: string | null,
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  corkUntilNextTick(client);
  const begun = client.query(opening('read write', person));
  begun.catch(() => {});
  try {
    const answer = await work(handleOf(client, pool));
    await begun;
    await client.query('commit');
    client.release();
    return answer;
  } catch (problem) {
    await workAsForSomethingHidden(client, problem);
    endAndRelease(client, 'rollback');
    throw problem;
  }
}

/**
 * Against a timing side channel. Row-level security that hides a row works out the reader's circles; a row that never was
 * costs nothing. So they are worked out before every "not found", and its time does not tell the two apart.
 */
async function workAsForSomethingHidden(client: PoolClient, problem: unknown): Promise<void> {
  if (problem instanceof Refusal && problem.status === 404)
    await client.query('select my_circle_list()').catch(() => {});
}

/** Ends the transaction in the background; a connection on which that fails is thrown away. */
function endAndRelease(client: PoolClient, how: 'commit' | 'rollback'): void {
  client.query(how).then(
    () => client.release(),
    (problem: Error) => client.release(problem),
  );
}
