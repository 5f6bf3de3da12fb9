/** A member at work: reads and moves, several a second, as fast as somebody with two hands and a page that asks for them. */
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { call, type Answered } from './call.ts';
import type { Scene } from './house.ts';

export interface Worked {
  /** Milliseconds of each call, as long as it took. */
  times: number[];
  /** What was answered with anything but "done", by status; 0 for no answer. */
  refused: Record<string, number>;
}

const betweenMs = 120;

/** Works for so long. Each promise that is asked for is taken back again, so that no more than one waits. */
export async function work({ port, member, colleague }: Scene, forMs: number): Promise<Worked> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const worked: Worked = { times: [], refused: {} };
  const ask = async (method: 'GET' | 'POST', path: string, body?: object): Promise<Answered> => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answered = await call({ port, agent, method, path, secret: member.secret, ...text });
    worked.times.push(answered.took);
    if (answered.status !== 200) worked.refused[answered.status] = (worked.refused[answered.status] ?? 0) + 1;
    await pause(betweenMs * (0.5 + Math.random()));
    return answered;
  };
  const until = performance.now() + forMs;
  const terms = { what: 'Look over the list', doneLooksLike: 'It is complete', dueOn: null };
  while (performance.now() < until) {
    await ask('GET', '/api/today');
    await ask('GET', '/api/asks');
    const asked = await ask('POST', '/api/promises/request', { performer: colleague.id, ...terms });
    if (asked.status !== 200) continue;
    const { id } = JSON.parse(asked.body) as { id: string };
    await ask('GET', `/api/promises/${id}`);
    await ask('POST', `/api/promises/${id}/withdraw`, { saw: 1 });
  }
  agent.destroy();
  return worked;
}
