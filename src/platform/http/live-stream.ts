/** `GET /api/live`: one server-sent event for each change in a circle of the person who listens. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { missedNews, sessionNews, type LiveNews, type ChangeNotice } from '../live.ts';
import { isFromOurPages, type Identify } from './identity.ts';

/** How often it is looked whether the time of a session or token has come. */
const lookEvery = 500;

/** A stream that is open. */
interface Listener {
  /** Ends the stream; the page is told before when nobody is signed in any more. */
  close: () => void;
  /** Asks again who listens, once their session or token may have ended. */
  askAgain: () => Promise<void>;
  /** The moment until which what they signed in with holds. */
  holdsUntil: Temporal.Instant | null;
}

/**
 * Mounts the stream. Whatever ends a session or a token ends its streams: news of it, or its time. When the server closes,
 * streams end first, so that closing never waits for a reader.
 */
export function mountLive(
  app: FastifyInstance,
  { live, clock, publicUrl }: { live: LiveNews; clock: () => Temporal.Instant; publicUrl: string },
  identify: Identify,
): void {
  const open = new Set<Listener>();
  const look = setInterval(() => askWhoseTimeHasCome(open, clock()), lookEvery).unref();
  app.addHook('preClose', async () => {
    clearInterval(look);
    open.forEach(({ close }) => close());
  });
  app.get('/api/live', { sse: 'only', schema: { hide: true } }, async (request, reply) => {
    const identity = isFromOurPages(request, publicUrl) ? await identify(request, reply) : null;
    if (!identity) return sayEnded(reply);
    const listener = listenerOf(request, reply, identify, identity.holdsUntil);
    open.add(listener);
    const { stop, greet } = listenWith(listener, reply, live, identity.person.id);
    request.raw.on('close', () => {
      stop();
      open.delete(listener);
    });
    await greet();
  });
}

function askWhoseTimeHasCome(open: ReadonlySet<Listener>, now: Temporal.Instant): void {
  for (const { holdsUntil, askAgain } of open)
    if (holdsUntil !== null && Temporal.Instant.compare(holdsUntil, now) <= 0) void askAgain();
}

/** Passes on what this person may hear; returns what ends it, and what begins the stream. */
function listenWith(
  { close, askAgain }: Listener,
  reply: FastifyReply,
  live: LiveNews,
  person: string,
): { stop: () => void; greet: () => Promise<void> } {
  const tell = (data: ChangeNotice) => reply.sse.send({ event: 'changed', data }).catch(close);
  /** Says again what a page that was just opened cannot have heard, and how far back that reaches. */
  const greet = async () => {
    const lately = await live.lately(person);
    if (lately.news.some(({ kind }) => kind === sessionNews)) await askAgain();
    for (const news of lately.news) if (news.kind !== sessionNews) await tell(news);
    await reply.sse.send({ event: 'listening', data: { for: lately.for } });
  };
  reply.sse.keepAlive();
  const stop = live.listen(person, (news) => {
    if (news.kind === sessionNews) void askAgain();
    else if (news.kind === missedNews) void askAgain().then(greet).catch(close);
    else void tell(news);
  });
  return { stop, greet: () => greet().catch(close) };
}

/** Tells a page that nobody is signed in here any more, so that it forgets what it shows, and ends the stream. */
async function sayEnded(reply: FastifyReply): Promise<void> {
  await reply.sse.send({ event: 'ended', data: {} }).catch(() => {});
  reply.sse.close();
}

function listenerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  identify: Identify,
  holdsUntil: Temporal.Instant | null,
): Listener {
  const close = () => reply.sse.close();
  const listener: Listener = {
    close,
    holdsUntil,
    askAgain: async () => {
      try {
        const still = await identify(request, reply);
        if (still) listener.holdsUntil = still.holdsUntil;
        else await sayEnded(reply);
      } catch {
        close();
      }
    },
  };
  return listener;
}
