/** The rules of who may import whom, each seen to refuse: a checker that reads nothing would otherwise pass for ever. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

interface Report {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

const checkout = process.cwd();
const forbidden: Record<string, [from: string, imports: string][]> = {
  '1-platform-imports-nothing-of-ours': [
    ['src/platform/mail.ts', '#features/people/public.ts'],
    ['src/platform/log.ts', '#src/app.ts'],
    ['src/platform/draw.ts', '#web/theme.ts'],
  ],
  '2-features-meet-through-public': [
    ['src/features/promises/api.ts', '#features/people/store.ts'],
    ['src/features/promises/store.ts', '#features/people/person.ts'],
    ['src/features/promises/remind.ts', '../people/api.ts'],
    ['src/features/asks/routing/route.ts', '#features/people/store.ts'],
  ],
  '2-pages-and-rules-meet-through-contracts': [
    ['src/features/promises/web/promise-page.tsx', '#features/people/public.ts'],
    ['src/features/promises/contract.ts', '#features/people/jobs.ts'],
    ['src/features/promises/promise.ts', '#features/people/search.ts'],
  ],
  '2-a-kit-knows-no-page': [['src/features/people/web/kit/face.tsx', '#features/people/web/person-page.tsx']],
  '3-features-stand-in-order': [
    ['src/features/people/public.ts', '#features/promises/public.ts'],
    ['src/features/asks/jobs.ts', '#features/thanks/public.ts'],
    ['src/features/promises/jobs.ts', '#features/thanks/events.ts'],
    ['src/features/thanks/cards.ts', '#features/today/public.ts'],
  ],
  '3-no-cycles': [['src/features/people/circle.ts', './guide.ts']],
  '4-rules-and-contracts-do-no-io': [
    ['src/features/people/person.ts', 'node:fs'],
    ['src/features/people/team.ts', 'pg'],
    ['src/features/people/hours.ts', '#platform/database/transaction.ts'],
    ['src/features/thanks/contract.ts', 'fastify'],
    ['src/features/thanks/thanks.ts', './store.ts'],
    ['src/features/asks/offers/offer.ts', 'pg'],
    ['src/features/asks/offers/contract.ts', 'kysely'],
    ['src/features/asks/ranking/memory/index.ts', 'pg'],
    ['src/features/goals/goal-sum.ts', '#features/goals/lists.ts'],
  ],
  '4-events-are-names-and-payloads': [['src/features/notes/events.ts', '#features/people/store.ts']],
  '4-web-knows-nothing-of-the-server': [
    ['src/web/kit/button.tsx', '#platform/database/transaction.ts'],
    ['src/features/thanks/web/thanks-page.tsx', '../store.ts'],
    ['src/features/thanks/web/win-page.tsx', 'kysely'],
  ],
  '4-web-reaches-no-node-module': [['src/web-app/shell/app-layout.tsx', '#platform/clock.ts']],
  '5-only-stores-speak-to-tables': [
    ['src/features/thanks/api.ts', 'kysely'],
    ['src/features/thanks/public.ts', '#platform/database/schema.generated.ts'],
    ['src/integrations/csv/import.ts', 'pg'],
  ],
  '6-features-do-not-know-integrations': [['src/features/thanks/jobs.ts', '#integrations/slack/hook.ts']],
  '6-integrations-come-in-by-the-front-door': [
    ['src/integrations/slack/hook.ts', '#features/people/store.ts'],
    ['src/cli/token.ts', '#features/people/person.ts'],
  ],
  '7-only-a-few-see-everything': [
    ['src/features/today/api.ts', '#src/app.ts'],
    ['src/features/today/web/link.tsx', '#src/web-app/router.tsx'],
  ],
  '1-web-knows-no-feature': [
    ['src/web/kit/rail.tsx', '#features/people/web/person-page.tsx'],
    ['src/web/kit/picker.tsx', '#features/people/contract.ts'],
    ['src/web/kit/open.tsx', '#src/web-app/router.tsx'],
  ],
  '0-source-needs-no-test': [['src/platform/slow.ts', '#platform/log.test.ts']],
  '0-nothing-unresolved': [['src/platform/lost.ts', './nowhere.ts']],
};

const allowed: [from: string, imports: string][] = [
  ['src/app.ts', '#features/today/api.ts'],
  ['src/app.ts', '#integrations/slack/hook.ts'],
  ['src/main.ts', '#src/app.ts'],
  ['src/web-app/router.tsx', '#features/today/web/today-page.tsx'],
  ['src/features/today/web/today-page.tsx', '#features/people/web/person-page.tsx'],
  ['src/features/today/web/today-page.tsx', '#features/people/contract.ts'],
  ['src/features/today/web/today-page.tsx', '#web/kit/field.tsx'],
  ['src/features/today/cards.ts', '#features/people/public.ts'],
  ['src/features/thanks/jobs.ts', '#features/asks/events.ts'],
  ['src/features/today/store.ts', 'kysely'],
  ['src/features/today/contract.ts', '#features/people/plate.ts'],
  ['src/features/today/contract.ts', '#platform/contract.ts'],
  ['src/features/thanks/web/thanks-page.tsx', '#features/people/teams/team-contract.ts'],
  ['src/integrations/email/inbox.ts', '#features/people/public.ts'],
  ['src/platform/clock.ts', 'node:os'],
  ['src/platform/database/transaction.ts', 'pg'],
];

let folder: string;
let report: Report;

/** A small tree of made-up files under the real rules: every forbidden import once, and many that are fine. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-boundaries-'));
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    copyFileSync(join(checkout, file), join(folder, file));
  }
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  const backward: [from: string, imports: string] = ['src/features/people/guide.ts', './circle.ts'];
  const imports = Map.groupBy([backward, ...Object.values(forbidden).flat(), ...allowed], ([from]) => from);
  for (const target of targets()) plant(target, []);
  for (const [from, list] of imports)
    plant(
      from,
      list.map(([, what]) => what),
    );
  report = cruise();
});
afterAll(() => rmSync(folder, { recursive: true }));

function targets(): string[] {
  const named = [...Object.values(forbidden).flat(), ...allowed].map(([, what]) => what);
  const ours = named.filter((what) => what.startsWith('#'));
  const stands = ours.map((what) => (what.startsWith('#src/') ? what.slice(1) : `src/${what.slice(1)}`));
  return [...stands, 'src/features/people/api.ts', 'src/features/thanks/store.ts'];
}

function plant(file: string, imports: string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  const lines = imports.map(
    (what, position) => `import * as used${position} from '${what}';\nvoid used${position};`,
  );
  writeFileSync(join(folder, file), `${lines.join('\n')}\nexport const here = true;\n`);
}

function cruise(): Report {
  const tool = join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })) as Report;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Report;
  }
}

const refusedBy = (rule: string) => report.summary.violations.filter((found) => found.rule.name === rule);

test('the checker reads the files, TypeScript and all', () => {
  expect(report.modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(40);
});

test.for(Object.entries(forbidden))('rule %s refuses each planted import', ([rule, planted]) => {
  const files = refusedBy(rule).map(({ from }) => from);
  expect(files).toEqual(expect.arrayContaining(planted.map(([from]) => from)));
});

test('what the rules allow is not refused', () => {
  const innocent = new Set(allowed.map(([from]) => from));
  const guilty = new Set(
    Object.values(forbidden)
      .flat()
      .map(([from]) => from),
  );
  const planted = report.summary.violations.filter(({ rule }) => rule.name !== '3-no-cycles');
  expect(planted.filter(({ from }) => innocent.has(from) && !guilty.has(from))).toEqual([]);
});

test('every rule has been seen to refuse', () => {
  expect(new Set(Object.keys(forbidden))).toEqual(new Set(rules.map(({ name }) => name)));
});

interface Rule {
  name: string;
  from: { path: string | string[] };
}
const { forbidden: rules } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: Rule[];
};
const heldBy = (rule: string): string[] =>
  rules.filter(({ name }) => name === rule).flatMap(({ from }) => from.path);

test('every feature has its place in the order, and nothing else has', () => {
  const features = readdirSync(join(checkout, 'src/features')).map((feature) => `^src/features/${feature}/`);
  const levels = new Set(heldBy('3-features-stand-in-order'));
  expect(features.filter((feature) => !levels.has(feature))).toEqual([]);
  expect([...levels].filter((feature) => !features.includes(feature))).toEqual([]);
});

test('every folder of the source is one that the rules know', () => {
  const folders = readdirSync(join(checkout, 'src'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  const known = rules.flatMap(({ from }) => from.path).join('\n');
  const named = [...known.matchAll(/src\/(?:\(([a-z|-]+)\)|([a-z-]+))/g)].flatMap(
    ([, several, one]) => several?.split('|') ?? one!,
  );
  const unknown = folders.map(({ name }) => name).filter((name) => !named.includes(name));
  // what composes all others may import whatever it likes
  expect(unknown.filter((name) => name !== 'web-app')).toEqual([]);
});

/** What a file of the source imports of ours, as a path, and of others, as it is. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(checkout, file), 'utf8');
  return [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, what]) =>
    what!.startsWith('.') ? join(dirname(file), what!) : what!.replace(/^#(src\/)?/, 'src/'),
  );
}

/** Whether a file does I/O, itself or by way of another. */
function doesIo(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  if (!file.startsWith('src/'))
    return /^(node:|pg|kysely|fastify|@fastify|graphile|nodemailer|pino|@simplewebauthn)/.test(file);
  if (/^src\/platform\/(database|http|embedded|backup)\//.test(file)) return true;
  return file.endsWith('.ts') && importsOf(file).some((other) => doesIo(other, seen));
}

/** Whether a file only passes on what others hold, as a feature's `public.ts` may. */
const onlyPassesOn = (file: string): boolean =>
  readFileSync(join(checkout, file), 'utf8')
    .replaceAll(/\/\*\*.*?\*\/|export \{[^}]*\} from '[^']+';/gs, '')
    .trim() === '';

test('every file of a feature that does no I/O is held to do none', () => {
  const files = globSync('src/features/*/{,*/,*/*/}*.ts', { cwd: checkout })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\/web\/|\.test\.ts$|\.d\.ts$|\/(events|refusals)\.ts$/.test(file));
  const held = heldBy('4-rules-and-contracts-do-no-io').map((path) => new RegExp(path));
  const pure = files.filter((file) => !doesIo(file) && !onlyPassesOn(file));
  expect(pure.length).toBeGreaterThan(100);
  expect(pure.filter((file) => !held.some((pattern) => pattern.test(file)))).toEqual([]);
});
