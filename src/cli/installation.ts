/** Reaching the database of an installation from beside the app. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { reachDatabase } from '#platform/checks/reaching.ts';
import type { Installation } from '#platform/command.ts';
import type { Config } from '#platform/config.ts';
import { startEmbedded } from '#platform/embedded/embedded.ts';
import { holderOf } from '#platform/embedded/folder-lock.ts';
import { hasKnownKey, refuseOtherKey } from '#platform/database/known-key.ts';
import { readInstallationKey, readOrCreateKey } from '#platform/installation-key.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';

const patienceMs = 60_000;
/** A command is not a start: it does not wait long for a database that is away. */
const answersWithinMs = 3000;

interface Which {
  /** Nothing was ever started here, perhaps; a key is made where there is none. */
  mayBeNew?: boolean;
  /** For what is done about a wrong key: it is not compared, and read or made only when it is asked for. */
  mayHaveAnotherKey?: boolean;
}

/**
 * Gives `work` the owner's connection and the key. Uses DATABASE_URL, or the embedded database of the running app,
 * or starts that database for the while. Refuses as `startEmbedded` and `readInstallationKey` do, with `key.other`, and with
 * `installation.missing` where nothing was ever started, unless it may be.
 */
export async function withInstallation<T>(
  config: Config,
  work: (installation: Installation) => Promise<T>,
  which: Which = {},
): Promise<T> {
  const known = config.databaseUrl ?? (await runningDatabase(config.home));
  if (known !== undefined) {
    const owner = { connectionString: known };
    return work(await reachInstallation(owner, config.keyFile, which));
  }
  if (!which.mayBeNew && !existsSync(join(config.home, 'database'))) throw missing(config.home);
  const embedded = await startEmbedded({ home: config.home });
  try {
    const owner = { connectionString: embedded.url };
    return await work(await reachInstallation(owner, config.keyFile, which));
  } finally {
    await embedded.stop();
  }
}

async function reachInstallation(
  owner: Installation['owner'],
  keyFile: string,
  which: Which,
): Promise<Installation> {
  const client = await reachDatabase(owner, { forMs: answersWithinMs });
  try {
    if (which.mayHaveAnotherKey) return installationOf(owner, () => readOrCreateKey(keyFile));
    const mayMake = which.mayBeNew && !(await hasKnownKey(client));
    const key = mayMake ? readOrCreateKey(keyFile) : readInstallationKey(keyFile);
    await refuseOtherKey(client, key);
    return installationOf(owner, () => key);
  } finally {
    await client.end();
  }
}

const installationOf = (owner: Installation['owner'], read: () => Buffer): Installation => ({
  owner,
  get key() {
    return read();
  },
});

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
