/** Load shedding: when the process cannot keep up it says so at once, instead of making everybody wait. */
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { refuseAnyone } from '../refusals.ts';

interface Limits {
  maxEventLoopDelay?: number;
  maxHeapUsedBytes?: number;
  sampleInterval?: number;
}

/** What is more than can be kept up with, and how long after the start it does not count. */
const usual = { limits: { maxEventLoopDelay: 2000 } as Limits, settlingMs: 5000 };

/** For routes that are answered under pressure as well. */
export const bearsPressure = { pressureHandler: (): undefined => undefined };

/**
 * Refuses calls while the event loop lags by more than two seconds (`busy`). The first seconds after the start, in
 * which all is loaded and compiled, do not count.
 */
export async function refuseUnderPressure(
  app: FastifyInstance,
  { limits, settlingMs } = usual,
): Promise<void> {
  let isSettled = false;
  app.addHook('onListen', async () => {
    setTimeout(() => (isSettled = true), settlingMs).unref();
  });
  await app.register(underPressure, {
    ...limits,
    exposeStatusRoute: false,
    pressureHandler: async (request, reply) => {
      // The pages and their files are only handed on; what they ask for then says how it is.
      if (!isSettled || !/^\/(api|outbox)(?=[/?]|$)/.test(request.url)) return;
      void reply.header('retry-after', '10');
      refuseAnyone('busy');
    },
  });
}
