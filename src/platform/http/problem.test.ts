import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalsOf } from '../refusals.ts';
import { answerProblem } from './problem.ts';

const app = Fastify();
/** As the driver throws them. */
const ofTheDatabase = {
  '/stopped': { code: '57P01' },
  '/killed': { code: '57P02' },
  '/starting': { code: '57P03' },
  '/refused': { code: 'ECONNREFUSED', syscall: 'connect' },
  '/reset': { code: 'ECONNRESET' },
  '/socket-gone': { code: 'ENOENT', syscall: 'connect' },
  '/broken-off': { message: 'Connection terminated unexpectedly' },
  '/none-free': { message: 'timeout exceeded when trying to connect' },
  '/silent': { message: 'Query read timeout' },
  '/too-long': { code: '57014' },
  '/locked': { code: '55P03' },
  '/full': { code: '53100' },
};
const { '/full': _, ...lost } = ofTheDatabase;
beforeAll(async () => {
  app.setErrorHandler(answerProblem);
  app.get('/mistake', async () => {
    throw new Error('quokka: words of somebody');
  });
  app.get('/overload', async () => {
    throw Object.assign(new Error('quokka'), { statusCode: 503 });
  });
  for (const [path, problem] of Object.entries(ofTheDatabase))
    app.get(path, async () => {
      throw Object.assign(new Error('quokka'), problem);
    });
  for (const constraint of ['first_of_ours', 'somebody_elses'])
    app.get(`/taken/${constraint}`, async () => {
      throw Object.assign(new Error('quokka'), { code: '23505', constraint });
    });
  refusalsOf({ 'test.taken': 'This is taken.' }, { 'test.taken': 409 }, { first_of_ours: 'test.taken' });
  await app.ready();
});
afterAll(() => app.close());

test('a mistake of ours is told as such, without a word of what it was about', async () => {
  const answer = await app.inject({ url: '/mistake' });
  expect(answer.json()).toMatchObject({ status: 500, code: 'went-wrong' });
  expect(answer.body).not.toContain('quokka');
});

test('whoever comes second to what the database holds unique is told what is taken', async () => {
  const ours = await app.inject({ url: '/taken/first_of_ours' });
  expect(ours.json()).toMatchObject({ status: 409, code: 'test.taken', title: 'This is taken.' });
  const other = await app.inject({ url: '/taken/somebody_elses' });
  expect(other.json()).toMatchObject({ status: 409, code: 'at-once' });
  expect(other.body).not.toContain('quokka');
});

test('whoever cannot be served just now is asked to come again', async () => {
  const answer = await app.inject({ url: '/overload' });
  expect(answer.json()).toMatchObject({ status: 503, code: 'busy' });
  expect(answer.body).not.toContain('quokka');
});

test.for(Object.keys(lost))(
  'a database that was away is no mistake: %s is "again in a moment"',
  async (url) => {
    const answer = await app.inject({ url });
    expect(answer.json()).toMatchObject({ status: 503, code: 'busy' });
    expect(answer.headers['retry-after']).toBe('5');
  },
);

test('a full disk has its own sentence, and does not say that anything was kept', async () => {
  const answer = await app.inject({ url: '/full' });
  expect(answer.json()).toMatchObject({
    status: 507,
    code: 'no-room',
    title: expect.stringContaining('not saved'),
  });
});
