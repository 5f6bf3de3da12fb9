/** Alongside as people start it: a process of its own on a free port, with a home folder that is gone afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Pool } from 'pg';
import type { APIRequestContext } from 'playwright-core';
import { pulseJobs } from '#features/pulse/jobs.ts';
import { defined, one } from '#platform/defined.ts';
import { holderOf } from '#platform/embedded/folder-lock.ts';

const checkout = resolve(import.meta.dirname, '../..');

export interface RunningApp {
  url: string;
  /** The link that was printed on the first start: to set it up, or to look around in the sample workplace. */
  firstLink: string;
  /** The link with which the local page of letters is opened. */
  outbox: string;
  /** Lets everybody who has come so far have been here for months, and the workplace too: a first visit is a journey of its own. */
  settleIn: () => Promise<void>;
  /** Lets a round of the pulse be so many days older, and the clock open or end it. */
  letPulsePass: (days: number) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts Alongside and waits until it has printed its link for the first set-up; with `--sample`, for looking around. */
export async function startApp(...args: '--sample'[]): Promise<RunningApp> {
  const home = mkdtempSync(join(tmpdir(), 'alongside-journey-'));
  const own = { ALONGSIDE_HOME: home, PORT: '0', DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '' };
  const child = spawn(process.execPath, [join(checkout, 'src/main.ts'), ...args], {
    cwd: checkout,
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let said = '';
  const firstLink = await new Promise<string>((found, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        const link = /(http\S+\/(?:set-up|sign-in)\/[\w-]{43})\s/.exec(said)?.[1];
        if (link) found(link);
      });
    child.once('exit', () => fail(new Error(`Alongside ended before it was ready: ${said}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
  const outbox = defined(/http\S+\/outbox\/[\w-]+/.exec(said))[0];
  const asOwner = async (work: (owner: Pool) => Promise<unknown>) => {
    const owner = new Pool({ connectionString: defined(holderOf(home)?.url), max: 1 });
    try {
      await work(owner);
    } finally {
      await owner.end();
    }
  };
  const settleIn = () =>
    asOwner(async (owner) => {
      await owner.query('update person set here_since = current_date - 60 where here_since is not null');
      await owner.query("update workplace set set_up_at = set_up_at - interval '60 days'");
    });
  const letPulsePass = (days: number) => asOwner((owner) => passInPulse(owner, days));
  return { url: new URL(firstLink).origin, firstLink, outbox, settleIn, letPulsePass, stop };
}

const clock = () => Temporal.Now.instant();

async function passInPulse(owner: Pool, days: number): Promise<void> {
  await owner.query('update pulse_round set opens_on = opens_on - $1::int, closes_on = closes_on - $1::int', [
    days,
  ]);
  await one(pulseJobs).run({}, { app: owner, worker: owner, clock });
}

/** Sets the workplace up for somebody who is signed in from then on; how set-up looks is the main path's to show. */
export async function foundWorkplace(app: RunningApp, request: APIRequestContext): Promise<void> {
  const person = {
    yourName: 'Dora Developer',
    email: 'dora@example.org',
    timeZone: 'Europe/Berlin',
    language: 'en',
  };
  const response = await request.post(`${app.url}/api/set-up`, {
    data: { secret: app.firstLink.split('/').at(-1), workplaceName: 'Harbour Works', ...person },
    headers: { origin: app.url },
  });
  if (!response.ok()) throw new Error(`The workplace could not be set up: ${await response.text()}`);
}
