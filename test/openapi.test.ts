import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

const spectral = new URL('../node_modules/@stoplight/spectral-cli/dist/index.js', import.meta.url).pathname;
let workplace: Workplace;
let folder: string;
beforeAll(async () => {
  workplace = await Workplace.open();
  folder = await mkdtemp(join(tmpdir(), 'alongside-openapi-'));
});
afterAll(async () => {
  await workplace.close();
  await rm(folder, { recursive: true, force: true });
});

interface Described {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
}

const described = async (): Promise<Described> => {
  const answer = await workplace.app.inject({ url: '/api/openapi.json' });
  return answer.json();
};

/** What Spectral's recommended rules say of a document; empty when they hold. */
async function lint(document: unknown): Promise<string> {
  const file = join(folder, 'openapi.json');
  const rules = join(folder, 'rules.json');
  await writeFile(file, JSON.stringify(document));
  await writeFile(rules, JSON.stringify({ extends: ['spectral:oas'] }));
  const args = [spectral, 'lint', file, '-r', rules, '--fail-severity=warn', '--quiet'];
  return promisify(execFile)(process.execPath, args).then(
    () => '',
    (problem: { stdout: string }) => problem.stdout,
  );
}

test('the description of the API holds to the recommended rules', async () => {
  const document = await described();
  expect(document.openapi).toBe('3.1.0');
  expect(await lint(document)).toBe('');
});

test('the rules can refuse', async () => {
  const document = await described();
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path)))
    operation.operationId = 'always-the-same';
  expect(await lint(document)).toContain('operation-operationId-unique');
});

test('every operation says how it can be refused', async () => {
  const { paths } = await described();
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations.length).toBeGreaterThan(100);
  for (const { responses } of operations) expect(Object.keys(responses)).toContain('404');
});

test('every day that comes in is one that calendars can count from', async () => {
  const text = JSON.stringify((await described()).paths);
  const days = text.match(/\{[^{}]*"format":"date"[^{}]*\}/g)!;
  expect(days.length).toBeGreaterThan(20);
  expect(days.filter((day) => !day.includes('"pattern":"^(19|20|21)"'))).toEqual([]);
});
