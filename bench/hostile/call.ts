/** One call over a connection that is kept, as the person of a secret or as nobody. */
import { randomUUID } from 'node:crypto';
import { request, type Agent } from 'node:http';

export interface Wanted {
  port: number;
  agent: Agent;
  method: 'GET' | 'POST';
  path: string;
  secret?: string;
  body?: string;
}

export interface Answered {
  /** 0 where no answer came. */
  status: number;
  body: string;
  /** Milliseconds until the whole of it was there. */
  took: number;
}

const patienceMs = 60_000;

export function call({ port, agent, method, path, secret, body }: Wanted): Promise<Answered> {
  const headers = {
    'sec-fetch-site': 'same-origin',
    ...(secret === undefined ? {} : { cookie: `alongside=${secret}` }),
    ...(body === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': randomUUID(),
        }),
  };
  const began = performance.now();
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, body: '', took: performance.now() - began });
    const sent = request(
      { host: '127.0.0.1', port, agent, method, path, headers, timeout: patienceMs },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', none);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            body: Buffer.concat(parts).toString(),
            took: performance.now() - began,
          }),
        );
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', none);
    sent.end(body);
  });
}
