/** One small file for each key, in sharded folders outside the database: what is destroyed here no backup of it brings back. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isId } from '../id.ts';

const isMissing = (problem: unknown) => (problem as NodeJS.ErrnoException).code === 'ENOENT';
const ifThere = <T>(found: Promise<T>): Promise<T | null> =>
  found.catch((problem: unknown) => (isMissing(problem) ? null : Promise.reject(problem)));

/** Files are 0600, folders 0700. Safe for several processes: a file is written whole under another name, then put in place. */
export class KeyFolder {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keeps `content` under a new id; durable when it returns. Refuses an id that is there already. */
  async add(id: string, content: Buffer): Promise<void> {
    const draft = await this.#write(id, content);
    try {
      await link(draft, this.#place(id));
    } finally {
      await rm(draft, { force: true });
    }
    await keepListing(dirname(this.#place(id)));
  }

  /** Puts other content in the place of what is there. */
  async replace(id: string, content: Buffer): Promise<void> {
    await rename(await this.#write(id, content), this.#place(id));
    await keepListing(dirname(this.#place(id)));
  }

  /** What is kept under the id; null when it was destroyed, or never was. */
  read(id: string): Promise<Buffer | null> {
    return ifThere(readFile(this.#place(id)));
  }

  /** Overwrites the file, then removes it. Nothing says afterwards that it was there; a second time does nothing. */
  async destroy(id: string): Promise<void> {
    const place = this.#place(id);
    const file = await ifThere(open(place, constants.O_RDWR));
    if (file === null) return;
    try {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(place, { force: true });
    await keepListing(dirname(place));
  }

  /** The ids of all keys with the moment each was written, one folder after the other. */
  async *all(): AsyncGenerator<{ id: string; at: Date }> {
    for (const shard of (await ifThere(readdir(this.folder))) ?? []) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const id of (await readdir(join(this.folder, shard))).filter(isId)) {
        const found = await ifThere(stat(join(this.folder, shard, id)));
        if (found !== null) yield { id, at: found.mtime };
      }
    }
  }

  #place(id: string): string {
    if (!isId(id)) throw new Error('a key is named by an id');
    return join(this.folder, id.slice(0, 2).toLowerCase(), id.toLowerCase());
  }

  async #write(id: string, content: Buffer): Promise<string> {
    const place = this.#place(id);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const draft = `${place}.${randomBytes(4).toString('hex')}`;
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    return draft;
  }
}

/** A name that is new or gone must survive a loss of power too. Windows keeps its listings by itself. */
async function keepListing(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const listing = await open(folder, 'r');
  try {
    await listing.sync();
  } finally {
    await listing.close();
  }
}
