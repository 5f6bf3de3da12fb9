/** Looking for marker words wherever words could lie: tables, the write-ahead log, files, the server's log, a backup, an older one. */
import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import { inject } from 'vitest';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import { restore } from '#platform/backup/restore.ts';
import { framesOf, readHeader } from '#platform/backup/sealed-file.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { buildServer } from '#platform/http/server.ts';
import { openLog } from '#platform/log.ts';
import { Keyring } from '#platform/sealed/keyring.ts';
import { one } from '#platform/defined.ts';
import { partiesNamed } from '#features/people/public.ts';
import { features } from '#src/app.ts';
import { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import type { Workplace } from '#test/workplace.ts';

/** The same person, served by a server whose log is kept at its most talkative. */
export async function listenedTo(w: Workplace, { id, name, secret }: Actor, log: string[]): Promise<Actor> {
  const app = await buildServer({
    pool: w.database.app,
    clock: w.clock.read,
    identify: identifyWith(w.database.app, w.clock.read),
    publicUrl: 'http://localhost:3210',
    log: openLog('trace', { write: (line: string) => void log.push(line) }),
    live: w.live,
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 1_000_000,
  });
  return new Actor(app, id, name, secret);
}

/** Every row of every table in the database as text, the queue's included. */
export async function everyRow(client: Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  const text = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    text.push(...rows.map(({ row }) => row));
  }
  return text.join('\n');
}

/** The write-ahead log since a moment, and the files of the database itself: whether these bytes are in them. */
export async function isOnDisk(w: Workplace, marker: string, since: string): Promise<boolean> {
  await w.database.owner.query('checkpoint');
  const { rows } = await w.database.owner.query<{ found: boolean }>(
    `select bool_or(position(convert_to($1, 'utf8') in pg_read_binary_file(file)) > 0) as found from (
       select 'pg_wal/' || name as file from pg_ls_waldir() where name between pg_walfile_name($2) and pg_walfile_name(pg_current_wal_lsn())
       union all
       select pg_relation_filepath(c.oid) from pg_class c
       where c.relkind in ('r', 'i', 't', 'm') and pg_relation_filepath(c.oid) like 'base/%' and c.oid >= 16384) files`,
    [marker, since],
  );
  return one(rows).found;
}

/** All that stands in a backup, opened. */
export async function backupText(file: string): Promise<string> {
  const { length } = await readHeader(file);
  const parts = [];
  for await (const frame of framesOf(file, length))
    parts.push(Buffer.isBuffer(frame.content) ? frame.content.toString() : JSON.stringify(frame.content));
  return parts.join('');
}

/** A word as it is, and as it would look in binary columns or inside something else. */
const looksOf = (marker: string): string[] => [
  marker,
  Buffer.from(marker).toString('hex'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + marker)
      .toString('base64')
      .slice(4, -4),
  ),
];
/** The looks of a marker that are in a text. */
export const findIn = (text: string, marker: string) => looksOf(marker).filter((look) => text.includes(look));
/** The keys of private texts that are there. */
export const keyFiles = (w: Workplace) =>
  readdirSync(w.database.keysFolder, { recursive: true })
    .map(String)
    .filter((name) => name.length > 30);
/** How far the write-ahead log goes. */
export const positionNow = async (w: Workplace) =>
  one((await w.database.owner.query<{ at: string }>('select pg_current_wal_lsn()::text as at')).rows).at;

/** An older state of the workplace in a database of its own, on an installation that kept its key and its folder of keys. */
export async function restoredFrom(w: Workplace, file: string) {
  const name = `restored_${Date.now()}`;
  const server = new Client({ connectionString: inject('databaseServer') });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  await restore({ connectionString: url.href }, testKey, file);
  const keyring = new Keyring(testKey, w.database.keysFolder);
  const ready = await readyDatabase({ connectionString: url.href }, testKey, { connections: 2, keyring });
  const close = async () => {
    await ready.close();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  };
  return { app: ready.app, close };
}
