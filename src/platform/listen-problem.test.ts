import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { explainListenError } from './listen-problem.ts';

const listenOn = async (host: string, port: number) => {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  return server;
};

test('a port in use is told with the way out', async () => {
  const first = await listenOn('127.0.0.1', 0);
  const { port } = first.address() as { port: number };
  const error = await listenOn('127.0.0.1', port).catch((reason: unknown) => reason);
  first.close();
  expect(explainListenError(error, { host: '127.0.0.1', port })).toMatchObject({
    code: 'listen.port-in-use',
    message: expect.stringContaining(`Port ${port} is already in use`),
  });
});

test('an address that is not of this machine is told', async () => {
  const error = await listenOn('192.0.2.1', 0).catch((reason: unknown) => reason);
  expect(explainListenError(error, { host: '192.0.2.1', port: 0 })).toMatchObject({
    code: 'listen.no-such-address',
  });
});

test('any other error comes back as it is', () => {
  const error = new Error('something else');
  expect(explainListenError(error, { host: '127.0.0.1', port: 1 })).toBe(error);
});
