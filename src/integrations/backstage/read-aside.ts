/** Catalog files are read one after the other in a worker thread, which is terminated when one takes too long. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { refuseAnyone } from '#platform/refusals.ts';
import type { CatalogRead } from './entities.ts';

/** Longer than any file of the largest size takes, on a machine that is busy. */
const patienceMs = 10_000;
/** A file more is refused: whoever waits behind so many is answered sooner by trying again. */
const mostWaiting = 8;
/** A thread that has nothing to do ends. */
const restsMs = 30_000;

let thread: Worker | undefined;
let rest: NodeJS.Timeout | undefined;
let waiting = 0;
let before: Promise<unknown> = Promise.resolve();

/** What `readEntities` says of a text. Refuses `busy` where others wait already, or where it took too long. */
export async function readAside(text: string): Promise<CatalogRead> {
  if (waiting >= mostWaiting) refuseAnyone('busy');
  waiting += 1;
  const mine = before.then(() => readNow(text));
  before = mine.catch(() => {});
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

async function readNow(text: string): Promise<CatalogRead> {
  clearTimeout(rest);
  thread ??= newThread();
  const reader = thread;
  try {
    const answer = once(reader, 'message', { signal: AbortSignal.timeout(patienceMs) });
    reader.postMessage(text, []);
    const [read] = (await answer) as [CatalogRead];
    rest = setTimeout(endThread, restsMs).unref();
    return read;
  } catch (problem) {
    endThread();
    if ((problem as Error).name === 'AbortError') refuseAnyone('busy');
    throw problem;
  }
}

function newThread(): Worker {
  const fresh = new Worker(new URL('reading-thread.ts', import.meta.url));
  fresh.unref();
  return fresh;
}

function endThread(): void {
  void thread?.terminate();
  thread = undefined;
}
