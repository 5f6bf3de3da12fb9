/** The web client's files, and its pages: the addresses that it has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { one } from '#platform/defined.ts';
import { answerNotFound } from './problem.ts';

const aYear = 365 * 24 * 60 * 60;
/** Written by the build: the paths of all pages, such as `/promises/$id`. */
const listOfAddresses = 'addresses.json';

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
  const isPage = pagesOf(JSON.parse(readFileSync(join(folder, listOfAddresses), 'utf8')) as string[]);
  app.setNotFoundHandler((request, reply) => {
    if (isRead(request) && isPage(request.url)) return reply.sendFile('index.html');
    return answerNotFound(request, reply);
  });
}

/** Whether an address is one of the pages; each `$name` in a path stands for one part of it. */
export function pagesOf(paths: readonly string[]): (url: string) => boolean {
  const forms = paths.map((path) => path.split('/').filter(Boolean));
  return (url) => {
    const parts = one(url.split(/[?#]/, 1)).split('/').filter(Boolean);
    return forms.some(
      (form) =>
        form.length === parts.length && form.every((one, at) => one.startsWith('$') || one === parts[at]),
    );
  };
}

function isRead({ method, headers }: FastifyRequest): boolean {
  const wantsPage = /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
  return (method === 'GET' || method === 'HEAD') && wantsPage;
}
