/** What attackers do, each of it until they are told to stop. What they got is counted by status. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { nth } from '#platform/defined.ts';
import { call } from './call.ts';
import type { Scene, Signed } from './house.ts';

/** How often each status was read; 0 stands for no answer, or for a connection that was closed. */
export type Got = Record<string, number>;

interface Attack {
  scene: Scene;
  got: Got;
  goOn: () => boolean;
}

const count = (got: Got, what: number | string) => (got[what] = (got[what] ?? 0) + 1);
const many = (n: number, one: (index: number) => Promise<void>): Promise<unknown> =>
  Promise.all(Array.from({ length: n }, (_, index) => one(index)));

/** So many connections, each sending the next as soon as it was answered. */
function flood(
  { scene: { port }, got, goOn }: Attack,
  connections: number,
  next: (connection: number) => { path: string; method?: 'GET' | 'POST'; by?: Signed; body?: string },
): Promise<unknown> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return many(connections, async (connection) => {
    while (goOn()) {
      const { path, method = 'POST', by, body } = next(connection);
      const who = { ...(by ? { secret: by.secret } : {}), ...(body === undefined ? {} : { body }) };
      const { status } = await call({ port, agent, method, path, ...who });
      count(got, status);
      // Whoever is refused a connection waits a little, so that this is no test of the attacker.
      if (status === 0) await pause(10);
    }
  });
}

const deep = (letters: number) => '['.repeat(letters / 2) + ']'.repeat(letters / 2);
/** Deep within what is allowed, and as much of it as fits. */
const wide = (letters: number) => `{"what":[${`${'['.repeat(20)}${']'.repeat(20)},`.repeat(letters / 42)}0]}`;

/** Nested JSON: a megabyte from nobody, what is allowed from a member. */
const nested = (attack: Attack) => {
  const [huge, large, allowed] = [deep(1_000_000), deep(60_000), wide(60_000)];
  const [one] = attack.scene.attackers;
  return flood(attack, 12, (connection) => {
    if (connection < 3) return { path: '/api/promises/request', body: huge };
    if (connection < 6) return { path: '/api/sign-in/link', body: deep(16_000) };
    return { path: '/api/promises/request', by: one!, body: connection < 9 ? large : allowed };
  });
};

/** YAML of the largest size, in forms that take long to read, from two members. */
const yaml = (attack: Attack) => {
  const forms = [
    Array.from({ length: 2800 }, (_, n) => `k${n}: v`).join('\n'),
    '"'.repeat(19_000),
    '- '.repeat(9000),
    `${'['.repeat(4000)}${']'.repeat(4000)}`,
    Array.from({ length: 2000 }, (_, n) => `- &a${n} x`).join('\n'),
    '? '.repeat(9000),
  ];
  const path = `/api/teams/${attack.scene.team}/guide/import`;
  const bodies = forms.map((text) => JSON.stringify({ text, as: 'catalog', dryRun: true }));
  let turn = 0;
  return flood(attack, 8, (connection) => ({
    path,
    by: attack.scene.attackers[connection % 2]!,
    body: bodies[turn++ % bodies.length]!,
  }));
};

/** Bodies that come in letter by letter, most from nobody. */
const slow = ({ scene: { port, attackers }, got, goOn }: Attack) =>
  many(300, async (n) => {
    while (goOn()) {
      const cookie = n % 3 === 0 ? `cookie: alongside=${nth(attackers, 2).secret}\r\n` : '';
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.once('data', (answer: Buffer) => {
        count(got, answer.toString('latin1').split(' ')[1] ?? '0');
        socket.destroy();
      });
      socket.write(
        `POST /api/sign-in/link HTTP/1.1\r\nhost: localhost:${port}\r\nsec-fetch-site: same-origin\r\n${cookie}` +
          'content-type: application/json\r\ncontent-length: 10000\r\n\r\n{"email":"',
      );
      const letters = setInterval(() => {
        if (goOn()) socket.write('a');
        else socket.destroy();
      }, 500);
      await closed;
      clearInterval(letters);
      await pause(100);
    }
  });

/** Five hundred live streams, and more that are asked for. */
const streams = ({ scene: { port, attackers }, got, goOn }: Attack) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1000 });
  return many(600, async (n) => {
    while (goOn()) {
      await openStream(port, agent, attackers[n % attackers.length]!, got, goOn);
      await pause(1000);
    }
  });
};

function openStream(port: number, agent: Agent, by: Signed, got: Got, goOn: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const headers = { cookie: `alongside=${by.secret}`, accept: 'text/event-stream' };
    const sent = request({ host: '127.0.0.1', port, agent, path: '/api/live', headers }, (answer) => {
      count(got, answer.statusCode === 200 ? 'open' : answer.statusCode!);
      answer.resume();
      answer.on('close', resolve);
      answer.on('error', () => resolve());
    });
    const look = setInterval(() => goOn() || sent.destroy(), 200);
    sent.on('error', () => resolve());
    sent.on('close', () => {
      clearInterval(look);
      resolve();
    });
    sent.end();
  });
}

/** One member who asks for all there is and for promises of the member, and somebody who tries to sign in, on many connections. */
const spam = (attack: Attack) => {
  const { attackers, member } = attack.scene;
  const by = nth(attackers, 3);
  const terms = { what: 'Look at this', doneLooksLike: 'Looked at', dueOn: null };
  const request = JSON.stringify({ performer: member.id, ...terms });
  const ask = JSON.stringify({
    direction: 'need',
    what: 'Help',
    why: 'Now',
    size: 'an-hour',
    kind: 'skill',
    noRush: true,
    circle: [attack.scene.team],
  });
  let turn = 0;
  return Promise.all([
    flood(attack, 60, () => {
      turn += 1;
      if (turn % 5 === 0) return { path: '/api/promises/request', by, body: request };
      if (turn % 5 === 1) return { path: '/api/asks', by, body: ask };
      const path = ['/api/today', '/api/search?q=help', '/api/asks'][turn % 3]!;
      return { method: 'GET', path, by };
    }),
    flood(attack, 20, () => ({
      path: '/api/sign-in/redeem',
      body: JSON.stringify({ secret: randomUUID() }),
    })),
    flood(attack, 10, () => ({ method: 'GET', path: '/api/me', by: { id: '', secret: randomUUID() } })),
  ]);
};

export const loads: Record<string, (attack: Attack) => Promise<unknown>> = {
  'nested JSON': nested,
  YAML: yaml,
  'slow bodies': slow,
  '500 streams': streams,
  'a spammer': spam,
};
