/** The web server: plugins, the error handler, live news, health, and the mounted routes. */
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { fastifySSE as sse } from '@fastify/sse';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Identify } from './identity.ts';
import type { LiveNews } from '../live.ts';
import type { Readiness } from '../readiness.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { mountHealth } from './health.ts';
import { contractCompilers } from './lazy-schema-compilers.ts';
import { mountLive } from './live-stream.ts';
import { padNotFound } from './not-found-timing.ts';
import { requestContextsOf, type ServerContext } from './request-context.ts';
import { refuseUnderPressure } from './pressure.ts';
import { answeringProblems, answerNotFound, answerProblem } from './problem.ts';
import { describeApi } from './reference.ts';
import { RequestLog } from './request-log.ts';
import { mount, type NamesOf, type Route } from './routes.ts';
import { KnownCallers } from './known-callers.ts';
import { readJsonOnly } from './json-body.ts';
import { checkHost } from './host-check.ts';
import { limitStreams } from './stream-limit.ts';
import { normaliseInput } from './input-normalisation.ts';
import { ConcurrencyLimiter, limitConcurrency } from './concurrency-limiter.ts';
import { authenticateRequests } from './authentication.ts';
import { mountWebClient } from './web-client.ts';

export interface Web extends ServerContext {
  log: FastifyBaseLogger;
  live: LiveNews;
  routes: readonly Route[];
  /** How those are called now who are mentioned in words. */
  namesOf: NamesOf;
  /** Whether people can be served now. */
  isReady: () => Promise<Readiness>;
  /** The most calls a minute of one person, and of all strangers behind one address. */
  callsPerMinute: number;
  /** The proxies whose word for an address is taken; unset, those on this machine. */
  trustedProxies?: readonly string[];
  /** After how many milliseconds a request that is still coming in is given up; unset, a minute. */
  slowestRequest?: number;
  /** In steps of how many milliseconds "not found" is answered; at once where it is left out. */
  notFoundStep?: number;
  /** After how many milliseconds those are refused who asked too often; at once where it is left out. */
  refusalDelay?: number;
  /** The folder of the built web client; without it only the API answers. */
  webClient?: string | undefined;
  /** Further pages of the platform, such as the local outbox. */
  pages?: readonly ((app: FastifyInstance) => void)[];
}

/** Bodies that come in more slowly than this are given up. */
const slowestRequest = 60_000;

/** Builds the server with every route mounted; the caller listens and closes. */
export async function buildServer(web: Web): Promise<FastifyInstance> {
  const app = bareServer(web);
  app.setErrorHandler(answeringProblems(web.refusalDelay ?? 0));
  const callers = new KnownCallers();
  await checkBeforehand(app, web, callers);
  await app.register(compress, { threshold: 2048 });
  await app.register(cookie);
  await app.register(sse, { heartbeatInterval: 20_000 });
  await refuseUnderPressure(app);
  const operations = web.routes.map(({ operation }) => operation);
  await app.register(swagger, describeApi(web.publicUrl, operations));
  await app.register(async (api) => mountApi(api, web, callers));
  mountHealth(app, web.isReady);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  for (const page of web.pages ?? []) page(app);
  if (web.webClient === undefined) app.setNotFoundHandler(answerNotFound);
  else await mountWebClient(app, web.webClient);
  return app;
}

function bareServer(web: Web): FastifyInstance {
  const slowest = web.slowestRequest ?? slowestRequest;
  return fastify({
    loggerInstance: web.log,
    logController: new RequestLog(),
    ...contractCompilers(),
    genReqId: () => randomUUID(),
    trustProxy: [...(web.trustedProxies ?? ['loopback'])],
    // Over connections that are kept, somebody may still ask while it stops: they are answered, not refused.
    return503OnClosing: false,
    bodyLimit: 16_384,
    requestTimeout: slowest,
    http: {
      headersTimeout: Math.min(20_000, slowest),
      connectionsCheckingInterval: Math.min(5000, slowest),
    },
    frameworkErrors: answerProblem,
  });
}

/** Middleware (Fastify hooks) that runs before any handler: by which name the server was called, how often, and every text. */
async function checkBeforehand(app: FastifyInstance, web: Web, callers: KnownCallers): Promise<void> {
  readJsonOnly(app);
  normaliseInput(app);
  await addSecurityHeaders(app, {
    contentSecurityPolicy: { directives: contentRules(web.publicUrl) },
    // What else stands on this host's neighbours is not ours to promise.
    strictTransportSecurity: web.publicUrl.startsWith('https:') && {
      maxAge: aYear,
      includeSubDomains: false,
    },
  });
  checkHost(app, web.publicUrl);
  await app.register(rateLimit, {
    max: web.callsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => callers.countedBy(request),
    // A whole office stands behind one address, and each of its browsers fetches a hundred files of a new version.
    allowList: ({ url }: { url: string }) => url.startsWith('/assets/'),
  });
}

const aYear = 365 * 24 * 60 * 60;

function mountApi(api: FastifyInstance, web: Web, callers: KnownCallers): void {
  const limiter = new ConcurrencyLimiter();
  const callerOf = (request: FastifyRequest) => callers.countedBy(request);
  const identify: Identify = (request, reply) =>
    limiter.within(callerOf(request), () => web.identify(request, reply));
  padNotFound(api, web.notFoundStep);
  authenticateRequests(api, { ...web, identify, callers });
  limitConcurrency(api, limiter, callerOf);
  mount(api, web.routes, requestContextsOf(web), web.callsPerMinute, web.namesOf);
  limitStreams(api, identify);
  mountLive(api, web, identify);
}

const contentRules = (publicUrl: string) => ({
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: publicUrl.startsWith('https:') ? [] : null,
});
