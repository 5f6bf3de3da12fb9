/** What the machine must have: the key, its folders, room on the disk. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDiskFull } from '../database/database-errors.ts';
import { hasKnownKey, refuseOtherKey } from '../database/known-key.ts';
import { InstallationProblem } from '../installation-problem.ts';
import { fingerprintOf, readInstallationKey } from '../installation-key.ts';
import { leastRoom, roomIn } from '../readiness.ts';
import { fine, wrong, type Answer, type Check } from './check.ts';

const inMegabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024).toLocaleString('en')} MB`;

/** One that was lost is missed, and not made anew: a new key could not open what the old one closed. */
const key: Check = {
  name: 'key',
  look: async ({ config: { keyFile }, client }) => {
    try {
      if (!existsSync(keyFile) && !(await hasKnownKey(client))) return fine('made by the first start');
      const found = readInstallationKey(keyFile);
      await refuseOtherKey(client, found);
      return fine(`${keyFile}, fingerprint ${fingerprintOf(found)}`);
    } catch (problem) {
      if (problem instanceof InstallationProblem) return wrong(problem.code, problem.message);
      throw problem;
    }
  },
};

const keysFolder: Check = {
  name: 'keys folder',
  look: ({ config }) => canWriteInto(config.keysFolder, 'ALONGSIDE_KEYS_FOLDER'),
};

const disk: Check = {
  name: 'disk',
  look: async ({ config: { home, keysFolder: folder, databaseUrl } }) => {
    const places = databaseUrl === undefined ? [home, folder] : [folder];
    for (const place of places.filter((one) => existsSync(one))) {
      const room = await roomIn(place);
      if (room < leastRoom)
        return wrong(
          'disk.full',
          `Only ${inMegabytes(room)} are left on the disk of ${place}. Make room, then start again.`,
        );
    }
    return fine(`${inMegabytes(await roomIn(places.find((one) => existsSync(one)) ?? '/'))} free`);
  },
};

async function canWriteInto(folder: string, setting: string): Promise<Answer> {
  const draft = join(folder, `.${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, randomBytes(4096), { mode: 0o600, flag: 'wx', flush: true });
    return fine(folder);
  } catch (problem) {
    if (isDiskFull(problem))
      return wrong(
        'disk.full',
        `There is no room left on the disk of ${folder}. Make room, then start again.`,
      );
    const { code } = problem as NodeJS.ErrnoException;
    return wrong(
      'keys.not-ours',
      `Nothing can be written into ${folder} (${code}). Check who owns it, or set ${setting} to another folder.`,
    );
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

export const machineChecks: readonly Check[] = [key, keysFolder, disk];
