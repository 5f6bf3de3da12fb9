import fastify from 'fastify';
import { expect, test } from 'vitest';
import { padNotFound, leavesAfter, notFoundStep } from './not-found-timing.ts';

test('whatever it took to find nothing, within a step it leaves at the same moment', () => {
  const moments = [0.1, 1.6, 2.1, 24.9].map((ready) => leavesAfter(ready, notFoundStep));
  expect(new Set(moments)).toEqual(new Set([notFoundStep]));
  expect(leavesAfter(notFoundStep + 0.1, notFoundStep)).toBe(2 * notFoundStep);
});

test('an answer that nothing is there waits for its step; any other leaves at once', async () => {
  const app = fastify();
  padNotFound(app, 200);
  const order: string[] = [];
  app.get('/there', async () => 'here it is');
  app.get('/nothing', async (_request, reply) => reply.status(404).send('nothing'));
  const nothing = app.inject('/nothing').then(({ body }) => order.push(body));
  const there = app.inject('/there').then(({ body }) => order.push(body));
  await Promise.all([nothing, there]);
  expect(order).toEqual(['here it is', 'nothing']);
  await app.close();
});
