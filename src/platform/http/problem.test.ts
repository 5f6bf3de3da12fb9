import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerProblem } from './problem.ts';

const app = Fastify();
beforeAll(async () => {
  app.setErrorHandler(answerProblem);
  app.get('/mistake', async () => {
    throw new Error('quokka: words of somebody');
  });
  app.get('/overload', async () => {
    throw Object.assign(new Error('quokka'), { statusCode: 503 });
  });
  await app.ready();
});
afterAll(() => app.close());

test('a mistake of ours is told as such, without a word of what it was about', async () => {
  const answer = await app.inject({ url: '/mistake' });
  expect(answer.json()).toMatchObject({ status: 500, code: 'went-wrong' });
  expect(answer.body).not.toContain('quokka');
});

test('whoever cannot be served just now is asked to come again', async () => {
  const answer = await app.inject({ url: '/overload' });
  expect(answer.json()).toMatchObject({ status: 503, code: 'busy' });
  expect(answer.body).not.toContain('quokka');
});
