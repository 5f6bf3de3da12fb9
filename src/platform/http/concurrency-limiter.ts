/**
 * A concurrency limit for each caller: a few of their calls run at a time, and the rest of theirs waits its turn, so that
 * nobody takes the whole server.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Operation } from '../contract.ts';
import { refuseAnyone } from '../refusals.ts';

/** As many as a browser asks for at once, and well below what the database serves at once. */
const atOnce = 6;
/** Whoever has that many waiting is no browser; behind one address before sign-in there may be a whole office. */
const mostWaiting = { ofPerson: 60, ofStrangers: 2000 };

interface Lane {
  busy: number;
  waiting: (() => void)[];
}

export class ConcurrencyLimiter {
  readonly #lanes = new Map<string, Lane>();

  /** Resolves when it is `caller`'s turn, with what ends it. Refuses `too-many` where too much of theirs waits already. */
  async take(caller: string): Promise<() => void> {
    const lane = this.#lanes.get(caller) ?? { busy: 0, waiting: [] };
    this.#lanes.set(caller, lane);
    if (lane.busy < atOnce) lane.busy += 1;
    else {
      const most = caller.startsWith('person ') ? mostWaiting.ofPerson : mostWaiting.ofStrangers;
      if (lane.waiting.length >= most) refuseAnyone('too-many');
      await new Promise<void>((resolve) => lane.waiting.push(resolve));
    }
    let isOver = false;
    return () => {
      if (!isOver) this.#end(caller, lane);
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

  #end(caller: string, lane: Lane): void {
    const next = lane.waiting.shift();
    if (next) return next();
    lane.busy -= 1;
    if (lane.busy === 0) this.#lanes.delete(caller);
  }
}

/** Every operation takes a turn of whoever asks, from when its body is there until it is answered or nobody waits for it. */
export function limitConcurrency(
  api: FastifyInstance,
  limiter: ConcurrencyLimiter,
  callerOf: (request: FastifyRequest) => string,
): void {
  const ends = new WeakMap<FastifyRequest, () => void>();
  api.addHook('preValidation', async (request, reply) => {
    const { operation } = request.routeOptions.config as { operation?: Operation };
    if (!operation) return;
    const end = await limiter.take(callerOf(request));
    ends.set(request, end);
    // nobody may be there any more, once it is their turn
    if (reply.raw.destroyed) end();
    else reply.raw.once('close', end);
  });
  api.addHook('onResponse', async (request) => ends.get(request)?.());
}
