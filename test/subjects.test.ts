/** Every operation says what it reads, changes and may leave on a device; what is said holds for all of them. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Operation } from '#platform/contract.ts';
import { isPrivate, subjects } from '#platform/subjects.ts';
import { features } from '#src/app.ts';
import { openDatabase } from './database.ts';

const operations = features.flatMap(({ routes }) => routes.map(({ operation }) => operation as Operation));
const named = ({ method, path }: Operation) => `${method} ${path}`;
const readings = operations.filter(({ method }) => method === 'GET');

test('a reading reads something and changes nothing, any other operation changes something or reads', () => {
  expect(operations.length).toBeGreaterThan(200);
  const unsaid = operations.filter(({ method, reads, changes }) =>
    method === 'GET'
      ? reads.length === 0 || changes.length > 0
      : (changes.length === 0) === (reads.length === 0),
  );
  expect(unsaid.map(named)).toEqual([]);
});

test('whatever changes, some reading shows it', () => {
  const shown = new Set(readings.filter(({ reads }) => reads !== subjects).flatMap(({ reads }) => reads));
  const onTodayAlone = new Set(['day', 'card', 'address']);
  expect(subjects.filter((subject) => !shown.has(subject) && !onTodayAlone.has(subject))).toEqual([]);
});

test('what is for one person alone, or was said in a conversation, stays on no device', () => {
  const kept = readings.filter(({ keepOffline }) => keepOffline !== false);
  expect(kept.length).toBeGreaterThan(30);
  const wrong = kept.filter(({ keepOffline, reads }) => keepOffline === true && reads.some(isPrivate));
  expect(wrong.map(named)).toEqual([]);
  expect(operations.filter(({ method, keepOffline }) => method !== 'GET' && keepOffline)).toEqual([]);
});

const isOperation = (it: unknown): it is Operation =>
  typeof it === 'object' && it !== null && 'path' in it && 'method' in it;

/** What a contract exports as operations, one by one or as the moves of a thing. */
const operationsIn = (exported: unknown): Operation[] =>
  isOperation(exported) ? [exported] : Object.values(exported ?? {}).filter(isOperation);

test('nothing of notes and conversations stays on a device, whatever its operations are about', async () => {
  const files = globSync('src/features/{notes,conversations}/**/*contract.ts', {
    cwd: join(import.meta.dirname, '..'),
  });
  const theirs = await Promise.all(
    files.map((file) => import(join(import.meta.dirname, '..', file)) as Promise<Record<string, unknown>>),
  );
  const declared = theirs.flatMap((file) => Object.values(file).flatMap(operationsIn));
  expect(declared.length).toBeGreaterThan(40);
  expect(declared.filter(({ keepOffline }) => keepOffline !== false).map(named)).toEqual([]);
});

interface Shape {
  type?: string;
  items?: Shape;
  properties?: Record<string, Shape>;
}

/** Lists of things that do not name their subject, outside of things that do. */
function listsWithoutSubject(shape: Shape, at = ''): string[] {
  const { items, properties } = shape;
  if (items?.type === 'object' && !items.properties?.['subject']) return [at];
  if (items) return [];
  return Object.entries(properties ?? {}).flatMap(([name, inner]) =>
    listsWithoutSubject(inner, `${at}.${name}`),
  );
}

test('what is kept without its private part says of each thing what it is about', () => {
  const parted = readings.filter(({ keepOffline }) => keepOffline === 'without-private');
  expect(parted.map(named).toSorted()).toEqual(['GET /api/open-with-me', 'GET /api/today']);
  expect(parted.flatMap(({ reply }) => listsWithoutSubject(reply as Shape))).toEqual([]);
});

test('news that the database itself tells is about something on the list', async () => {
  const database = await openDatabase();
  const { rows } = await database.owner.query<{ prosrc: string }>(
    `select prosrc from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~ 'announce\\('`,
  );
  await database.close();
  const told = rows.flatMap(({ prosrc }) =>
    [...prosrc.matchAll(/announce\([^']*'([\w-]+)'/g)].map(([, kind]) => kind),
  );
  expect(told).toEqual(expect.arrayContaining(['round', 'told']));
  expect(told.filter((kind) => !(subjects as readonly unknown[]).includes(kind))).toEqual([]);
});
