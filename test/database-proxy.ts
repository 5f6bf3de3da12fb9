/** Stands between a client and the test's database: may fall silent, or keep news to itself as a pooler of transactions does. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Client } from 'pg';

const notification = 'A'.charCodeAt(0);

export interface DatabaseProxy {
  url: string;
  /** From now on nothing goes through, and nothing is said about it. */
  freeze: () => void;
  close: () => void;
}

export async function openDatabaseProxy(url: string, { keepsNews = false } = {}): Promise<DatabaseProxy> {
  const { host, port, database, user } = new Client({ connectionString: url });
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((near) => {
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    for (const socket of [near, far])
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    near.on('data', (part) => void (isFrozen || far.write(part)));
    const back = keepsNews ? withoutNews((part) => near.write(part)) : (part: Buffer) => near.write(part);
    far.on('data', (part: Buffer) => void (isFrozen || back(part)));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `postgresql://${user}@127.0.0.1:${address.port}/${database}`,
    freeze: () => void (isFrozen = true),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Leaves out each message that is a notification: a letter that says what it is, four bytes of length, the rest. */
function withoutNews(pass: (part: Buffer) => void): (part: Buffer) => void {
  let held: Buffer = Buffer.alloc(0);
  return (part) => {
    held = Buffer.concat([held, part]);
    while (held.length >= 5) {
      const length = 1 + held.readUInt32BE(1);
      if (held.length < length) return;
      if (held[0] !== notification) pass(held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}
