/** Every refusal that an operation may give is met in some test; so every "no" has been seen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { features } from '#src/app.ts';

const root = join(import.meta.dirname, '..');

/** The words of every test but this one. */
const testsOfTheHouse = (): string =>
  ['src', 'test', 'bench']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, String(file))),
    )
    .filter((file) => /\.test\.tsx?$/.test(file) && file !== 'test/refusals.test.ts')
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

test('every refusal that an operation may give is met in a test', () => {
  const codes = new Set(
    features.flatMap(({ routes }) => routes.flatMap(({ operation }) => Object.keys(operation.refusals))),
  );
  const tests = testsOfTheHouse();
  expect(codes.size).toBeGreaterThan(100);
  expect([...codes].filter((code) => !tests.includes(`'${code}'`) && !tests.includes(`"${code}"`))).toEqual(
    [],
  );
});
