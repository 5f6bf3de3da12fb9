import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open();
});
afterAll(() => workplace.close());

test('a stranger and an unknown address get the same answer', async () => {
  const somebody = await workplace.person('Somebody');
  const answer = await somebody.get('/api/nowhere');
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: 'not-found' });
});
