/** Security headers (helmet). They are the same in every answer, so they are put together once. */
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Gives every answer helmet's headers, and lets none that was for one person be cached. */
export async function addSecurityHeaders(app: FastifyInstance, options: FastifyHelmetOptions): Promise<void> {
  keepNoAnswers(app);
  await app.register(helmet, { ...options, global: false });
  let known: [string, number | string | string[]][] | undefined;
  app.addHook('onRequest', async ({ url }, reply) => {
    if (known) {
      const isFile = url.startsWith('/assets/');
      for (const [name, value] of known) if (!isFile || forFiles.has(name)) reply.raw.setHeader(name, value);
      return;
    }
    await reply.helmet();
    known = Object.entries(reply.raw.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
  });
}

/** What counts for a file of the client, which shows nothing by itself; all other headers are a page's, and longer than many files. */
const forFiles = new Set([
  'x-content-type-options',
  'cross-origin-resource-policy',
  'strict-transport-security',
]);

const answers = /^\/(api|outbox)(?=[/?]|$)/;

/** What was answered to one person is cached by no browser and no proxy: whoever goes back after signing out finds nothing. */
function keepNoAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }, reply) => {
    if (answers.test(url)) reply.header('cache-control', 'no-store');
  });
}
