/** The web server: plugins, one door for problems, live news, health, and the mounted routes. */
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { fastifySSE as sse } from '@fastify/sse';
import swagger from '@fastify/swagger';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { LiveNews } from '../live.ts';
import { openerOf, type House } from './opener.ts';
import { answerNotFound, answerProblem } from './problem.ts';
import { describeApi } from './reference.ts';
import { mount, type Route } from './routes.ts';

export interface Web extends House {
  log: FastifyBaseLogger;
  live: LiveNews;
  routes: readonly Route[];
  /** Whether the database and the queue answer. */
  isReady: () => Promise<boolean>;
  /** The most calls a minute from one address. */
  callsPerMinute: number;
}

/** Builds the server with every route mounted; the caller listens and closes. */
export async function buildServer(web: Web): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: web.log,
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    trustProxy: true,
    bodyLimit: 1_048_576,
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: false } },
  });
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(answerNotFound);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentRules(web.publicUrl) } });
  await app.register(rateLimit, { max: web.callsPerMinute, timeWindow: 60_000 });
  await app.register(compress, { threshold: 2048 });
  await app.register(cookie);
  await app.register(sse, { heartbeatInterval: 20_000 });
  await app.register(underPressure, { maxEventLoopDelay: 2000, exposeStatusRoute: false });
  await app.register(swagger, describeApi(web.publicUrl));
  await app.register(async (api) => {
    mount(api, web.routes, openerOf(web));
    mountLive(api, web);
  });
  mountHealth(app, web);
  return app;
}

const contentRules = (publicUrl: string) => ({
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: publicUrl.startsWith('https:') ? [] : null,
});

/** `GET /api/live`: one server-sent event for each change in a circle of the person who listens. */
function mountLive(app: FastifyInstance, web: Web): void {
  app.get('/api/live', { sse: 'only', schema: { hide: true } }, async (request, reply) => {
    const identity = await web.identify(request);
    if (!identity) return reply.sse.close();
    reply.sse.keepAlive();
    const stop = web.live.listen(identity.person.id, (news) => void reply.sse.send({ event: 'changed', data: news }));
    request.raw.on('close', stop);
    await reply.sse.send({ event: 'listening', data: {} });
  });
}

function mountHealth(app: FastifyInstance, web: Web): void {
  const hidden = { schema: { hide: true }, config: { rateLimit: false as const } };
  app.get('/health', hidden, async () => ({ alive: true }));
  app.get('/ready', hidden, async (_request, reply) => {
    const ready = await web.isReady().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ ready });
  });
  app.get('/api/openapi.json', hidden, async () => app.swagger());
}
