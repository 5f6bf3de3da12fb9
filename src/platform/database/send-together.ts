/**
 * Pipelining: the queries asked of a connection in one go travel as one packet, since each write of its own costs both ends
 * a system call.
 */
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

const gathering = new WeakSet<Writable>();

/** Corks the client's connection until everything that is ready now has been asked. */
export function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}
