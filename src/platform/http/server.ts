/** The web server: plugins, one door for problems, live news, health, and the mounted routes. */
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { fastifySSE as sse } from '@fastify/sse';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { LiveNews } from '../live.ts';
import type { Readiness } from '../readiness.ts';
import { addCarefulHeaders } from './careful-headers.ts';
import { mountHealth } from './health.ts';
import { lateSchemas } from './late-schemas.ts';
import { mountLive } from './live-stream.ts';
import { answerNotFoundInStep } from './not-found-in-step.ts';
import { openerOf, type House } from './opener.ts';
import { refuseUnderPressure } from './pressure.ts';
import { answerNotFound, answerProblem } from './problem.ts';
import { describeApi } from './reference.ts';
import { RequestLog } from './request-log.ts';
import { mount, type NamesOf, type Route } from './routes.ts';
import { letTextsIn } from './text-gate.ts';
import { mountWebClient } from './web-client.ts';

export interface Web extends House {
  log: FastifyBaseLogger;
  live: LiveNews;
  routes: readonly Route[];
  /** How those are called now who are mentioned in words. */
  namesOf: NamesOf;
  /** Whether people can be served now. */
  isReady: () => Promise<Readiness>;
  /** The most calls a minute from one address. */
  callsPerMinute: number;
  /** In steps of how many milliseconds "not found" is answered; at once where it is left out. */
  notFoundStep?: number;
  /** The folder of the built web client; without it only the API answers. */
  webClient?: string | undefined;
  /** Further pages of the platform, such as the local outbox. */
  pages?: readonly ((app: FastifyInstance) => void)[];
}

/** Believed about who is behind a proxy: one that stands on this machine or in its private network. */
const ourProxies = ['loopback', 'linklocal', 'uniquelocal'];

/** Builds the server with every route mounted; the caller listens and closes. */
export async function buildServer(web: Web): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: web.log,
    logController: new RequestLog(),
    schemaController: lateSchemas(),
    genReqId: () => randomUUID(),
    trustProxy: ourProxies,
    // Over connections that are kept, somebody may still ask while it stops: they are answered, not refused.
    return503OnClosing: false,
    bodyLimit: 1_048_576,
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: false } },
  });
  app.setErrorHandler(answerProblem);
  letTextsIn(app);
  await addCarefulHeaders(app, { contentSecurityPolicy: { directives: contentRules(web.publicUrl) } });
  await app.register(rateLimit, {
    max: web.callsPerMinute,
    timeWindow: 60_000,
    // A whole office stands behind one address, and each of its browsers fetches a hundred files of a new version.
    allowList: ({ url }: { url: string }) => url.startsWith('/assets/'),
  });
  await app.register(compress, { threshold: 2048 });
  await app.register(cookie);
  await app.register(sse, { heartbeatInterval: 20_000 });
  await refuseUnderPressure(app);
  const operations = web.routes.map(({ operation }) => operation);
  await app.register(swagger, describeApi(web.publicUrl, operations));
  await app.register(async (api) => mountApi(api, web));
  mountHealth(app, web.isReady);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  for (const page of web.pages ?? []) page(app);
  if (web.webClient === undefined) app.setNotFoundHandler(answerNotFound);
  else await mountWebClient(app, web.webClient);
  return app;
}

function mountApi(api: FastifyInstance, web: Web): void {
  answerNotFoundInStep(api, web.notFoundStep);
  mount(api, web.routes, openerOf(web), Math.ceil(web.callsPerMinute / 100), web.namesOf);
  mountLive(api, web.live, web.identify, web.clock);
}

const contentRules = (publicUrl: string) => ({
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: publicUrl.startsWith('https:') ? [] : null,
});
