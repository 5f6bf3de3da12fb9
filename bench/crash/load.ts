/** People who write and read all the time, and press again, with the same key, until they were answered. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Seen {
  /** What was answered with "done", by its own words. */
  acknowledged: Set<string>;
  /** How often something was sent again under the same key. */
  repeated: number;
  reads: number;
  /** How often each status was read; 0 stands for no answer. */
  statuses: Map<number, number>;
}

export interface Load {
  seen: Seen;
  /** Resolves once everybody who waited for an answer has one. */
  stop: () => Promise<void>;
}

interface Crowd {
  url: string;
  /** The secrets of those who write and of those who read. */
  writers: readonly string[];
  readers: readonly string[];
  /** Whom the asks reach. */
  team: string;
}

/** How long between two things that one person does. */
const betweenMs = { writes: 60, reads: 40, tries: 100 };
const leastAnswers = 3;

/** Begins the load. */
export function beginLoad(crowd: Crowd): Load {
  const seen: Seen = { acknowledged: new Set(), repeated: 0, reads: 0, statuses: new Map() };
  let isOver = false;
  const goOn = () => !isOver;
  const everybody = [
    ...crowd.writers.map((secret, n) => write(crowd, secret, n, seen, goOn)),
    ...crowd.readers.map((secret) => read(crowd, secret, seen, goOn)),
  ];
  const stop = async () => {
    isOver = true;
    await Promise.all(everybody);
  };
  return { seen, stop };
}

/** People work for this long, on a slow machine until some of them were answered. */
export async function workOn({ seen }: Load, forMs: number): Promise<void> {
  const before = seen.acknowledged.size;
  await pause(forMs);
  while (seen.acknowledged.size < before + leastAnswers) await pause(betweenMs.tries);
}

async function write(
  { url, team }: Crowd,
  secret: string,
  n: number,
  seen: Seen,
  goOn: () => boolean,
): Promise<void> {
  for (let turn = 0; goOn(); turn++) {
    const what = `Look over paper ${n}-${turn}`;
    const body = JSON.stringify({
      direction: 'need',
      what,
      why: 'It is due soon',
      size: 'an-hour',
      kind: 'skill',
      noRush: true,
      circle: [team],
    });
    const headers = { ...headersOf(url, secret), 'idempotency-key': randomUUID() };
    for (let tries = 0; ; tries++) {
      const status = await ask(`${url}/api/asks`, { method: 'POST', headers, body }, seen);
      if (status === 200) break;
      if (status >= 400 && status < 500) throw new Error(`an ask was refused with ${status}`);
      seen.repeated += 1;
      await pause(betweenMs.tries);
    }
    seen.acknowledged.add(what);
    await pause(betweenMs.writes);
  }
}

async function read({ url }: Crowd, secret: string, seen: Seen, goOn: () => boolean): Promise<void> {
  for (let turn = 0; goOn(); turn++) {
    const path = turn % 2 === 0 ? '/api/asks' : '/api/today';
    const status = await ask(`${url}${path}`, { headers: headersOf(url, secret) }, seen);
    if (status === 200) seen.reads += 1;
    await pause(status === 200 ? betweenMs.reads : betweenMs.tries);
  }
}

const headersOf = (url: string, secret: string) => ({
  cookie: `alongside=${secret}`,
  origin: url,
  'content-type': 'application/json',
});

/** The status of the answer; 0 for none, or for one that broke off. */
async function ask(url: string, request: RequestInit, seen: Seen): Promise<number> {
  let status = 0;
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(60_000) });
    await answer.arrayBuffer();
    status = answer.status;
  } catch {
    // Whoever was asked is gone; that is what is tried here.
  }
  seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1);
  return status;
}
