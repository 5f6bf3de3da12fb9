/**
 * Pipelining: the queries asked of a connection in one go travel as one packet, since each write of its own costs both ends
 * a system call.
 */
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

const corked = new WeakSet<Writable>();

/** Corks the client's connection until everything that is ready now has been asked. */
export function corkUntilNextTick(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (corked.has(stream)) return;
  corked.add(stream);
  stream.cork();
  process.nextTick(() => {
    corked.delete(stream);
    stream.uncork();
  });
}
