/** The web client's files. Every other address below the root is one of its pages. */
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerNotFound } from './problem.ts';

const aYear = 365 * 24 * 60 * 60;
const notPages = /^\/(api|assets|health|ready|outbox)(?=[/?]|$)/;

/**
 * Serves the built client from `folder`: files whose name carries a hash are kept for good by browsers, the rest is
 * asked for again each time; compressed copies (`.br`, `.gz`) are sent where they stand beside the file.
 */
export async function mountWebClient(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(staticFiles, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.replaceAll('\\', '/').startsWith(`${folder.replaceAll('\\', '/')}/assets/`);
      reply.header('cache-control', isHashed ? `public, max-age=${aYear}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (isPage(request)) return reply.sendFile('index.html');
    return answerNotFound(request, reply);
  });
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  const wantsPage = /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
  return isRead && wantsPage && !notPages.test(url);
}
