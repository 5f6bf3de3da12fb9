/** Starting a PostgreSQL program so that its user reaches the folders it works in, wherever they stand. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Account } from './account.ts';

interface Start {
  command: string;
  args: (folders: string[]) => string[];
  /** Folders the program works in, in the order in which `args` receives them. */
  folders: string[];
  account: Account | undefined;
  stdio: [stdin: 'pipe' | 'ignore', stdout: 'pipe' | number, stderr: 'pipe' | number];
  detached?: boolean;
}

/**
 * Another user cannot enter a private folder such as root's home by name. So the folders are opened by us and
 * passed on open; `/proc/self/fd/3` then names the first of them for that user, and nothing is opened to others.
 */
export function startWithFolders({ command, args, folders, account, stdio, detached }: Start): ChildProcess {
  const options = {
    ...account,
    cwd: '/',
    env: plainEnvironment(),
    detached: detached ?? false,
    windowsHide: true,
  };
  if (account === undefined) return spawn(command, args(folders), { ...options, stdio });
  const opened = folders.map((folder) => openSync(folder, 'r'));
  try {
    const names = folders.map((_, position) => `/proc/self/fd/${stdio.length + position}`);
    return spawn(command, args(names), { ...options, stdio: [...stdio, ...opened] as StdioOptions });
  } finally {
    opened.forEach((folder) => closeSync(folder));
  }
}

/** Without the caller's PostgreSQL and language settings, which would steer the server. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG|TZ$|LD_|DYLD_|NODE_)/i.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
