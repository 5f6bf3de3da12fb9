/** Stores the snapshots of weights while no worker runs. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import type { WeightSnapshot } from './weight-snapshots.ts';

/** The snapshots that still hold, oldest first: no evidence was added later that they should have seen. */
export const storedSnapshots = (worker: Pool): Promise<WeightSnapshot[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<WeightSnapshot>`select * from routing_weight_snapshots()`.execute(db);
    return rows;
  });

/** Keeps snapshots in place of all from the first of them on, and the newest `most` of all. */
export const saveSnapshots = (
  worker: Pool,
  snapshots: readonly WeightSnapshot[],
  most: number,
): Promise<void> =>
  writing(worker, nobody, async (tx) => {
    await sql`select routing_keep_weight_snapshots(${JSON.stringify(snapshots)}::jsonb, ${most})`.execute(tx);
  });
