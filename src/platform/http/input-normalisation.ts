/**
 * Input normalisation as a hook before validation: every text of a request passes the one rule, once, right after it was
 * parsed.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Operation } from '../contract.ts';
import { normalised, normalisedText } from '../input/normalise.ts';

/** Headers whose words are used for more than being compared. */
const usedHeaders = ['authorization', 'idempotency-key', 'user-agent'] as const;

/** Mounted before contracts are looked at: length and pattern are then asked of the text as it is kept. */
export function normaliseInput(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }) => {
    for (const name of usedHeaders) {
      const header = headers[name];
      if (typeof header === 'string') normalisedText(header, true, name);
    }
  });
  app.addHook('preValidation', async (request: FastifyRequest) => {
    const { operation } = request.routeOptions.config as { operation?: Operation };
    request.params = normalised(request.params, operation?.input);
    request.query = normalised(request.query, operation?.input);
    request.body = normalised(request.body, operation?.input);
  });
}
