/** What the app is compared with: Fastify, a pool and a look at the session. Run as its own process: `bare.ts DATABASE_URL`. */
import { createHash } from 'node:crypto';
import fastify, { type FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import { queries } from './bare-queries.ts';

// The same pool and the same way of planning as the app's.
const options = '-c plan_cache_mode=force_generic_plan';
const pool = new Pool({ connectionString: process.argv[2], max: 12, options });
const app = fastify();

const asked = async (name: keyof typeof queries, values: unknown[]) =>
  (await pool.query({ name, text: queries[name], values })).rows;

class NotFound extends Error {
  statusCode = 404;
}

async function whoAsks({ headers }: FastifyRequest): Promise<string> {
  const secret = /(?:^|; )alongside=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(secret).digest();
  const [person] = await asked('session', [hash, new Date()]);
  if (!person) throw new NotFound('nobody');
  return person.id;
}

const lately = () => new Date(Date.now() - 14 * 24 * 3600 * 1000);

const listAsks = async (request: FastifyRequest) => ({
  items: await asked('asks', [await whoAsks(request)]),
});

const lookAtToday = async (request: FastifyRequest) =>
  (await asked('today', [await whoAsks(request), lately(), new Date().toISOString().slice(0, 10)]))[0];

type OfOne = FastifyRequest<{ Params: { id: string } }>;

async function readPromise(request: OfOne) {
  const [promise] = await asked('promise', [await whoAsks(request), request.params.id]);
  return promise ?? Promise.reject(new NotFound('nothing'));
}

async function readPartner(request: OfOne) {
  const [partner] = await asked('partner', [await whoAsks(request), request.params.id]);
  return partner ?? Promise.reject(new NotFound('nothing'));
}

async function search(request: FastifyRequest<{ Querystring: { q: string } }>) {
  const words = request.query.q.toLowerCase().match(/\p{L}+/gu) ?? [];
  const beginnings = words.map((word) => `${word}:*`).join(' & ');
  return { hits: await asked('search', [await whoAsks(request), beginnings]) };
}

type Early = FastifyRequest<{ Params: { id: string }; Body: { saw: number; words: string } }>;

/** A write: one transaction with the change and the line of history. */
async function sayEarly(request: Early) {
  const person = await whoAsks(request);
  const { saw, words } = request.body;
  const now = new Date();
  const client = await pool.connect();
  const write = async (name: 'sayEarly' | 'addHistory', values: unknown[]) =>
    (await client.query({ name, text: queries[name], values })).rows;
  try {
    await client.query('begin');
    const [promise] = await write('sayEarly', [person, request.params.id, saw, words, now]);
    if (!promise) throw new NotFound('nothing');
    await write('addHistory', [promise.circle_id, promise.id, now, person, words]);
    await client.query('commit');
    return promise;
  } catch (problem) {
    await client.query('rollback');
    throw problem;
  } finally {
    client.release();
  }
}

app.route({ method: 'GET', url: '/api/asks', handler: listAsks });
app.route({ method: 'GET', url: '/api/today', handler: lookAtToday });
app.route({ method: 'GET', url: '/api/promises/:id', handler: readPromise });
app.route({ method: 'GET', url: '/api/partnerships/:id', handler: readPartner });
app.route({ method: 'GET', url: '/api/search', handler: search });
app.route({ method: 'POST', url: '/api/promises/:id/say-early', handler: sayEarly });

console.log(`listening at ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
process.on('SIGTERM', async () => {
  await app.close();
  await pool.end();
});
