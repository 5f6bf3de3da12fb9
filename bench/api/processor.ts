/** Processor time: unlike throughput it says much the same on a machine that others use as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { nth } from '#platform/defined.ts';

export interface Spent {
  /** Milliseconds of the server's process. */
  server: number;
  /** Milliseconds of the database's processes. */
  database: number;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const msPerTick = 10;

interface Process {
  parent: number;
  ms: number;
  /** Of the children that ended. */
  endedMs: number;
}

function processOf(pid: number | string): Process | null {
  try {
    // what follows the name in brackets: state, parent, …; from the 12th: user, system, and both of ended children
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15) as [number, number, number, number];
    return {
      parent: nth(fields, 1),
      ms: (user + system) * msPerTick,
      endedMs: (endedUser + endedSystem) * msPerTick,
    };
  } catch {
    return null;
  }
}

const childrenOf = (pid: number): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(name) ?? [])
    .filter(({ parent }) => parent === pid);

/** What a server and the processes of the database have used since they began; null where the system does not tell. */
export function spentBy(serverPid: number, databasePid: number): Spent | null {
  const server = processOf(serverPid);
  const database = processOf(databasePid);
  if (!server || !database) return null;
  const ofChildren = childrenOf(databasePid).reduce((sum, { ms }) => sum + ms, 0);
  return { server: server.ms, database: database.ms + database.endedMs + ofChildren };
}

export const spentBetween = (before: Spent | null, after: Spent | null): Spent | null =>
  before && after
    ? { server: after.server - before.server, database: after.database - before.database }
    : null;
