/** Builds the web client when what it is made of has changed since the last build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';
import { Problem } from './problem.mjs';

const stamp = join(checkout, 'dist', 'web.stamp');
const page = join(checkout, 'dist', 'web', 'index.html');
const sources = [
  'index.html',
  'public',
  'vite.config.ts',
  'bin/web-client',
  'package-lock.json',
  'tsconfig.json',
  'src',
  'sample',
];

/** Files that a page can never import: tests, and the server's half of a feature. */
const notInThePage =
  /\.(test\.tsx?|sql|md)$|\/(api|store|cards|jobs|public)\.ts$|^src\/cli\/|^src\/integrations\/[^/]+\/(?!web\/|[a-z-]*contract\.ts$)|^sample\/(?!web\/|contract\.ts$|words\.)|^src\/platform\/(?!input\/)[^/]+\//;

export function buildWebClient() {
  const mark = markOfSources();
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return;
  console.log('Building the web client …');
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js');
  // whoever builds, tests too: people get the libraries without their warnings for developers
  const env = { ...withOwnTools(), NODE_ENV: 'production', NO_COLOR: '1' };
  const options = { cwd: checkout, env, encoding: 'utf8' };
  const { status, stdout, stderr } = spawnSync(pinnedNode, [vite, 'build', '--logLevel', 'warn'], options);
  if (status !== 0) throw new Problem(`The web client could not be built:\n${beginningOf(stdout + stderr)}`);
  mkdirSync(join(checkout, 'dist'), { recursive: true });
  writeFileSync(stamp, mark);
}

function beginningOf(text) {
  return text.trim().split('\n').slice(0, 30).join('\n');
}

function markOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(checkout, source))).sort()) {
    hash
      .update(`${relative(checkout, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return notInThePage.test(relative(checkout, path).replaceAll('\\', '/')) ? [] : [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
