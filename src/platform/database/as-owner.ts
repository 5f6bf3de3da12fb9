/** A transaction as the database's owner, for whoever runs the machine: past row-level security, one command at a time. */
import { Pool, type ClientConfig } from 'pg';
import { nobody, writing, type Writing } from './transaction.ts';

/** Runs queries as the owner: everything they write is kept together, or nothing is. */
export async function asOwner<T>(owner: ClientConfig, work: (tx: Writing) => Promise<T>): Promise<T> {
  const pool = new Pool({ ...owner, max: 1 });
  // A connection that breaks fails the query that waits for it.
  pool.on('error', () => {});
  try {
    return await writing(pool, nobody, work);
  } finally {
    await pool.end();
  }
}
