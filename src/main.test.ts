/** Alongside as it is started: another process with a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

let home: string;
const running = new Set<ChildProcess>();
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'alongside-main-'));
});
afterEach(async () => {
  for (const child of running) await end(child, 'SIGTERM');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  /** Everything printed so far. */
  said: () => string;
  url: string;
}

/** Starts it and waits until it says that it is ready, or ends. */
async function start(env: Record<string, string> = {}, ...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    env: {
      ...process.env,
      ALONGSIDE_HOME: home,
      PORT: '0',
      DATABASE_URL: '',
      SMTP_URL: '',
      PUBLIC_URL: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let text = '';
  const ended = once(child, 'exit').then(() => running.delete(child));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (/Alongside is ready at .*\n/.test(text)) resolve();
      });
    }
  });
  await Promise.race([ready, ended]);
  // What was printed last may still be on its way.
  if (child.exitCode !== null) await new Promise((resolve) => setTimeout(resolve, 200));
  const said = () => text;
  return { child, said, url: /ready at (\S+)/.exec(text)?.[1] ?? '' };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

/** What is printed may arrive a moment after the word that it is ready. */
async function printed(started: Started, pattern: RegExp): Promise<string | undefined> {
  for (let look = 0; look < 2400 && !pattern.test(started.said()); look++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return pattern.exec(started.said())?.[1];
}
const link = (started: Started, kind: string) => printed(started, new RegExp(`/${kind}/([\\w-]{43})`));

const post = (url: string, body: object) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  });

test('the first start prints a link for the set-up, and Ctrl-C stops all in good order', async () => {
  const first = await start();
  const secret = await link(first, 'set-up');
  expect(await (await fetch(`${first.url}/ready`)).json()).toEqual({ ready: true });
  const answer = await post(`${first.url}/api/set-up`, {
    secret,
    workplaceName: 'Harbour Works',
    yourName: 'Ada',
    email: 'ada@example.org',
    timeZone: 'UTC',
    language: 'en',
  });
  expect(answer.status).toBe(200);
  expect(await end(first.child, 'SIGINT')).toBe(0);
});

test('the next start knows the workplace, also after it was killed', async () => {
  const again = await start();
  expect(await (await fetch(`${again.url}/api/set-up`)).json()).toMatchObject({ needed: false });
  await end(again.child, 'SIGKILL');
  const recovered = await start();
  expect(await (await fetch(`${recovered.url}/api/set-up`)).json()).toMatchObject({ needed: false });
  expect(recovered.said()).not.toContain('set-up/');
  expect(await end(recovered.child, 'SIGTERM')).toBe(0);
});

test('it stops when whoever started it is gone', async () => {
  const { child } = await start();
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
  expect(child.exitCode).toBe(0);
});

test('a process that only works has no pages, but says how it is', async () => {
  const worker = await start({ ROLE: 'worker' });
  expect((await fetch(`${worker.url}/health`)).status).toBe(200);
  expect(await (await fetch(`${worker.url}/ready`)).json()).toEqual({ ready: true });
  expect((await fetch(`${worker.url}/api/set-up`)).status).toBe(404);
});

test('a port in use is told in a sentence, and nothing is left running', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const { child, said } = await start({ PORT: port });
  expect(child.exitCode).toBe(1);
  expect(said()).toContain(`Port ${port} is already in use`);
  expect(said()).not.toContain('    at ');
  other.close();
});

test('settings that make no sense are told together, before anything is started', async () => {
  const { child, said } = await start({ PORT: 'eighty', LOG_LEVEL: 'loud' });
  expect(child.exitCode).toBe(1);
  expect(said()).toMatch(/PORT must be .*\nLOG_LEVEL must be/);
});

test('a sample workplace can be looked around in at once', async () => {
  const sample = await start({ ALONGSIDE_HOME: join(home, 'sample') }, '--sample');
  const secret = await link(sample, 'sign-in');
  expect(await (await post(`${sample.url}/api/sign-in/redeem`, { secret })).json()).toMatchObject({
    name: 'Robin Visitor',
  });
  expect(sample.said()).not.toContain('set-up/');
  expect(sample.said()).not.toContain('broken off');
});

test('where making a sample was interrupted, the next start says so, and what to do', async () => {
  const half = join(home, 'half');
  const first = await start({ ALONGSIDE_HOME: half }, '--sample');
  await printed(first, /… (\d+) %/);
  await end(first.child, 'SIGKILL');
  const next = await start({ ALONGSIDE_HOME: half }, '--sample');
  await printed(next, /(interrupted)/);
  expect(next.said()).toContain(`remove the folder ${half}`);
}, 150_000);

test('nothing in the log of a start and a visit names anybody', () => {
  const log = readFileSync(join(home, 'database.log'), 'utf8');
  expect(log).not.toMatch(/ada@example|Ada/);
});
