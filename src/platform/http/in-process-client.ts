/**
 * The in-process client: calls any operation as a person without a socket, for the command line and the sample workplace.
 *
 * A call goes through the routes themselves, by Fastify's `inject`, and not straight to the handler: so the contract's
 * validation and defaults, the input gate for texts, the rules of who may call what, idempotency, mentions and the form of
 * the reply are those of HTTP, and none of them has to be written a second time or remembered here. What only guards a
 * socket (rate limits, hosts, pressure, headers) is left out.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import type { InputOf, Operation, ReplyOf } from '../contract.ts';
import { authenticateRequests } from './authentication.ts';
import { normaliseInput } from './input-normalisation.ts';
import { readJsonOnly } from './json-body.ts';
import { KnownCallers } from './known-callers.ts';
import { contractCompilers } from './lazy-schema-compilers.ts';
import { requestFor } from './operation-request.ts';
import { refusalOf } from './problem.ts';
import { requestContextsOf, type ServerContext } from './request-context.ts';
import { mount, type NamesOf, type Person } from './routes.ts';

export interface CallAs {
  /** In whose name: they may do and see here what they may in a browser. */
  as: Person;
  /** As the `Idempotency-Key` of HTTP: under the same key it is carried out once and answered twice. */
  key?: string;
}

export interface InProcessClient {
  /** Carries out an operation. Throws the `Refusal` that HTTP answers with; any other trouble as it was thrown. */
  call<Of extends Operation>(operation: Of, input: InputOf<Of>, how: CallAs): Promise<ReplyOf<Of>>;
}

interface Behind extends Omit<ServerContext, 'identify'> {
  /** How those are called now who are mentioned in words. */
  namesOf: NamesOf;
}

/** What goes beside a call and not inside the request, so that no header can name a person. */
interface Calling {
  person: Person;
  problem?: Error;
}

/** The operations of these routes, to be called in process. */
export function inProcessClient(behind: Behind): InProcessClient {
  const calls = new AsyncLocalStorage<Calling>();
  const app = serverWithoutSocket(behind, calls);
  const call = async (operation: Operation, input: object, { as, key }: CallAs): Promise<unknown> => {
    const calling: Calling = { person: as };
    const request = {
      ...requestFor(operation, input as Record<string, unknown>),
      headers: { 'sec-fetch-site': 'same-origin', ...(key === undefined ? {} : { 'idempotency-key': key }) },
    };
    // What `inject` returns only begins when it is awaited.
    const response = await calls.run(calling, async () => await app.inject(request));
    if (calling.problem) throw refusalOf(calling.problem) ?? calling.problem;
    if (response.statusCode !== 200) throw new Error(`Nothing answers ${operation.method} ${operation.path}`);
    return operation.produces === undefined ? response.json() : response.body;
  };
  return { call } as InProcessClient;
}

function serverWithoutSocket(behind: Behind, calls: AsyncLocalStorage<Calling>): FastifyInstance {
  const app = fastify({ ...contractCompilers(), exposeHeadRoutes: false });
  app.setErrorHandler<Error>((problem, _request, reply) => {
    calls.getStore()!.problem = problem;
    void reply.status(500).send();
  });
  const identify = async () =>
    ({ person: calls.getStore()!.person, by: 'session', mayWrite: true, holdsUntil: null }) as const;
  readJsonOnly(app);
  normaliseInput(app);
  void app.register(cookie);
  void app.register(async (api) => {
    authenticateRequests(api, { identify, publicUrl: behind.publicUrl, callers: new KnownCallers() });
    mount(api, behind.routes, requestContextsOf({ ...behind, identify }), Infinity, behind.namesOf);
  });
  return app;
}
