/** One Alongside per folder, by a lock file that names its holder, and that a killed holder does not leave in the way. */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallationProblem } from '../installation-problem.ts';
import { startOf } from './process-identity.ts';

interface Holder {
  pid: number;
  /** When the process began, so that another one with the same id is not taken for it. */
  started: string;
  /** How to reach its database, once that is up. */
  url?: string;
}

export interface FolderLock {
  /** Tells others (the command line) how to reach the database that runs here. */
  announce(url: string): void;
  release(): void;
}

/** Who uses the folder now: undefined when nobody does, also when the last one was killed. */
export function holderOf(home: string): Holder | undefined {
  const holder = read(join(home, 'lock'));
  return holder !== undefined && isStillThere(holder) ? holder : undefined;
}

/** Takes the folder, or refuses with `database.in-use` when a living process holds it. */
export function lockFolder(home: string): FolderLock {
  const file = join(home, 'lock');
  const me: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (place(file, me))
      return { announce: (url) => replace(file, { ...me, url }), release: () => release(file, me) };
    const holder = read(file);
    if (holder !== undefined && isStillThere(holder)) throw inUse(home, holder);
    setAside(file);
  }
  throw inUse(home, read(file));
}

function inUse(home: string, holder: Holder | undefined): InstallationProblem {
  const who = holder === undefined ? '' : ` (process ${holder.pid})`;
  return new InstallationProblem(
    'database.in-use',
    `Another Alongside${who} is using ${home}. Stop it first, or set ALONGSIDE_HOME to another folder.`,
  );
}

function isStillThere(holder: Holder): boolean {
  return startOf(holder.pid) === holder.started;
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Written whole first, then linked: nobody ever reads half a lock. False when there already is one. */
function place(file: string, holder: Holder): boolean {
  const draft = draftOf(file, holder);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(file: string, holder: Holder): void {
  renameSync(draftOf(file, holder), file);
}

function draftOf(file: string, holder: Holder): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
  return draft;
}

/** Two starts may find the same stale lock; whoever moves away a living one by mistake puts it back. */
function setAside(file: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
    const holder = read(aside);
    if (holder !== undefined && isStillThere(holder)) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(file: string, me: Holder): void {
  if (read(file)?.pid === me.pid) rmSync(file, { force: true });
}
