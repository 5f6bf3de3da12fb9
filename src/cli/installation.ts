/** Reaching the database of an installation from beside the app. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { reachDatabase } from '#platform/checks/reaching.ts';
import type { Installation } from '#platform/command.ts';
import type { Config } from '#platform/config.ts';
import { startEmbedded } from '#platform/embedded/embedded.ts';
import { holderOf } from '#platform/embedded/folder-lock.ts';
import { readOrCreateKey } from '#platform/installation-key.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';

const patienceMs = 60_000;
/** A command is not a start: it does not wait long for a database that is away. */
const answersWithinMs = 3000;

/**
 * Gives `work` the owner's connection and the key. Uses DATABASE_URL, or the embedded database of the running app,
 * or starts that database for the while. Refuses as `startEmbedded` and `readOrCreateKey` do, and with
 * `installation.missing` where nothing was ever started, unless it may be new.
 */
export async function withInstallation<T>(
  config: Config,
  work: (installation: Installation) => Promise<T>,
  { mayBeNew }: { mayBeNew: boolean } = { mayBeNew: false },
): Promise<T> {
  const known = config.databaseUrl ?? (await runningDatabase(config.home));
  if (known === undefined && !mayBeNew && !existsSync(join(config.home, 'database')))
    throw missing(config.home);
  const key = readOrCreateKey(config.keyFile);
  if (known !== undefined) {
    const owner = { connectionString: known };
    await (await reachDatabase(owner, { forMs: answersWithinMs })).end();
    return work({ owner, key });
  }
  const embedded = await startEmbedded({ home: config.home });
  try {
    return await work({ owner: { connectionString: embedded.url }, key });
  } finally {
    await embedded.stop();
  }
}

function missing(home: string): InstallationProblem {
  return new InstallationProblem(
    'installation.missing',
    `Alongside was never started in ${home}. Start it once with npm start, or set ALONGSIDE_HOME to the folder it uses.`,
  );
}

/** An app that is just starting has the folder, but not yet a database; that is waited for. */
async function runningDatabase(home: string): Promise<string | undefined> {
  const until = Date.now() + patienceMs;
  let holder = holderOf(home);
  while (holder !== undefined && holder.url === undefined && Date.now() < until) {
    await pause(100);
    holder = holderOf(home);
  }
  return holder?.url;
}
