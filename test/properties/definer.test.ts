/** The functions that act across circles: each is known, explained in docs/privacy.md, and held closely. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workplace } from '#test/workplace.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

/** Tables that no person's word protects, and why that is right. */
const withoutPolicies: Record<string, string> = {
  installation:
    'one row that names the two sign-ins of this database; no role of the application may read it',
  schema_migration: 'which migrations ran; no role of the application may read it',
};

const heading = '## Functions that act across circles';

/** The names in the first column of the tables below the heading, and what is said of each. */
function explained(): Map<string, { for: string; says: string }> {
  const text = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
  const section = text.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  return new Map(rows.map(([, name, by, says]) => [name!, { for: by!.trim(), says: says!.trim() }]));
}

interface Held {
  name: string;
  settings: string[] | null;
  app: boolean;
  worker: boolean;
  isPublic: boolean;
}

async function definers(): Promise<Held[]> {
  const { rows } = await w.database.owner.query<Held>(
    `select proname as name, proconfig as settings,
       has_function_privilege('alongside_app', p.oid, 'execute') as app,
       has_function_privilege('alongside_worker', p.oid, 'execute') as worker,
       proacl is null or exists (select from aclexplode(proacl) where grantee = 0) as "isPublic"
     from pg_proc p where prosecdef and pronamespace = 'public'::regnamespace order by proname`,
  );
  return rows;
}

const whoMay = ({ app, worker }: Held): string => {
  if (app && worker) return 'app and worker';
  if (app) return 'app';
  return worker ? 'worker' : 'nobody';
};

test('docs/privacy.md lists every function that passes by a policy, with who may call it and what it returns', async () => {
  const listed = explained();
  const held = await definers();
  expect([...listed.keys()].toSorted()).toEqual(held.map((one) => one.name).toSorted());
  expect(Object.fromEntries([...listed].map(([name, one]) => [name, one.for]))).toEqual(
    Object.fromEntries(held.map((one) => [one.name, whoMay(one)])),
  );
  expect([...listed].filter(([, { says }]) => says.length < 20)).toEqual([]);
});

test('each of them is granted by name, and looks for its tables among temporary ones last of all', async () => {
  const loose = (await definers()).filter(
    (one) => one.isPublic || !one.settings?.includes('search_path=pg_catalog, public, pg_temp'),
  );
  expect(loose).toEqual([]);
});

test('neither sign-in can put a table, a function or a type of its own in the place of one of ours', async () => {
  const attempts = [
    'create temporary table circle (id uuid)',
    'create temporary view person as select 1',
    `create function public.my_person() returns uuid language sql as 'select null::uuid'`,
    'create table public.mine (id int)',
    'create type pg_temp.person as enum ()',
  ];
  for (const pool of [w.database.app, w.database.worker]) {
    for (const attempt of attempts) await expect(pool.query(attempt)).rejects.toThrow(/permission denied/);
  }
});

test('every table has policies, but for a short list with reasons', async () => {
  const { rows } = await w.database.owner.query<{ name: string; held: boolean }>(
    `select relname as name, relrowsecurity as held from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  expect(rows.filter((row) => !row.held).map((row) => row.name)).toEqual(Object.keys(withoutPolicies));
  const { rows: granted } = await w.database.owner.query(
    `select from unnest($1::text[]) name, unnest(array['alongside_app', 'alongside_worker']) role
     where has_table_privilege(role, name, 'select, insert, update, delete')`,
    [Object.keys(withoutPolicies)],
  );
  expect(granted).toEqual([]);
});

test('no role of the application passes by policies, owns a table, or may become one that does', async () => {
  const { rows } = await w.database.owner.query(
    `select rolname from pg_roles r where rolname ~ '^alongside_(app|worker)'
       and (rolsuper or rolbypassrls or rolcreaterole
         or exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace))`,
  );
  expect(rows).toEqual([]);
});

test('what a view shows is read with the eyes of whoever asks', async () => {
  const { rows } = await w.database.owner.query<{ name: string; options: string[] | null }>(
    `select relname as name, reloptions as options from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'v'`,
  );
  expect(rows.filter(({ options }) => !options?.includes('security_invoker=true'))).toEqual([]);
});
