/** Against DNS rebinding the server answers to its own names alone: the one people use, and those of this machine. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import { commonRefusals } from '../refusals.ts';

const ofThisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Whatever watches over the installation asks by any address it has. */
const forWatchers = /^\/(health|ready)(?=\?|$)/;

/** The name that a browser asked for; a proxy's word for another one counts for nothing. */
export const hostNameOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string =>
  (headers.host ?? '').replace(/:\d*$/, '').toLowerCase();

export const isOfThisMachine = (hostName: string): boolean => ofThisMachine.has(hostName);

/**
 * Refuses calls by another name (`not-this-address`): a foreign name that resolves to this machine is how a page reaches
 * servers inside a network (DNS rebinding).
 */
export function checkHost(app: FastifyInstance, publicUrl: string): void {
  const { hostname } = new URL(publicUrl);
  app.addHook('onRequest', async (request) => {
    const name = hostNameOf(request);
    if (name === hostname || isOfThisMachine(name) || forWatchers.test(request.url)) return;
    const { status, says } = commonRefusals['not-this-address'];
    throw new Refusal('not-this-address', { status, says }, { address: publicUrl });
  });
}
