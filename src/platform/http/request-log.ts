/** One line for each request: the route's pattern instead of the address, which may hold a secret. */
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Operation } from '../contract.ts';

const asked = new Set(['/health', '/ready']);

/** Replaces Fastify's own lines, which quote the address. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { operation } = request.routeOptions.config as { operation?: Operation };
    if (operation?.leavesNoTrace) return;
    const route = request.routeOptions.url ?? 'nowhere';
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (asked.has(route)) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  }

  override defaultErrorLog(err: Error, request: FastifyRequest): void {
    request.log.error({ err }, 'a request went wrong');
  }

  /** A reader who goes away early is nothing to tell. */
  override streamError(err: Error & { code?: string }, request: FastifyRequest): void {
    if (err.code !== 'ERR_STREAM_PREMATURE_CLOSE') request.log.warn({ err }, 'an answer broke off');
  }

  override routeNotFound(): void {}

  override writeHeadError(err: Error, request: FastifyRequest): void {
    request.log.warn({ err }, 'an answer could not begin');
  }

  override serializerError(err: Error, request: FastifyRequest): void {
    request.log.error({ err }, 'an answer could not be written');
  }

  override serviceUnavailable(): void {}
}
