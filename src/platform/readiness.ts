/** The readiness probe: whether an installation serves people now, and if not, why. Ready means that a write goes through. */
import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import type { Pool } from 'pg';
import { isDiskFull } from './database/database-errors.ts';

export interface NotReady {
  because: 'stopping' | 'database' | 'disk' | 'jobs' | 'news';
  says: string;
}
export type Readiness = true | NotReady;

const sentences: Record<NotReady['because'], string> = {
  stopping: 'It is being stopped.',
  database: 'The database does not answer in time, or takes no writes.',
  disk: 'There is no room left on the disk, so nothing can be kept.',
  jobs: 'Jobs are not being worked on.',
  news: 'The line over which changes are heard is lost; it is being made again.',
};

const not = (because: NotReady['because']): NotReady => ({ because, says: sentences[because] });

/** The database needs some room to work; what is left below this is as good as nothing. */
export const leastRoom = 32 * 1024 * 1024;
/** A write that held is believed for this long: balancers ask several times a second. */
const believedMs = 5000;
const answersWithinMs = 2000;

interface Parts {
  app: Pool;
  /** Where the database's files are, if it is the one that comes along. */
  folder?: string | undefined;
  /** How many bytes must be left there. */
  room?: number;
  isStopping: () => boolean;
  /** Whether each part that can fail by itself still lives. */
  checks: readonly { part: 'jobs' | 'news'; lives: () => boolean }[];
}

/** Returns the question: it is answered within two seconds, whatever happens. */
export function readinessOf(parts: Parts): () => Promise<Readiness> {
  let wroteAt = -Infinity;
  const look = async (): Promise<Readiness> => {
    const dead = parts.checks.find(({ lives }) => !lives());
    if (dead) return not(dead.part);
    if (parts.folder !== undefined && (await roomIn(parts.folder)) < (parts.room ?? leastRoom))
      return not('disk');
    if (performance.now() - wroteAt < believedMs) {
      await parts.app.query('select 1');
      return true;
    }
    await write(parts.app);
    wroteAt = performance.now();
    return true;
  };
  return async () => {
    if (parts.isStopping()) return not('stopping');
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Readiness>((resolve) => {
      timer = setTimeout(() => resolve(not('database')), answersWithinMs);
    });
    const looked = look().catch((problem: unknown) => {
      wroteAt = -Infinity;
      return not(isDiskFull(problem) ? 'disk' : 'database');
    });
    return Promise.race([looked, tooLate]).finally(() => clearTimeout(timer));
  };
}

/** How many bytes may still be written where `folder` is. */
export async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Filler that cannot be made smaller takes a new page each time, as people's words do. */
async function write(app: Pool): Promise<void> {
  await app.query({
    name: 'write-probe',
    text: 'update write_probe set filler = $1, at = now()',
    values: [randomBytes(6000).toString('base64')],
  });
}
