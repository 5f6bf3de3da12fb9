/**
 * A lock across processes (an advisory lock of PostgreSQL): what only one may do in a database at a time, such as migrating
 * it; the others wait and say for whom.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { InstallationProblem } from '../installation-problem.ts';
import { bounded } from './connect.ts';

const lock = 7210463;
const betweenTriesMs = 250;
/** Whoever waits says so after this long, and again now and then. */
const saidAfterMs = 2000;
const saidEveryMs = 30_000;
const patienceMs = 10 * 60_000;

/**
 * Does `work` while nobody else does theirs in this database. The lock is held by an open transaction, so it ends with
 * whoever held it, also behind a pooler. `say` is told whom it waits for. Refuses with `database.locked` after ten minutes.
 */
export async function withAdvisoryLock<T>(
  owner: ClientConfig,
  work: () => Promise<T>,
  say: (line: string) => void = () => {},
): Promise<T> {
  const client = new Client(bounded(owner));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin; set local idle_in_transaction_session_timeout = 0');
    await takeTurn(client, say);
    return await work();
  } finally {
    await client.end().catch(() => {});
  }
}

async function takeTurn(client: Client, say: (line: string) => void): Promise<void> {
  const begun = Date.now();
  let nextWord = begun + saidAfterMs;
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(${lock}) as mine`,
    );
    if (rows[0]?.mine) return;
    const now = Date.now();
    if (now > begun + patienceMs) throw locked(await holderOf(client));
    if (now > nextWord) {
      say(`Waiting for ${await holderOf(client)}, which is bringing the database up to date.`);
      nextWord = now + saidEveryMs;
    }
    await pause(betweenTriesMs);
  }
}

async function holderOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ pid: number; at: string | null; since: string | null }>(
    `select a.pid, host(a.client_addr) as at, to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as since
       from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted and l.objid = ${lock} and l.database =
        (select oid from pg_database where datname = current_database())`,
  );
  const [holder] = rows;
  if (!holder) return 'another start of Alongside';
  const from = holder.at === null ? '' : ` from ${holder.at}`;
  const since = holder.since === null ? '' : `, connected since ${holder.since} UTC`;
  return `another start of Alongside (session ${holder.pid} of the database${from}${since})`;
}

function locked(holder: string): InstallationProblem {
  return new InstallationProblem(
    'database.locked',
    `For ten minutes ${holder} has kept the database for itself. Stop it, or end that session with select pg_terminate_backend(…), then start again.`,
  );
}
