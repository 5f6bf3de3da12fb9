/** Load over kept connections: each asks, waits for the whole answer, and asks the next. */
import { connect, type Socket } from 'node:net';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Told when the answer was good. */
  done?: () => void;
}

export interface Measured {
  /** Milliseconds, each answer's. */
  times: number[];
  seconds: number;
}

/** Makes the request number `turn` of connection `connection`. */
export type Asking = (connection: number, turn: number) => Asked;

/** Asks a server on this machine over `connections` connections for `seconds`. Any answer but 200 ends it with an error. */
export async function load(
  port: number,
  asking: Asking,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, (_, one) => askOver(port, one, asking, until, times)),
  );
  return { times, seconds: (performance.now() - began) / 1000 };
}

async function askOver(
  port: number,
  one: number,
  asking: Asking,
  until: number,
  times: number[],
): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  try {
    for (let turn = 0; performance.now() < until; turn++) {
      const asked = asking(one, turn);
      const began = performance.now();
      await answerOver(socket, asked);
      times.push(performance.now() - began);
      asked.done?.();
    }
  } finally {
    socket.destroy();
  }
}

const line = ({ method, path, headers, body = '' }: Asked): string =>
  [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(method === 'POST'
      ? ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]
      : []),
    '',
    body,
  ].join('\r\n');

/** Sends one request and waits for its answer, which says how long it is. */
function answerOver(socket: Socket, asked: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0);
    const end = (problem?: Error) => {
      socket.off('data', read).off('error', end).off('close', gone);
      if (problem) reject(problem);
      else resolve();
    };
    const gone = () => end(new Error('the server closed the connection'));
    const read = (part: Buffer) => {
      got = got.length === 0 ? part : Buffer.concat([got, part]);
      const head = got.indexOf('\r\n\r\n');
      if (head < 0) return;
      const text = got.toString('latin1', 0, head);
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
      if (Number.isNaN(length)) return end(new Error(`an answer without a length: ${text}`));
      if (got.length < head + 4 + length) return;
      const isGood = text.startsWith('HTTP/1.1 200');
      end(isGood ? undefined : new Error(`${asked.method} ${asked.path}: ${got.toString()}`));
    };
    socket.on('data', read).on('error', end).on('close', gone);
    socket.write(line(asked));
  });
}
