/**
 * Orphaned jobs, which somebody took and will never end: of a worker that died, or taken with an answer that was lost on
 * its way.
 */
import type { Client, ClientConfig, Pool } from 'pg';
import { PersistentConnection } from '../database/persistent-connection.ts';

/** Every worker holds an advisory lock of this family on its own name while it lives. */
const ofWorkers = 7210466;
/** Whoever seems dead twice in a row is; a worker has a new lock within a second after its database came back. */
const lookEveryMs = 20_000;
const firstLooksMs = [0, 3000];

export interface HeldJob {
  id: string;
  /** The worker that took it. */
  by: string;
}

/** Jobs held by workers that no longer live, and by `mine` without my knowing: I work on those of `active` alone. */
export async function orphansOf(worker: Pool, mine: string, active: readonly string[]): Promise<HeldJob[]> {
  const { rows } = await worker.query<HeldJob>({
    text: `with holders as materialized (
        select distinct locked_by as by from graphile_worker._private_jobs where locked_by is not null),
      dead as materialized (
        select by from holders where by <> $1 and pg_try_advisory_xact_lock(${ofWorkers}, hashtext(by)))
      select id::text as id, locked_by as by from graphile_worker._private_jobs
       where locked_by in (select by from dead) or (locked_by = $1 and id <> all ($2::bigint[]))`,
    values: [mine, active],
  });
  return rows;
}

/** Gives these jobs free, if they are still held by the same. Returns how many. */
export async function release(worker: Pool, orphans: readonly HeldJob[]): Promise<number> {
  if (orphans.length === 0) return 0;
  const { rowCount } = await worker.query({
    text: `update graphile_worker._private_jobs j set locked_at = null, locked_by = null
        from unnest($1::bigint[], $2::text[]) as o (id, by) where j.id = o.id and j.locked_by = o.by`,
    values: [orphans.map(({ id }) => id), orphans.map(({ by }) => by)],
  });
  return rowCount ?? 0;
}

/**
 * A job that queues itself again while it runs leaves its old row to be deleted at its end. Where its worker died before
 * that, the row stays; it has no key any more, never failed, and may not be tried again. What
 * failed for good is kept for a month, for whoever looks into it.
 */
export async function dropReplaced(worker: Pool): Promise<void> {
  await worker.query(`delete from graphile_worker._private_jobs
    where locked_at is null and attempts >= max_attempts and
      (key is null and last_error is null or updated_at < now() - interval '30 days')`);
}

export interface OrphanWatch {
  stop: () => Promise<void>;
}

interface Me {
  /** The name under which I take jobs. */
  name: string;
  /** The jobs I work on now. */
  active: () => readonly string[];
  told: (freed: number) => void;
  failed: (problem: unknown) => void;
}

/** Shows that I live, and frees from now on what the dead hold: within some seconds at first, then within a minute. */
export async function watchForOrphans(login: ClientConfig, worker: Pool, me: Me): Promise<OrphanWatch> {
  const begin = async (client: Client) => {
    await client.query(`select pg_advisory_lock(${ofWorkers}, hashtext($1))`, [me.name]);
  };
  const connection = new PersistentConnection(login, { begin });
  await connection.start();
  let suspects: HeldJob[] = [];
  let looking = Promise.resolve();
  const lookOnce = async () => {
    try {
      const found = await orphansOf(worker, me.name, me.active());
      const still = new Set(suspects.map(({ id, by }) => `${id} ${by}`));
      const freed = await release(
        worker,
        found.filter(({ id, by }) => still.has(`${id} ${by}`)),
      );
      await dropReplaced(worker);
      if (freed > 0) me.told(freed);
      suspects = found;
    } catch (problem) {
      // Nothing is known of what happened meanwhile.
      suspects = [];
      me.failed(problem);
    }
  };
  const look = () => void (looking = looking.then(lookOnce));
  const timers = firstLooksMs.map((ms) => setTimeout(look, ms).unref());
  const rounds = setInterval(look, lookEveryMs).unref();
  const stop = async () => {
    for (const timer of timers) clearTimeout(timer);
    clearInterval(rounds);
    await looking;
    await connection.stop();
  };
  return { stop };
}
