/** The app as people start it: a process of its own that can be killed and started again at the same address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface RunningApp {
  /** Its process; its number changes with each start. */
  process: ChildProcess;
  /** What it wrote, line by line. */
  said: string[];
  /** Resolves with the exit code, or null after a signal. */
  ended: Promise<number | null>;
}

/** Starts the app and waits until it says that it is ready. */
export async function startApp(settings: Record<string, string>): Promise<RunningApp> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PUBLIC_URL: '', SMTP_URL: '', DATABASE_URL: '', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const said: string[] = [];
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Alongside is ready at')) resolve();
      });
  });
  const failed = ended.then(() => {
    throw new Error(`the app ended before it was ready:\n${said.join('\n')}`);
  });
  failed.catch(() => {});
  await Promise.race([ready, failed]);
  return { process: child, said, ended };
}

export async function killApp(app: RunningApp): Promise<void> {
  app.process.kill('SIGKILL');
  await app.ended;
}

export async function stopApp(app: RunningApp): Promise<void> {
  app.process.kill('SIGTERM');
  await app.ended;
}
