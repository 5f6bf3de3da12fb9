/** The error handler. Every "no" leaves by it: RFC 9457 problem details with a sentence a person understands. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isDiskFull, isConnectionLost, isTooBusy } from '../database/database-errors.ts';
import { problemPage, wantsPage } from './problem-page.ts';
import { Refusal } from '../refusal.ts';
import { commonRefusals, refusalWhereTaken } from '../refusals.ts';

interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  /** Where the input was not as expected. */
  at?: string;
  [detail: string]: unknown;
}

const ofRefusal = ({ code, status, message, details }: Refusal): Problem => ({
  type: `urn:alongside:${code}`,
  title: message,
  status,
  code,
  ...details,
});

/** Turns anything thrown into a problem; unexpected trouble is logged without the input's words. */
export function answerProblem(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
  delay = 0,
): void {
  const answer = describe(error);
  // Who is refused before their body was read need not send the rest of it.
  if (!request.raw.complete) void reply.header('connection', 'close');
  if (isUnexpected(answer) && !(error instanceof Refusal)) tellTheLog(error, answer.code, request);
  if (answer.status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '5');
  if (delay === 0 || !isOftenTriedAgain(answer)) return send(answer, request, reply);
  setTimeout(() => reply.raw.destroyed || send(answer, request, reply), delay).unref();
}

const isUnexpected = ({ status, code }: Problem): boolean => status >= 500 || code === 'at-once';

/**
 * The same, but those wait a moment for their "no" who asked too often, or sent what no page sends: most of them try again at
 * once, and each try takes something from everybody else.
 */
export const answeringProblems =
  (delay: number) =>
  (error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): void =>
    answerProblem(error, request, reply, delay);

const isOftenTriedAgain = ({ status, code }: Problem): boolean =>
  status === 429 || code === 'input.too-deep' || code === 'not-this-address';

function send(answer: Problem, request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(answer.status).header('vary', 'accept');
  if (answer.status === 429 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '10');
  if (wantsPage(request))
    void reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(problemPage(answer, request));
  else void reply.type('application/problem+json').send(JSON.stringify(answer));
}

/** What was asked for and did not happen: by its pattern, never by its words. */
function tellTheLog(err: FastifyError | Refusal, code: string, request: FastifyRequest): void {
  const line = { err, method: request.method, route: request.routeOptions.url };
  if (code === 'busy')
    request.log.warn(line, 'the database was away or too busy; this was answered with "again in a moment"');
  else if (code === 'at-once') request.log.warn(line, 'two did the same at once; the second was told so');
  else if (code === 'no-room') request.log.error(line, 'a disk is full; this was not kept');
  else request.log.error(line, 'a request went wrong');
}

/** The refusal that stands for an error; undefined where it is nobody's mistake but ours. */
export function refusalOf(error: FastifyError | Error): Refusal | undefined {
  if (isDiskFull(error)) return common('no-room');
  if (isConnectionLost(error) || isTooBusy(error)) return common('busy');
  if (error instanceof Refusal) return error;
  const taken = refusalWhereTaken(error);
  if (taken) return taken;
  const { validation, statusCode } = error as Partial<FastifyError>;
  if (validation) {
    const [first] = validation;
    const at = `${first?.instancePath ?? ''}/${String(first?.params?.['missingProperty'] ?? '')}`.replace(
      /^\/|\/$/g,
      '',
    );
    return common('input.invalid', { at: at.replaceAll('/', '.'), detail: first?.message });
  }
  if (statusCode === 429) return common('too-many');
  if (statusCode === 413) return common('input.too-large');
  if (statusCode === 503) return common('busy');
  return statusCode !== undefined && statusCode < 500
    ? new Refusal('input.invalid', { ...commonRefusals['input.invalid'], status: statusCode })
    : undefined;
}

const describe = (error: FastifyError | Refusal): Problem =>
  ofRefusal(refusalOf(error) ?? common('went-wrong'));

const common = (code: keyof typeof commonRefusals, details?: Record<string, unknown>): Refusal =>
  new Refusal(code, commonRefusals[code], details);

/** An address that leads nowhere gets the same answer as something that is not yours to see. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  send(ofRefusal(common('not-found')), request, reply);
}
