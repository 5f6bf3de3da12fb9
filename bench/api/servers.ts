/** The two servers, each a process of its own on a free port of this machine, on the same database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { World } from './world.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Started {
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** The app as it is shipped; jobs are another process's affair, so that they do not run beside what is measured. */
export const startApp = ({ url, home }: World): Promise<Started> =>
  start(
    [...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? []), here('../../src/main.ts')],
    {
      DATABASE_URL: url,
      ALONGSIDE_HOME: home,
      PORT: '0',
      PUBLIC_URL: '',
      SMTP_URL: '',
      ROLE: 'web',
      LOG_LEVEL: 'warn',
    },
    /ready at \S+:(\d+)/,
  );

export const startBare = ({ url }: World): Promise<Started> =>
  start([here('bare.ts'), url], {}, /listening at \S+:(\d+)/);

async function start(args: string[], more: Record<string, string>, ready: RegExp): Promise<Started> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const port = ready.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return { port: Number(port), pid: child.pid!, stop };
  }
  throw new Error(`a server ended before it was ready: ${args.join(' ')}`);
}
