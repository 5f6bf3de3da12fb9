import fastify, { type FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Day, oneOf, operationsOf, orNull, Paging } from '../contract.ts';
import { answerProblem } from './problem.ts';
import { lazySchemaCompilers } from './lazy-schema-compilers.ts';
import { mount, on, type Call } from './routes.ts';

const plan = operationsOf('Test', {}, ['day'])({
  method: 'POST',
  path: '/plans/:kind',
  summary: 'Make a plan',
  input: Type.Object({ kind: oneOf('big', 'small'), day: orNull(Day), steps: Type.Array(Type.String()) }),
  reply: Type.Object({ day: orNull(Day), steps: Type.Integer() }),
});
const list = operationsOf('Test', {}, ['day'])({
  method: 'GET',
  path: '/plans',
  summary: 'List plans',
  input: Type.Object(Paging),
  reply: Type.Object({ limit: Type.Integer() }),
});

let app: FastifyInstance;
beforeAll(() => {
  const customOptions = { coerceTypes: 'array', removeAdditional: false } as const;
  app = fastify({ schemaController: lazySchemaCompilers(), ajv: { customOptions } });
  app.setErrorHandler(answerProblem);
  const routes = [
    on(plan, async ({ input }) => ({ day: input.day, steps: input.steps.length, secret: 'never told' })),
    on(list, async ({ input }) => ({ limit: input.limit ?? 0 })),
  ];
  mount(
    app,
    routes,
    async (_request, _reply, _operation, input) => ({ input }) as Call<never>,
    1000,
    async () => new Map(),
  );
});
afterAll(() => app.close());

const make = (kind: string, payload: object) =>
  app.inject({ method: 'POST', url: `/plans/${kind}`, payload });

test('good input comes in, and only what the contract names goes out', async () => {
  const answer = await make('big', { day: '2054-11-24', steps: ['one'] });
  expect(answer.json()).toEqual({ day: '2054-11-24', steps: 1 });
  expect((await make('small', { day: null, steps: [] })).json()).toEqual({ day: null, steps: 0 });
});

test.for([
  ['big', { day: 'tomorrow', steps: [] }, 'day'],
  ['big', { day: null }, 'steps'],
  ['huge', { day: null, steps: [] }, 'kind'],
  ['big', { day: null, steps: [], more: 1 }, ''],
] as const)('%s %j is refused at "%s", each time', async ([kind, payload, at]) => {
  for (let time = 0; time < 2; time++) {
    const answer = await make(kind, payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'input.invalid', at });
    expect((await make('big', { day: null, steps: [] })).statusCode).toBe(200);
  }
});

test('what comes as text in an address is read as what it is', async () => {
  expect((await app.inject('/plans?limit=7')).json()).toEqual({ limit: 7 });
  expect((await app.inject('/plans')).json()).toEqual({ limit: 30 });
  expect((await app.inject('/plans?limit=x')).statusCode).toBe(400);
});
