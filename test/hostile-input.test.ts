/** Every operation meets nasty values in every text it takes, from a member, an outsider and somebody not signed in. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepNote } from '#features/notes/contract.ts';
import { partiesNamed } from '#features/people/public.ts';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import { namesInPath, type Operation } from '#platform/contract.ts';
import { buildServer } from '#platform/http/server.ts';
import { LiveNews } from '#platform/live.ts';
import { openLog } from '#platform/log.ts';
import { features } from '#src/app.ts';
import type { Actor } from './actor.ts';
import { isInQuery, requestFor } from './caller.ts';
import { hidden, nasty } from './nasty.ts';
import { Workplace } from './workplace.ts';

interface Shape {
  type?: string | string[];
  properties?: Record<string, TSchema>;
  items?: TSchema;
  enum?: unknown[];
  anyOf?: TSchema[];
  format?: string;
  pattern?: string;
  minItems?: number;
  minimum?: number;
}

const operations = features.flatMap(({ routes }) => routes.map(({ operation }) => operation));
const privately = 'marmotprivate';
const logged: string[] = [];
let workplace: Workplace;
let app: FastifyInstance;
let people: (Actor | null)[];
let party: string;

beforeAll(async () => {
  workplace = await Workplace.open();
  const { database, clock } = workplace;
  app = await buildServer({
    pool: database.app,
    clock: clock.read,
    identify: identifyWith(database.app, clock.read),
    publicUrl: 'http://localhost:3210',
    log: openLog('info', { write: (line: string) => void logged.push(line) }),
    live: new LiveNews(database.logins.app, database.app),
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 100_000_000,
  });
  const keeper = await workplace.person('Keeper');
  await keeper.call(keepNote, { kind: 'remember', text: privately });
  party = keeper.id;
  const member = await workplace.person('Member');
  const admin = await workplace.person('Admin', { admin: true });
  people = [member, admin, null];
});
afterAll(async () => {
  await app.close();
  await workplace.close();
});

/** A value that a contract would take, with `value` as the text that is `turn`-th in it. */
function filled(schema: TSchema, seat: { turn: number; value: string }): unknown {
  const shape = schema as unknown as Shape;
  if (shape.anyOf) return filled(shape.anyOf[0]!, seat);
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (shape.properties)
    return Object.fromEntries(
      Object.entries(shape.properties).map(([name, part]) => [name, filled(part, seat)]),
    );
  if (type === 'array') return [filled(shape.items!, seat)];
  if (type === 'integer' || type === 'number') return shape.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type !== 'string') return {};
  if (seat.turn-- === 0) return seat.value;
  if (shape.enum) return shape.enum[0];
  if (shape.format === 'uuid') return party;
  if (shape.format === 'date') return '2054-12-01';
  if (shape.format === 'date-time') return '2054-12-01T09:00:00Z';
  return shape.format === 'email' ? 'somebody@example.org' : 'some words';
}

/** How many texts a contract takes. */
function textsIn(schema: TSchema): number {
  const seat = { turn: Number.MAX_SAFE_INTEGER, value: '' };
  filled(schema, seat);
  return Number.MAX_SAFE_INTEGER - seat.turn;
}

async function ask(who: Actor | null, operation: Operation, input: Record<string, unknown>) {
  return app.inject({
    ...requestFor(operation, asSent(operation, input)),
    headers: { 'sec-fetch-site': 'same-origin', ...(who ? { 'idempotency-key': randomUUID() } : {}) },
    ...(who ? { cookies: { alongside: who.secret } } : {}),
  });
}

/** Half a letter cannot stand in an address: there it becomes the sign for a letter that is none. */
function asSent(operation: Operation, input: Record<string, unknown>): Record<string, unknown> {
  const inPath = namesInPath(operation.path);
  const isInAddress = (name: string) => isInQuery(operation) || inPath.includes(name);
  return Object.fromEntries(
    Object.entries(input).map(([name, one]) => [
      name,
      typeof one === 'string' && isInAddress(name) ? one.toWellFormed() : one,
    ]),
  );
}

test(
  'no text breaks anything, and no hidden word comes back or reaches the log',
  { timeout: 300_000 },
  async () => {
    const broken: string[] = [];
    let next = 0;
    let asked = 0;
    for (const operation of operations.filter(({ path }) => path !== '/api/sign-out'))
      for (let text = 0; text < textsIn(operation.input); text++)
        for (let many = 0; many < 5; many++) {
          const value = nasty[next++ % nasty.length]!;
          const input = filled(operation.input, { turn: text, value }) as Record<string, unknown>;
          const answer = await ask(people[next % people.length]!, operation, input);
          asked += 1;
          const tells = [hidden, privately].some((word) => answer.body.includes(word));
          if (answer.statusCode >= 500 || tells)
            broken.push(
              `${operation.method} ${operation.path} text ${text} ${JSON.stringify(value.slice(0, 30))}: ${answer.statusCode}`,
            );
        }
    expect(nasty).toHaveLength(40);
    expect(asked).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
    expect(logged.filter((line) => line.includes(hidden) || line.includes(privately))).toEqual([]);
  },
);
