/** A PostgreSQL beside the app is restarted again and again while people work. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type Embedded } from '#platform/embedded/embedded.ts';
import { startApp, stopApp, type RunningApp } from './app.ts';
import { makePeople } from './crowd.ts';
import { freePort } from './free-port.ts';
import { beginLoad, workOn } from './load.ts';
import { judge, type Verdict } from './verdict.ts';

interface Restarting {
  /** How often in each of the two ways. */
  times: number;
  workMs: number;
  /** One process for each; the first has the pages. */
  roles: readonly ['all' | 'web', ...'worker'[]];
  say: (line: string) => void;
}

export interface Restarted extends Verdict {
  restarts: number;
  /** Whether the processes that were started first still run. */
  lives: boolean;
}

/** `fast` ends all sessions and writes everything to disk (SIGINT); `immediate` just ends (SIGQUIT), and recovers at its start. */
const ways = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

export async function restartUnderLoad({ times, workMs, roles, say }: Restarting): Promise<Restarted> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-restart-'));
  const databaseHome = join(folder, 'd');
  let database = await startEmbedded({ home: databaseHome });
  const port = await freePort();
  const common = { ALONGSIDE_HOME: join(folder, 'app'), DATABASE_URL: database.url };
  const apps: RunningApp[] = [];
  try {
    for (const role of roles)
      apps.push(await startApp({ ...common, PORT: role === 'worker' ? '0' : String(port), ROLE: role }));
    const { team, secrets } = await makePeople(database.url, 12);
    const url = `http://localhost:${port}`;
    const load = beginLoad({ url, team, writers: secrets.slice(0, 4), readers: secrets.slice(4, 6) });
    let lastStart = Date.now();
    for (const way of Array.from({ length: times }, () => ['fast', 'immediate'] as const).flat()) {
      await workOn(load, workMs);
      lastStart = Date.now();
      database = await restart(databaseHome, database, way);
      say(`${way}: up again after ${((Date.now() - lastStart) / 1000).toFixed(1)} s`);
    }
    await workOn(load, workMs);
    await load.stop();
    const verdict = await judge(
      { owner: database.url, keyFile: join(folder, 'app', 'key') },
      load.seen,
      lastStart,
    );
    const lives = apps.every(
      ({ process: { exitCode, signalCode } }) => exitCode === null && signalCode === null,
    );
    return { ...verdict, restarts: 2 * times, lives };
  } finally {
    for (const app of apps) await stopApp(app);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function restart(home: string, database: Embedded, way: keyof typeof ways): Promise<Embedded> {
  const [pid] = readFileSync(join(home, 'database', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), ways[way]);
  await database.ended;
  await database.stop();
  return startEmbedded({ home });
}
