/** One running PostgreSQL server: started, waited for, stopped. */
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { InstallationProblem } from '../installation-problem.ts';
import type { Account } from './account.ts';
import { program } from './binaries.ts';
import { startWithFolders } from './reach.ts';
import { serverSettings, type Listen } from './settings.ts';

interface ServerPlan {
  binaries: string;
  dataFolder: string;
  logFile: string;
  listen: Listen;
  account: Account | undefined;
  keep: 'durable' | 'throwaway';
}

export interface Server {
  /** Ends the server's sessions, writes everything to disk and waits until it has ended. May be called twice. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
}

const wholeLog = 5_000_000;
const patienceMs = { stopping: 60_000 };

/**
 * Beside the server waits a small shell that reads from a pipe of ours. When we end in whatever way, also by
 * `kill -9`, the pipe closes and it stops the server in good order. Detached, so that Ctrl-C reaches only us.
 */
const watched =
  'exec 9<&0; ( ( read -r _ <&9; kill -INT $$ ) >/dev/null 2>&1 & ); exec 9<&-; exec "$0" "$@" </dev/null';

/** Starts the server and waits until it takes connections. Refuses with `database.not-started` and the log's end. */
export async function startServer(plan: ServerPlan): Promise<Server> {
  const child = launch(plan);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => {
      child.stdin?.destroy();
      resolve();
    });
  });
  child.stdin?.on('error', () => {});
  const up = await Promise.race([isReady(plan.dataFolder, child), ended.then(() => false)]);
  if (!up) throw notStarted(plan.logFile);
  return { ended, stop: () => stop(child, ended, plan) };
}

function launch(plan: ServerPlan): ChildProcess {
  const { listen, account } = plan;
  const log = openLog(plan.logFile);
  const server = program(plan.binaries, 'postgres');
  const folders = 'socketFolder' in listen ? [plan.dataFolder, listen.socketFolder] : [plan.dataFolder];
  const args = ([data = '', socketFolder = '']: string[]) => [
    '-D',
    data,
    ...serverSettings('socketFolder' in listen ? { socketFolder } : listen, plan.keep),
  ];
  try {
    const common = {
      folders,
      account,
      stdio: ['pipe', log, log] as ['pipe', number, number],
      detached: true,
    };
    if (process.platform === 'win32') return startWithFolders({ ...common, command: server, args });
    return startWithFolders({
      ...common,
      command: '/bin/sh',
      args: (names) => ['-c', watched, server, ...args(names)],
    });
  } finally {
    closeSync(log);
  }
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > wholeLog) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

/** PostgreSQL writes its state into its lock file (`postmaster.pid`); the eighth line says when it takes connections. */
async function isReady(dataFolder: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const [pid, ...lines] = linesOf(join(dataFolder, 'postmaster.pid'));
    const ours = process.platform === 'win32' || Number(pid) === child.pid;
    if (ours && lines[6]?.trim() === 'ready') return true;
    await pause(10);
  }
  return false;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function notStarted(logFile: string): InstallationProblem {
  const said = linesOf(logFile)
    .filter((line) => line !== '')
    .slice(-5)
    .join('\n');
  return new InstallationProblem(
    'database.not-started',
    `The database did not start. It said (in ${logFile}):\n${said}`,
  );
}

async function stop(child: ChildProcess, ended: Promise<void>, plan: ServerPlan): Promise<void> {
  if (process.platform === 'win32') await stopByControl(plan);
  else child.kill('SIGINT');
  const inTime = await Promise.race([
    ended.then(() => true),
    pause(patienceMs.stopping, false, { ref: false }),
  ]);
  if (!inTime) child.kill('SIGQUIT');
  await ended;
}

/** Windows knows no signals; PostgreSQL's own program speaks to the server there. */
async function stopByControl({ binaries, dataFolder }: ServerPlan): Promise<void> {
  const { execFile } = await import('node:child_process');
  await new Promise((resolve) => {
    execFile(program(binaries, 'pg_ctl'), ['stop', '-D', dataFolder, '-m', 'fast', '-w'], resolve);
  });
}
