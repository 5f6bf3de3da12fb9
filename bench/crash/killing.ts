/** The app is killed again and again while people work, on the database that comes with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf } from '#platform/embedded/folder-lock.ts';
import { freePort } from './free-port.ts';
import { killApp, startApp, stopApp } from './app.ts';
import { makePeople } from './crowd.ts';
import { beginLoad, workOn } from './load.ts';
import { judge, type Verdict } from './verdict.ts';

interface Killing {
  kills: number;
  /** How long people work between two of them. */
  workMs: number;
  say: (line: string) => void;
}

export interface Killed extends Verdict {
  kills: number;
  /** Seconds from a kill until the app was ready again, the longest. */
  longestStart: number;
}

export async function killUnderLoad({ kills, workMs, say }: Killing): Promise<Killed> {
  const home = mkdtempSync(join(tmpdir(), 'alongside-crash-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = { ALONGSIDE_HOME: home, PORT: String(port) };
  let app = await startApp(settings);
  try {
    const owner = () => holderOf(home)!.url!;
    const { team, secrets } = await makePeople(owner(), 12);
    const load = beginLoad({ url, team, writers: secrets.slice(0, 4), readers: secrets.slice(4, 6) });
    let longestStart = 0;
    let lastStart = Date.now();
    for (let kill = 1; kill <= kills; kill++) {
      await workOn(load, workMs * (0.5 + Math.random()));
      await killApp(app);
      lastStart = Date.now();
      app = await startApp(settings);
      longestStart = Math.max(longestStart, (Date.now() - lastStart) / 1000);
      say(`${kill} of ${kills}: ready again after ${((Date.now() - lastStart) / 1000).toFixed(1)} s`);
    }
    await workOn(load, workMs);
    await load.stop();
    return {
      ...(await judge({ owner: owner(), keyFile: join(home, 'key') }, load.seen, lastStart)),
      kills,
      longestStart,
    };
  } finally {
    await stopApp(app);
    rmSync(home, { recursive: true, force: true });
  }
}
