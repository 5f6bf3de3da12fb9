/** `GET /api/live`: one server-sent event for each change in a circle of the person who listens. */
import type { FastifyInstance } from 'fastify';
import { missedNews, type LiveNews, type Told } from '../live.ts';
import type { Identify } from './identity.ts';

/** News of this kind means that a session may have ended: whoever listens is asked again who they are. */
export const sessionNews = 'session';

/** Mounts the stream. When the server closes, streams end first, so that closing never waits for a reader. */
export function mountLive(app: FastifyInstance, live: LiveNews, identify: Identify): void {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => open.forEach((close) => close()));
  app.get('/api/live', { sse: 'only', schema: { hide: true } }, async (request, reply) => {
    const identity = await identify(request, reply);
    if (!identity) return reply.sse.close();
    const close = () => reply.sse.close();
    const { id } = identity.person;
    const tell = (data: Told) => reply.sse.send({ event: 'changed', data }).catch(close);
    /** Says again what a page that was just opened cannot have heard, and how far back that reaches. */
    const greet = async () => {
      const lately = await live.lately(id);
      for (const news of lately.news) if (news.kind !== sessionNews) await tell(news);
      await reply.sse.send({ event: 'listening', data: { for: lately.for } });
    };
    reply.sse.keepAlive();
    open.add(close);
    const stop = live.listen(id, (news) => {
      if (news.kind === sessionNews) void identify(request, reply).then((still) => still ?? close(), close);
      else if (news.kind === missedNews) void greet().catch(close);
      else void tell(news);
    });
    request.raw.on('close', () => {
      stop();
      open.delete(close);
    });
    await greet();
  });
}
