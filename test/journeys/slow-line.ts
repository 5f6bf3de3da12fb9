/** A line on which every command takes its time before it reaches the server; whatever is read goes through at once. */
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlowLine {
  url: string;
  /** How many commands have reached the server. */
  arrived: () => number;
  close: () => void;
}

export async function openSlowLine(to: string, delay: number): Promise<SlowLine> {
  let arrived = 0;
  const server = createServer((near, answer) => {
    const { method, headers, url = '/' } = near;
    const asIfDirect = { ...headers, host: new URL(to).host, ...(headers.origin ? { origin: to } : {}) };
    const goOn = () => {
      if (method !== 'GET') arrived++;
      const far = ask(to + url, { method, headers: asIfDirect }, (came) => {
        answer.writeHead(came.statusCode ?? 502, came.headers);
        came.pipe(answer);
      });
      far.on('error', () => answer.destroy());
      answer.on('close', () => far.destroy());
      near.pipe(far);
    };
    setTimeout(goOn, method === 'GET' ? 0 : delay);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://${new URL(to).hostname}:${port}`, arrived: () => arrived, close };
}
