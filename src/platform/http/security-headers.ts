/** Security headers (helmet). They are the same in every answer, so they are put together once. */
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Gives every answer helmet's headers, and lets none that was for one person be cached. */
export async function addSecurityHeaders(app: FastifyInstance, options: FastifyHelmetOptions): Promise<void> {
  keepNoAnswers(app);
  await app.register(helmet, { ...options, global: false });
  let known: [string, number | string | string[]][] | undefined;
  app.addHook('onRequest', async (_request, reply) => {
    if (known) {
      for (const [name, value] of known) reply.raw.setHeader(name, value);
      return;
    }
    await reply.helmet();
    known = Object.entries(reply.raw.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
  });
}

const answers = /^\/(api|outbox)(?=[/?]|$)/;

/** What was answered to one person is cached by no browser and no proxy: whoever goes back after signing out finds nothing. */
function keepNoAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }, reply) => {
    if (answers.test(url)) reply.header('cache-control', 'no-store');
  });
}
