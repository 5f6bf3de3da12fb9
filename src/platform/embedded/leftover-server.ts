/**
 * A server whose Alongside was killed may still be running, or have left its lock file (`postmaster.pid`); both are cleared
 * here.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, isPostgresOf, isTaken } from './process-identity.ts';

const patience = { fast: 60_000, immediate: 10_000 };

/**
 * Ends the server that still runs on this data folder: first the orderly way, then at once (PostgreSQL then recovers from
 * its log; nothing committed is lost). A lock file left by a process that is no server of ours is removed.
 */
export async function clearLeftoverServer(dataFolder: string, log: (line: string) => void): Promise<void> {
  const mark = join(dataFolder, 'postmaster.pid');
  const pid = pidIn(mark);
  if (pid === undefined || !isTaken(pid)) return;
  if (!isPostgresOf(pid, dataFolder)) return rmSync(mark, { force: true });
  log('Stopping the database that the last run left behind.');
  if (await endsAfter('SIGINT', pid, patience.fast)) return;
  if (await endsAfter('SIGQUIT', pid, patience.immediate)) return;
  process.kill(pid, 'SIGKILL');
  await hasEnded(pid, patience.immediate);
}

function pidIn(mark: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(mark, 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

async function endsAfter(signal: NodeJS.Signals, pid: number, patienceMs: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch {
    return !isAlive(pid);
  }
  return hasEnded(pid, patienceMs);
}

async function hasEnded(pid: number, patienceMs: number): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (isAlive(pid) && Date.now() < until) await pause(20);
  return !isAlive(pid);
}
