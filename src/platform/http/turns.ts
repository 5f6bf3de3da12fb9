/** Nobody takes the whole house: of each caller a few things are done at a time, and the rest of theirs waits its turn. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Operation } from '../contract.ts';
import { refuseAnyone } from '../refusals.ts';

/** As many as a browser asks for at once, and well below what the database serves at once. */
const atOnce = 6;
/** Whoever has that many waiting is no browser; behind one address before sign-in there may be a whole office. */
const mostWaiting = { ofPerson: 60, ofStrangers: 2000 };

interface Line {
  busy: number;
  waiting: (() => void)[];
}

export class Turns {
  readonly #lines = new Map<string, Line>();

  /** Resolves when it is `caller`'s turn, with what ends it. Refuses `too-many` where too much of theirs waits already. */
  async take(caller: string): Promise<() => void> {
    const line = this.#lines.get(caller) ?? { busy: 0, waiting: [] };
    this.#lines.set(caller, line);
    if (line.busy < atOnce) line.busy += 1;
    else {
      const most = caller.startsWith('person ') ? mostWaiting.ofPerson : mostWaiting.ofStrangers;
      if (line.waiting.length >= most) refuseAnyone('too-many');
      await new Promise<void>((resolve) => line.waiting.push(resolve));
    }
    let isOver = false;
    return () => {
      if (!isOver) this.#end(caller, line);
      isOver = true;
    };
  }

  /** Does `work` in a turn of `caller`'s. */
  async within<T>(caller: string, work: () => Promise<T>): Promise<T> {
    const end = await this.take(caller);
    try {
      return await work();
    } finally {
      end();
    }
  }

  #end(caller: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) return next();
    line.busy -= 1;
    if (line.busy === 0) this.#lines.delete(caller);
  }
}

/** Every operation takes a turn of whoever asks, from when its body is there until it is answered or nobody waits for it. */
export function takeTurns(
  api: FastifyInstance,
  turns: Turns,
  callerOf: (request: FastifyRequest) => string,
): void {
  const ends = new WeakMap<FastifyRequest, () => void>();
  api.addHook('preValidation', async (request, reply) => {
    const { operation } = request.routeOptions.config as { operation?: Operation };
    if (!operation) return;
    const end = await turns.take(callerOf(request));
    ends.set(request, end);
    // nobody may be there any more, once it is their turn
    if (reply.raw.destroyed) end();
    else reply.raw.once('close', end);
  });
  api.addHook('onResponse', async (request) => ends.get(request)?.());
}
