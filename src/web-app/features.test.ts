/** A feature is one line in the list of the pages: what would be forgotten with that line, or with a name, is found here. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { features as ofTheServer } from '#src/app.ts';
import type { WebFeature } from '#web/feature.ts';
import { registryOf } from '#web/feature-registry.ts';
import { features } from './features.ts';

const source = join(import.meta.dirname, '..');
const listed: readonly WebFeature[] = features;
const registry = registryOf(listed);

test('every feature that has pages stands in the list', async () => {
  const files = globSync(['features/*/web/feature.ts', 'integrations/*/web/feature.ts'], { cwd: source });
  expect(files.length).toBeGreaterThan(10);
  const exported = await Promise.all(
    files.map(async (file) => Object.values((await import(join(source, file))) as object) as WebFeature[]),
  );
  const forgotten = files.filter(
    (_file, position) => !exported[position]!.some((one) => listed.includes(one)),
  );
  expect(forgotten).toEqual([]);
});

test('every feature that has pages is one of the server', () => {
  const folders = globSync('features/*/web/feature.ts', { cwd: source }).map((file) => file.split('/')[1]);
  const served = new Set(ofTheServer.map(({ name }) => name));
  expect(folders.filter((folder) => !served.has(folder!))).toEqual([]);
});

test('no two features speak for the same kind of thing or the same group of hits', () => {
  for (const names of [
    listed.flatMap(({ subjects = {} }) => Object.keys(subjects)),
    listed.flatMap(({ searchGroups = {} }) => Object.keys(searchGroups)),
  ])
    expect(names.filter((one, position) => names.indexOf(one) !== position)).toEqual([]);
});

test('each group of hits that the server finds has a name', () => {
  const groups = ofTheServer.flatMap(({ search = [] }) => search.flatMap((one) => one.groups));
  expect(groups).toContain('promises');
  expect(groups.filter((group) => registry.searchGroups[group] === undefined)).toEqual([]);
});

test('each kind of thing that can be open with somebody has a name and a page', () => {
  const files = globSync('features/*/{,*/}*.ts', { cwd: source })
    .filter((file) => !/^features\/today\/|\.test\.ts$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .filter((text) => /\bOpen(Source|Thing)\b/.test(text));
  const kinds = files.join('\n').matchAll(/subject: \{ kind: '([a-z-]+)'/g);
  const open = new Set([...kinds].map(([, kind]) => kind!));
  expect(open.size).toBeGreaterThan(8);
  expect([...open].filter((kind) => registry.subjects[kind]?.say === undefined)).toEqual([]);
});
