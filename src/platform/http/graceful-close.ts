/** Graceful shutdown of a server: the load balancer learns it first, what was begun is answered, connections are drained. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** A balancer takes a server out after two or three answers of "not ready". */
const answersUntilGone = 3;
const patienceMs = 5000;
/** Whoever asked within this time is watching. */
const watchingMs = 30_000;
const letGoEveryMs = 100;

/**
 * Watches a server that does not listen yet. Returns how it is ended. `isStopping` becomes true before that: from then on
 * `/ready` says no, and every answer closes its connection.
 */
export function gracefulCloseOf(app: FastifyInstance, isStopping: () => boolean): () => Promise<void> {
  let askedAt = -Infinity;
  let told = 0;
  app.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isStopping()) response.shouldKeepAlive = false;
    if (request.url !== '/ready') return;
    askedAt = performance.now();
    response.once('finish', () => void (told += Number(response.statusCode === 503 && isStopping())));
  });
  return async () => {
    const until = performance.now() + patienceMs;
    const isWatched = performance.now() - askedAt < watchingMs;
    while (isWatched && told < answersUntilGone && performance.now() < until) await pause(letGoEveryMs);
    const closing = setInterval(() => app.server.closeIdleConnections(), letGoEveryMs);
    await app.close().finally(() => clearInterval(closing));
  };
}
