/** What a machine that watches over the installation may ask of it. */
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { bearsPressure } from './pressure.ts';
import { RequestLog } from './request-log.ts';

const hidden = { schema: { hide: true }, config: { rateLimit: false as const, ...bearsPressure } };

/** `GET /health`: the process is alive. `GET /ready`: the database and the queue answer (503 when not). */
export function mountHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/health', hidden, async () => ({ alive: true }));
  app.get('/ready', hidden, async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ ready });
  });
}

/** A server that only answers these, for a process that runs nothing but jobs. */
export function healthServer(log: FastifyBaseLogger, isReady: () => Promise<boolean>): FastifyInstance {
  const app = fastify({ loggerInstance: log, logController: new RequestLog() });
  mountHealth(app, isReady);
  return app;
}
