/** What the app is compared with: Fastify, a pool and a look at the session. Run as its own process: `bare.ts DATABASE_URL`. */
import { createHash } from 'node:crypto';
import fastify, { type FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import * as queries from './bare-queries.ts';

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

app.get('/api/asks', async (request) => ({ items: await asked('asks', [await whoAsks(request)]) }));
app.get('/api/today', async (request) => (await asked('today', [await whoAsks(request), lately()]))[0]);
app.get<{ Params: { id: string } }>('/api/promises/:id', async (request) => {
  const [promise] = await asked('promise', [await whoAsks(request), request.params.id]);
  return promise ?? Promise.reject(new NotFound('nothing'));
});
app.get<{ Querystring: { q: string } }>('/api/search', async (request) => {
  const words = request.query.q.toLowerCase().match(/\p{L}+/gu) ?? [];
  const beginnings = words.map((word) => `${word}:*`).join(' & ');
  return { hits: await asked('search', [await whoAsks(request), beginnings, words.join(' & ')]) };
});

/** A write: one transaction with the change and the line of history. */
app.post<{ Params: { id: string }; Body: { saw: number; words: string } }>(
  '/api/promises/:id/say-early',
  async (request) => {
    const person = await whoAsks(request);
    const { saw, words } = request.body;
    const now = new Date();
    const client = await pool.connect();
    try {
      await client.query('begin');
      const text = { name: 'sayEarly', text: queries.sayEarly };
      const { rows } = await client.query({ ...text, values: [person, request.params.id, saw, words, now] });
      if (!rows[0]) throw new NotFound('nothing');
      const { id, circle_id: circle } = rows[0];
      await client.query({
        name: 'addHistory',
        text: queries.addHistory,
        values: [circle, id, now, person, words],
      });
      await client.query('commit');
      return rows[0];
    } catch (problem) {
      await client.query('rollback');
      throw problem;
    } finally {
      client.release();
    }
  },
);

console.log(`listening at ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
process.on('SIGTERM', async () => {
  await app.close();
  await pool.end();
});
