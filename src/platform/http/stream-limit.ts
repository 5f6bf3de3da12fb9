/** A limit on live streams: a person has a place for one in each browser and device they may have; not for hundreds. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseAnyone } from '../refusals.ts';
import type { Identify } from './identity.ts';

const mostStreams = 12;

/** Refuses (`too-many`) a stream of somebody who has that many open already; the others go on. */
export function limitStreams(api: FastifyInstance, identify: Identify): void {
  const open = new Map<string, number>();
  api.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== '/api/live') return;
    const person = (await identify(request, reply))?.person.id;
    if (person === undefined) return;
    const theirs = open.get(person) ?? 0;
    if (theirs >= mostStreams) refuseAnyone('too-many');
    open.set(person, theirs + 1);
    reply.raw.once('close', () => {
      const left = (open.get(person) ?? 1) - 1;
      if (left > 0) open.set(person, left);
      else open.delete(person);
    });
  });
}
