/** A database of one's own: cloned from the migrated template, dropped when closed. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { readyDatabase, type ReadyDatabase } from '#platform/database/ready.ts';
import { Keyring } from '#platform/sealed/keyring.ts';
import { testKey } from './key.ts';

export interface TestDatabase extends ReadyDatabase {
  /** The owner's connection: past every policy, for builders and for looking at what is really stored. */
  owner: Client;
  url: string;
  /** Where the keys of private texts are. */
  keysFolder: string;
}

async function asServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseServer') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Clones the template, and nobody is connected to the copy yet. Takes about 30 ms. */
export async function cloneDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `workplace_${randomBytes(6).toString('hex')}`;
  await asServer(`create database ${name} template template_workplace`);
  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asServer(`drop database ${name} with (force)`) };
}

/** A clone with its sign-ins and pools. */
export async function openDatabase(): Promise<TestDatabase> {
  const { url, drop } = await cloneDatabase();
  const keysFolder = await mkdtemp(join(tmpdir(), 'alongside-keys-'));
  const ready = await readyDatabase({ connectionString: url }, testKey, {
    connections: 6,
    keyring: new Keyring(testKey, keysFolder),
  });
  // tests arrange several rows at once
  const owner = new Client({ connectionString: url, pipeline: true });
  await owner.connect();
  return {
    ...ready,
    owner,
    url,
    keysFolder,
    close: async () => {
      await owner.end();
      await ready.close();
      await rm(keysFolder, { recursive: true, force: true });
      await drop();
    },
  };
}
