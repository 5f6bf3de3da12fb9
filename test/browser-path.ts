/** Finding a Chromium for the journeys: yours, the system's, Playwright's, or the one that comes by npm on Linux. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

const checkout = resolve(import.meta.dirname, '..');
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Extra settings for a packaged browser: its own libraries and fonts. */
const packagedArgs = ['--no-zygote', '--font-render-hinting=none', '--disable-gpu'];

/**
 * What to pass to Playwright's `chromium.launch`. Looks at CHROME_PATH, the system, Playwright's own and, on Linux,
 * the package `@sparticuz/chromium`, in this order, and takes the first that runs. The package is unpacked once, into
 * `.cache`; it brings the libraries it needs beyond glibc and libgcc. Fails with what was tried when there is none.
 */
export async function browserToLaunch(): Promise<LaunchOptions> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen)
    return runs(chosen) ? { executablePath: chosen } : fail(`CHROME_PATH is ${chosen}, which does not run.`);
  const found = [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path) && runs(path));
  if (found !== undefined) return { executablePath: found };
  if (process.platform === 'linux') return packaged();
  return fail('There is no Chromium on this machine. Install Chrome or Chromium, or set CHROME_PATH.');
}

/** Some systems have a stub of that name which only tells how to install it. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The browser that comes by npm. */
export function packaged(): LaunchOptions {
  const folder = unpacked();
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const env = {
    ...definedEnvironment(),
    LD_LIBRARY_PATH: libraries,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    HOME: folder,
  };
  const executablePath = join(folder, 'chromium');
  const { stderr, status } = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8' });
  if (status !== 0)
    fail(`The packaged Chromium does not run here: ${stderr.trim()}. Set CHROME_PATH to another.`);
  return { executablePath, env, args: packagedArgs };
}

/** The package unpacks into the temporary folder, so it is given one of ours: complete or not there at all. */
function unpacked(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(checkout, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(checkout, '.cache'), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const unpack = `import chromium, { inflate } from ${JSON.stringify(entry)};
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(entry, '../../bin/al2023.tar.br'))});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', unpack], {
    env: { ...process.env, TMPDIR: draft },
  });
  writeFileSync(join(draft, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
  return folder;
}

/** The package's own settings name folders of the service it was made for. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`;
}

function definedEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(pairs);
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
