/** The local page that shows letters while no mail server is known. They hold links that let people in. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { answerNotFound } from '../http/problem.ts';
import { inHtml, writeLetter } from './letter.ts';
import { shownMail, type WaitingMail } from './mail-queue.ts';

const thisMachine = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const itsNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const signsOfProxy = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Mounts `GET /outbox`, for whoever runs Alongside at this machine and nobody else: the connection comes from here, no
 * proxy has passed it on, it was opened by one of this machine's own names, and the browser was let in by `/outbox/SECRET`,
 * which only the start prints: a machine may have several users.
 */
export function outboxPage({ worker, clock, publicUrl, secret }: Outbox) {
  const isThere = (request: FastifyRequest) =>
    isAtThisMachine(request) && itsNames.has(new URL(publicUrl).hostname);
  const isRight = (given: string | undefined) => given !== undefined && areEqual(given, secret);
  return (app: FastifyInstance): void => {
    app.get<{ Params: { secret: string } }>(
      '/outbox/:secret',
      { schema: { hide: true } },
      (request, reply) => {
        if (!isThere(request) || !isRight(request.params.secret)) return answerNotFound(request, reply);
        const kept = `${outboxCookie}=${secret}; Path=/outbox; HttpOnly; SameSite=Strict`;
        return reply.header('set-cookie', kept).header('cache-control', 'no-store').redirect('/outbox', 303);
      },
    );
    app.get('/outbox', { schema: { hide: true } }, async (request, reply) => {
      if (!isThere(request) || !isRight(cookieIn(request))) return answerNotFound(request, reply);
      const letters = await shownMail(worker, clock());
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(page(letters, publicUrl));
    });
  };
}

export interface Outbox {
  worker: Pool;
  clock: () => Temporal.Instant;
  publicUrl: string;
  /** Printed at the start: whoever has it may read the letters. */
  secret: string;
}

/** A secret for one run of Alongside. */
export const newOutboxSecret = (): string => randomBytes(24).toString('base64url');

const outboxCookie = 'alongside-outbox';

const areEqual = (one: string, other: string): boolean =>
  timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'));

const cookieIn = ({ headers }: FastifyRequest): string | undefined =>
  new RegExp(`(?:^|; )${outboxCookie}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];

function isAtThisMachine({ socket, headers }: FastifyRequest): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const isPassedOn = signsOfProxy.some((header) => headers[header] !== undefined);
  return thisMachine.has(socket.remoteAddress ?? '') && itsNames.has(name) && !isPassedOn;
}

const style = `body { margin: 0 auto; max-width: 42em; padding: 2rem 1rem; font: 16px/1.6 Georgia, serif; overflow-wrap: anywhere;
  color: #2b2723; background: #faf7f2 } article { border-top: 1px solid #d9d2c7; padding: 1rem 0 }
  small { color: #6b645c } a { color: #1f5e57 } p { white-space: pre-line }
  @media (prefers-color-scheme: dark) { body { color: #ece6dc; background: #171512 } article { border-color: #4a443d }
  small { color: #a89f93 } a { color: #7fc4b8 } }`;

function page(letters: readonly WaitingMail[], publicUrl: string): string {
  const shown = letters.map((letter) => article(letter, publicUrl)).join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title>
<style>${style}</style></head>
<body><h1>Outbox</h1>
<p>No mail server is set (SMTP_URL), so emails wait here for a day. Only whoever started Alongside can open this page.</p>
${shown === '' ? '<p>Nothing is waiting here.</p>' : shown}
</body>
</html>`;
}

/** `2026-11-25 12:15 UTC`: letters carry moments, and this page knows nobody's zone. */
const toTheMinute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;

function article(letter: WaitingMail, publicUrl: string): string {
  const { subject, text } = writeLetter(letter, publicUrl);
  const link = `${publicUrl}${letter.path}`;
  const body = inHtml(text).replace(inHtml(link), `<a href="${inHtml(link)}">${inHtml(link)}</a>`);
  return `<article lang="${letter.language}"><h2>${inHtml(subject)}</h2>
<small>${inHtml(letter.to)} · ${inHtml(toTheMinute(letter.at))}</small>
<p>${body}</p></article>`;
}
