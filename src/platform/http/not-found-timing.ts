/**
 * Against timing attacks a "not found" leaves in step: after a whole number of steps since the question came. How long it
 * took to find nothing, which is a little longer for something hidden than for something that never was, can then not be
 * read from outside.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds; longer than finding nothing takes, so that mostly it is one step. */
export const notFoundStep = 25;

/** A timer counts whole milliseconds from when it was set, and so would carry the fraction on; the last ones are looked out for. */
const lookOut = 2;

/** When an answer leaves that is ready after so many milliseconds. */
export const leavesAfter = (ready: number, step: number): number => Math.ceil(ready / step) * step;

/** Without a step it leaves at once, as any other answer. */
export function padNotFound(app: FastifyInstance, step: number | undefined): void {
  if (step === undefined) return;
  app.addHook('onSend', async (_request, reply, payload) => {
    if (reply.statusCode === 404) {
      const ready = reply.elapsedTime;
      const due = performance.now() + leavesAfter(ready, step) - ready;
      await setTimeout(Math.max(0, due - performance.now() - lookOut));
      while (performance.now() < due) await setImmediate();
    }
    return payload;
  });
}
