/** One throwaway PostgreSQL for a whole test run, with a migrated template that each workplace is cloned from. */
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { readyDatabase } from '#platform/database/ready.ts';
import { startTemporary } from '#platform/embedded/temporary.ts';
import { testKey } from './key.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string;
  }
}

export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporary();
  const template = new URL(server.url);
  template.pathname = '/template_workplace';
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query('create database template_workplace');
  await client.end();
  const ready = await readyDatabase({ connectionString: template.href }, testKey);
  await ready.close();
  project.provide('databaseServer', server.url);
  return () => server.stop();
}
