/**
 * The two database roles under which the application signs in: both own nothing of ours, and row-level security holds for
 * both. What holds for each of their sessions is a setting of the sign-in itself, so that it also holds where a pooler
 * hands out sessions.
 */
import { createHmac } from 'node:crypto';
import { parseIntoClientConfig } from 'pg-connection-string';
import { Client, escapeIdentifier, escapeLiteral, type ClientConfig } from 'pg';
import { one } from '#platform/defined.ts';
import { bounded } from './connect.ts';
import { isConnectionLost } from './database-errors.ts';
import { checkKey } from './known-key.ts';

export interface Logins {
  /** Answers people: what it may see depends on the person a transaction acts for. */
  app: ClientConfig;
  /** Runs jobs: owns the queue, and reaches across circles only through named functions. */
  worker: ClientConfig;
}

/** For each session: times in UTC, a plan made once (policies take longer to plan than to run), and nobody waits for ever. */
const settings = {
  app: {
    timezone: 'UTC',
    plan_cache_mode: 'force_generic_plan',
    statement_timeout: '15s',
    lock_timeout: '10s',
    idle_in_transaction_session_timeout: '1min',
  },
  worker: {
    timezone: 'UTC',
    plan_cache_mode: 'force_generic_plan',
    statement_timeout: '2min',
    lock_timeout: '30s',
    idle_in_transaction_session_timeout: '10min',
  },
} as const;

/** How long an answer may take before a connection counts as dead; the database itself gives up earlier. */
export const answerMs = { app: 18_000, worker: 150_000 } as const;

/**
 * Makes sure both sign-ins exist and returns how to connect as them.
 * Passwords are derived from the installation's key, so every process of an installation knows them. One process at a
 * time (`withAdvisoryLock`): two that change the same role at once would fail. Refuses another key than the one this database
 * belongs to (`key.other`).
 */
export async function ensureLogins(owner: ClientConfig, key: Buffer): Promise<Logins> {
  const client = new Client(bounded(owner));
  client.on('error', () => {});
  await client.connect();
  try {
    await checkKey(client, key);
    const suffix = await suffixOf(client);
    const loginAs = async (role: Role) => {
      const { config, user, password } = loginOf(owner, key, role, suffix);
      if (!(await canConnect(config))) await makeLogin(client, `alongside_${role}`, user, password);
      await setUp(client, user, settings[role]);
      return config;
    };
    const logins = { app: await loginAs('app'), worker: await loginAs('worker') };
    await holdDatabase(client, String(logins.worker.user));
    return logins;
  } finally {
    await client.end();
  }
}

type Role = 'app' | 'worker';

/** How the worker connects, where a start has already made its sign-in; `client` is the owner's. */
export async function workerLogin(owner: ClientConfig, key: Buffer, client: Client): Promise<ClientConfig> {
  return loginOf(owner, key, 'worker', await suffixOf(client)).config;
}

async function suffixOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ role_suffix: string }>('select role_suffix from installation');
  return one(rows).role_suffix;
}

function loginOf(owner: ClientConfig, key: Buffer, role: Role, suffix: string) {
  const user = `alongside_${role}_${suffix}`;
  const password = createHmac('sha256', key).update(`database sign-in ${user}`).digest('base64url');
  return { config: signInAs(owner, user, password), user, password };
}

/**
 * What PostgreSQL grants to everybody in a new database is taken back: a temporary table, or a function in our schema, could
 * stand in the place of one of ours. The worker makes the schema of its queue. A copy of a database lacks these rights, so
 * they are set at each start.
 */
async function holdDatabase(client: Client, worker: string): Promise<void> {
  await client.query(`do $$ begin
    execute format('revoke temporary, create on database %I from public', current_database());
    execute format('grant create on database %I to %I', current_database(), ${escapeLiteral(worker)});
    if has_schema_privilege('alongside_app', 'public', 'create') then
      revoke create on schema public from public;
    end if;
  end $$`);
}

function signInAs(
  { connectionString, ...owner }: ClientConfig,
  user: string,
  password: string,
): ClientConfig {
  const parts = connectionString === undefined ? {} : parseIntoClientConfig(connectionString);
  return { ...parts, ...owner, user, password };
}

async function canConnect(config: ClientConfig): Promise<boolean> {
  const client = new Client(bounded(config));
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (problem) {
    if (isConnectionLost(problem)) throw problem;
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function makeLogin(client: Client, group: string, user: string, password: string): Promise<void> {
  const name = escapeIdentifier(user);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [user]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${name} login password ${escapeLiteral(password)}`);
  await client.query(`grant ${escapeIdentifier(group)} to ${name}`);
}

/** Gives the sign-in its settings, where it has others. */
async function setUp(client: Client, user: string, wanted: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await client.query<{ settings: string[] | null }>(
    'select rolconfig as settings from pg_roles where rolname = $1',
    [user],
  );
  for (const [name, value] of Object.entries(wanted)) {
    if (rows[0]?.settings?.some((setting) => setting.toLowerCase() === `${name}=${value}`.toLowerCase()))
      continue;
    await client.query(`alter role ${escapeIdentifier(user)} set ${name} = ${escapeLiteral(value)}`);
  }
}
