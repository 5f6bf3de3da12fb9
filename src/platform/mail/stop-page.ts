/** Unsubscribing from the letter itself, without signing in (RFC 8058). Looking at the page stops nothing; a press does. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };

const words = { en: english.stopLetters, de: german.stopLetters };
type Language = keyof typeof words;

const secret = '^[A-Za-z0-9_-]{20,100}$';
interface Asked {
  Params: { secret: string };
}
const schema = {
  hide: true,
  params: { type: 'object', properties: { secret: { type: 'string', pattern: secret } } },
};

/** Mounts `/mail/stop/:secret`: GET asks, POST acts at once, also without a cookie or an origin, as mail programs send it. */
export const stopPage =
  (app: Pool, clock: () => Temporal.Instant) =>
  (server: FastifyInstance): void => {
    void server.register(async (pages) => {
      // what a mail program sends along says only that it was one press
      pages.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: 1024 },
        (_request, _body, done) => done(null, null),
      );
      pages.addContentTypeParser(
        'multipart/form-data',
        { parseAs: 'string', bodyLimit: 4096 },
        (_request, _body, done) => done(null, null),
      );
      pages.get<Asked>('/mail/stop/:secret', { schema }, async (request, reply) => {
        const language = languageOf(request.headers['accept-language']);
        const { ask, button } = words[language];
        return answer(
          reply,
          language,
          `<h1>${ask}</h1><form method="post"><button>${button}</button></form>`,
        );
      });
      pages.post<Asked>('/mail/stop/:secret', { schema }, async (request, reply) => {
        const language = languageOf(request.headers['accept-language']);
        const { rows } = await app.query<{ stopped: boolean | null }>(
          'select stop_letters($1, $2) as stopped',
          [createHash('sha256').update(request.params.secret).digest(), clock().toString()],
        );
        const { done, gone } = words[language];
        return answer(
          reply.code(rows[0]?.stopped ? 200 : 410),
          language,
          `<h1>${rows[0]?.stopped ? done : gone}</h1>`,
        );
      });
    });
  };

const languageOf = (accepted: string | undefined): Language =>
  accepted?.toLowerCase().startsWith('de') ? 'de' : 'en';

const answer = (reply: FastifyReply, language: Language, body: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer').send(`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Alongside</title>
<style>body { margin: 0 auto; max-width: 34em; padding: 2rem 1rem; font: 16px/1.6 Georgia, serif; color: #2b2723; background: #faf7f2 }
h1 { font: 500 1.5rem/1.4 Georgia, serif; margin: 2rem 0 1.25rem }
button { font: inherit; padding: 10px 20px; border-radius: 6px; border: 1px solid #1d5c54; background: #1d5c54; color: #fff }
@media (prefers-color-scheme: dark) { body { color: #ece6dc; background: #171512 } button { color: #10211e; background: #86c9bd; border-color: #86c9bd } }</style></head>
<body>${body}</body></html>`);
