/** What the database must be like. */
import { setTimeout as pause } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { one } from '#platform/defined.ts';
import { bounded } from '../database/connect.ts';
import { knownMigrations, misfitOf } from '../migrate.ts';
import { fine, wrong, type Answer, type Check, type CheckContext } from './check.ts';

const leastVersion = 160_000;
const mostSkewMs = 60_000;
const newsWithinMs = 3000;

const oneRow = async <Row extends object>({ client }: CheckContext, question: string): Promise<Row> =>
  one((await client.query<Row>(question)).rows);

const version: Check = {
  name: 'database version',
  look: async (context) => {
    const row = await oneRow<{ number: number; words: string }>(
      context,
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as words`,
    );
    if (row.number >= leastVersion) return fine(`PostgreSQL ${row.words}`);
    return wrong(
      'database.too-old',
      `The database is PostgreSQL ${row.words}, and Alongside needs 16 or newer. Update it, or leave DATABASE_URL out to use the one that comes along.`,
    );
  },
};

const encoding: Check = {
  name: 'database encoding',
  look: async (context) => {
    const { name, encoding: found } = await oneRow<{ name: string; encoding: string }>(
      context,
      `select datname as name, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
    );
    if (found === 'UTF8') return fine(found);
    return wrong(
      'database.other-encoding',
      `The database ${name} keeps text as ${found}, in which names cannot be kept as they are. Make it anew with: create database ${name} encoding 'UTF8' template template0`,
    );
  },
};

interface Rights {
  user: string;
  name: string;
  makes: boolean;
  roles: boolean;
  foreign: string | null;
}

const rights: Check = {
  name: 'database rights',
  look: async (context) => {
    const row = await oneRow<Rights>(
      context,
      `select current_user as user, current_database() as name,
          has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as makes,
          (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as roles,
          (select tableowner from pg_tables where schemaname = 'public' and tablename = 'schema_migration'
            and not pg_has_role(tableowner, 'usage')) as foreign`,
    );
    if (row.foreign !== null)
      return wrong(
        'database.no-rights',
        `The tables in ${row.name} belong to ${row.foreign}, and DATABASE_URL names ${row.user}. Use ${row.foreign} in DATABASE_URL.`,
      );
    if (!row.makes)
      return wrong(
        'database.no-rights',
        `The role ${row.user} may not make tables in ${row.name}. Give it the database with: alter database ${row.name} owner to ${row.user}`,
      );
    if (!row.roles)
      return wrong(
        'database.no-rights',
        `The role ${row.user} may not make the two sign-ins that Alongside works with. Allow it with: alter role ${row.user} createrole`,
      );
    return fine(`${row.user} may do what is needed`);
  },
};

const clocks: Check = {
  name: 'clock',
  look: async (context) => {
    const before = Date.now();
    const { at } = await oneRow<{ at: number }>(
      context,
      'select extract(epoch from clock_timestamp())::float8 * 1000 as at',
    );
    const skew = Math.round(at - (before + Date.now()) / 2);
    if (Math.abs(skew) <= mostSkewMs) return fine('the same here and in the database');
    const seconds = Math.round(Math.abs(skew) / 1000);
    return wrong(
      'clock.differs',
      `The database's clock is ${seconds} seconds ${skew > 0 ? 'ahead of' : 'behind'} the one of this machine, so things would come due at the wrong time. Set both right, for example with NTP.`,
    );
  },
};

/** A pooler that changes the session with each transaction loses what is listened for, and session settings. */
const sessions: Check = {
  name: 'database sessions',
  look: async ({ owner, client }) => {
    const channel = `alongside_check_${randomBytes(6).toString('hex')}`;
    let isHeard = false;
    const hear = () => void (isHeard = true);
    const other = new Client(bounded(owner));
    other.on('error', () => {});
    client.on('notification', hear);
    try {
      await client.query(`listen ${channel}`);
      await other.connect();
      await other.query(`notify ${channel}`);
      for (const until = Date.now() + newsWithinMs; !isHeard && Date.now() < until;) await pause(20);
      await client.query(`unlisten ${channel}`);
    } finally {
      client.off('notification', hear);
      await other.end().catch(() => {});
    }
    if (isHeard) return fine('kept from one transaction to the next');
    return wrong(
      'database.no-sessions',
      'Between Alongside and the database stands a pooler that hands out another session with each transaction, so no change would be heard. Let it work in session mode (for PgBouncer: pool_mode = session), or name the database itself in DATABASE_URL.',
    );
  },
};

const schema: Check = {
  name: 'tables',
  look: async ({ client }): Promise<Answer> => {
    const misfit = await misfitOf(client);
    if (misfit) return wrong(misfit.code, misfit.message);
    const known = await knownMigrations();
    return fine(`as this version makes them (${known.at(-1)?.replace('.sql', '')})`);
  },
};

export const databaseChecks: readonly Check[] = [version, encoding, rights, clocks, sessions, schema];
