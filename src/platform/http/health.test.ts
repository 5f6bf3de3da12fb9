/** What `/ready` says, and how a server that is stopped is left. */
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { readinessOf } from '../readiness.ts';
import { gracefulCloseOf } from './graceful-close.ts';
import { mountHealth } from './health.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const well = () => ({ app: database.app, isStopping: () => false, checks: [] });
const readyOf = async (parts: Parameters<typeof readinessOf>[0]) => {
  const app = fastify();
  mountHealth(app, readinessOf(parts));
  const { statusCode, body } = await app.inject({ url: '/ready' });
  await app.close();
  return { status: statusCode, ...(JSON.parse(body) as { ready: boolean; because?: string; says?: string }) };
};

/** What the database says to each write, as it would with a full disk. */
const whileWritesFail = async (code: string, work: () => Promise<void>) => {
  await database.owner.query(`create function refuse_it() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '${code}'; end $$;
    create trigger refuse_it before update on write_probe for each row execute function refuse_it()`);
  await work().finally(() => database.owner.query('drop function refuse_it cascade'));
};

test('ready means that a write goes through', async () => {
  expect(await readyOf(well())).toEqual({ status: 200, ready: true });
  await whileWritesFail('53100', async () => {
    expect(await readyOf(well())).toMatchObject({
      status: 503,
      because: 'disk',
      says: expect.stringContaining('no room'),
    });
  });
  await whileWritesFail('25006', async () => {
    expect(await readyOf(well())).toMatchObject({ status: 503, because: 'database' });
  });
  expect(await readyOf(well())).toMatchObject({ status: 200 });
});

test('it is not ready while the disk of the database that comes along is nearly full', async () => {
  const folder = tmpdir();
  expect(await readyOf({ ...well(), folder, room: 1 })).toMatchObject({ status: 200 });
  expect(await readyOf({ ...well(), folder, room: Number.MAX_VALUE })).toMatchObject({
    status: 503,
    because: 'disk',
  });
});

test('a database that says nothing is not waited for', async () => {
  const silent = { query: () => new Promise(() => {}) } as unknown as Pool;
  expect(await readyOf({ ...well(), app: silent })).toMatchObject({ status: 503, because: 'database' });
});

test.for(['jobs', 'news'] as const)('it is not ready while its %s are dead', async (part) => {
  expect(await readyOf({ ...well(), checks: [{ part, lives: () => false }] })).toMatchObject({
    status: 503,
    because: part,
  });
});

test('as soon as it is stopped it is not ready any more', async () => {
  expect(await readyOf({ ...well(), isStopping: () => true })).toMatchObject({
    status: 503,
    because: 'stopping',
  });
});

/** A server on a port of its own, with an answer that takes a while. */
async function openServer(isStopping: () => boolean) {
  const app = fastify({ return503OnClosing: false });
  mountHealth(app, readinessOf({ ...well(), isStopping }));
  let answer: (() => void) | undefined;
  app.get('/slow', async () => {
    await new Promise<void>((resolve) => (answer = resolve));
    return 'done';
  });
  app.get('/quick', async () => 'done');
  const end = gracefulCloseOf(app, isStopping);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, end, answer: () => answer!(), hasBegun: () => answer !== undefined };
}

/** One connection that is kept; what comes back is gathered. */
async function keptConnection(app: FastifyInstance) {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const all = { text: '', closed: false };
  socket.on('data', (part) => (all.text += part.toString()));
  socket.on('close', () => (all.closed = true));
  const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
  return { all, ask };
}
const until = async (isSo: () => boolean) => {
  while (!isSo()) await pause(5);
};

test('a balancer that watches is told before the door closes, and is served until then', async () => {
  let isStopping = false;
  const { app, end } = await openServer(() => isStopping);
  const { port } = app.server.address() as AddressInfo;
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect(await ask('/ready')).toBe(200);
  isStopping = true;
  const ended = end();
  expect(await ask('/quick')).toBe(200);
  expect([await ask('/ready'), await ask('/ready')]).toEqual([503, 503]);
  expect(await ask('/quick')).toBe(200);
  expect(await ask('/ready')).toBe(503);
  await ended;
  await expect(ask('/quick')).rejects.toThrow();
});

test('what was begun is answered, and no kept connection holds the end up', async () => {
  let isStopping = false;
  const { app, end, answer, hasBegun } = await openServer(() => isStopping);
  const slow = await keptConnection(app);
  const idle = await keptConnection(app);
  idle.ask('/quick');
  await until(() => idle.all.text.includes('done'));
  slow.ask('/slow');
  await until(hasBegun);
  isStopping = true;
  const ended = end();
  await until(() => idle.all.closed);
  answer();
  await ended;
  expect(slow.all.text).toMatch(/^HTTP\/1.1 200/);
  await until(() => slow.all.closed);
});
