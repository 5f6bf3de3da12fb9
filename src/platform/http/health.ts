/** What a machine that watches over the installation may ask, and the description of the API. */
import type { FastifyInstance } from 'fastify';

const hidden = { schema: { hide: true }, config: { rateLimit: false as const } };

/** `GET /health`: the process is alive. `GET /ready`: the database and the queue answer (503 when not). */
export function mountHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/health', hidden, async () => ({ alive: true }));
  app.get('/ready', hidden, async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ ready });
  });
}
