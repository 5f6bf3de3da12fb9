import { expect, test } from 'vitest';
import { readEntities } from './entities.ts';
import { readAside } from './read-aside.ts';

const file = 'kind: Group\nmetadata:\n  name: care\n  description: Answers\n';

test('a file is read aside as it is read here', async () => {
  expect(await readAside(file)).toEqual(readEntities(file));
  expect((await readAside(': {')).damaged[0]).toMatchObject({ line: 1 });
});

test('while slow files are read, the process goes on', async () => {
  let steps = 0;
  const step = setInterval(() => (steps += 1), 1);
  const slow = Array.from({ length: 4 }, () => readAside(`[${','.repeat(19_000)}`));
  await Promise.all(slow);
  clearInterval(step);
  expect(steps).toBeGreaterThan(4);
});

test('where eight wait, the next is told to try again, and the eight are read', async () => {
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => readAside(file)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  expect(
    all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : [])),
  ).toEqual(['busy', 'busy']);
});
