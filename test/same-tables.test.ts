/** The migrations written anew make the very tables that those in `migrations/before` made. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { catalogueOf, type Catalogue } from './catalogue.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const suffix = randomBytes(4).toString('hex');
const names = [`tables_before_${suffix}`, `tables_anew_${suffix}`] as const;
const urlOf = (name: string) =>
  Object.assign(new URL(inject('databaseServer')), { pathname: `/${name}` }).href;

async function asServer(statement: string, url = inject('databaseServer')): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Runs the project's own runner on the files of a folder: it looks for them beside itself. */
function migrateFrom(folder: string, url: string): void {
  const tree = mkdtempSync(join(tmpdir(), 'alongside-tables-'));
  try {
    for (const part of ['src/platform', 'package.json'])
      cpSync(join(here, part), join(tree, part), { recursive: true });
    cpSync(join(here, folder), join(tree, 'migrations'), { recursive: true });
    symlinkSync(join(here, 'node_modules'), join(tree, 'node_modules'));
    execFileSync(process.execPath, [
      ...['--input-type=module', '--eval'],
      `import { migrate } from ${JSON.stringify(join(tree, 'src/platform/migrate.ts'))};
       await migrate({ connectionString: ${JSON.stringify(url)} });`,
    ]);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

let before: Catalogue;
let anew: Catalogue;
beforeAll(async () => {
  for (const name of names) await asServer(`create database ${name}`);
  migrateFrom('migrations/before', urlOf(names[0]));
  migrateFrom('migrations', urlOf(names[1]));
  before = await catalogueOf(urlOf(names[0]));
  anew = await catalogueOf(urlOf(names[1]));
});
afterAll(async () => {
  for (const name of names) await asServer(`drop database ${name} with (force)`);
});

test('every table, column, constraint, index, view, function, trigger, policy, grant and row is the same', () => {
  expect(Object.keys(before.functions ?? {}).length).toBeGreaterThan(150);
  expect(anew).toEqual(before);
});

test.each([
  ['a policy', 'alter policy read on goal using (true)', 'policies'],
  ['a grant', 'grant delete on promise to alongside_app', 'relations'],
  ['a grant on a column', 'grant update (leader_id) on team to alongside_worker', 'columns'],
  ['what a function may be called by', 'grant execute on function circle_of(uuid[]) to public', 'functions'],
  ['where a function looks', 'alter function circle_of(uuid[]) set search_path = public', 'functions'],
  ['a default', 'alter table ask alter column answered set default true', 'columns'],
  ['a rule', 'alter table goal drop constraint goal_check', 'constraints'],
  ['an index', 'drop index told_by_person', 'indexes'],
  ['a trigger', 'alter table team disable trigger team_guarded', 'triggers'],
  ['a row', 'update mail_way set has_server = true', 'rows'],
  ['a view', 'alter view ask_line reset (security_invoker)', 'relations'],
  [
    'what new tables are granted',
    'alter default privileges grant select on tables to alongside_app',
    'defaults',
  ],
])('%s that differs is seen', async (_, change, kind) => {
  const client = new Client({ connectionString: urlOf(names[1]) });
  await client.connect();
  await client.query('begin');
  await client.query(change);
  const changed = await catalogueOf(client);
  await client.query('rollback');
  await client.end();
  expect(changed[kind]).not.toEqual(before[kind]);
});
