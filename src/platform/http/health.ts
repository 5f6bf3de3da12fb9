/** Health checks: what a monitor or load balancer may ask of an installation. */
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Readiness } from '../readiness.ts';
import { bearsPressure } from './pressure.ts';
import { RequestLog } from './request-log.ts';

const hidden = { schema: { hide: true }, config: { rateLimit: false as const, ...bearsPressure } };

/**
 * `GET /health`: the process is alive. `GET /ready`: a write goes through and all parts work; otherwise 503, with the
 * reason in a word and in a sentence.
 */
export function mountHealth(app: FastifyInstance, isReady: () => Promise<Readiness>): void {
  app.get('/health', hidden, async () => ({ alive: true }));
  app.get('/ready', hidden, async (_request, reply) => {
    const answer = await isReady();
    void reply.header('cache-control', 'no-store');
    if (answer === true) return { ready: true };
    return reply
      .status(503)
      .header('retry-after', '5')
      .send({ ready: false, ...answer });
  });
}

/** A server that only answers these, for a process that runs nothing but jobs. */
export function healthServer(log: FastifyBaseLogger, isReady: () => Promise<Readiness>): FastifyInstance {
  const app = fastify({ loggerInstance: log, logController: new RequestLog() });
  mountHealth(app, isReady);
  return app;
}
