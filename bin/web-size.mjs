/** Prints what the first load of the web client weighs, compressed, and fails when it is over its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkout } from './checkout.mjs';

const web = join(checkout, 'dist', 'web');
const budget = { script: 200_000, style: 40_000 };
const compress = {
  gzip: (text) => gzipSync(text, { level: 9 }).length,
  brotli: (text) => brotliCompressSync(text).length,
};

const page = readFileSync(join(web, 'index.html'), 'utf8');
const inPage = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name);
/** Asked for before anything is shown: the frame's and Today's words in one language, and Today with what it imports itself. */
const atOnce = /\/(words-(web|today|platform)-en|today-page)-[^/]+\.js$/;
const all = readdirSync(join(web, 'assets')).map((name) => `assets/${name}`);
const first = withImports([...inPage, ...all.filter((name) => atOnce.test(name))]);

function withImports(names) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    if (!name.endsWith('.js')) return;
    const imports = readFileSync(join(web, name), 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g,
    );
    for (const [, other] of imports) visit(`assets/${other}`);
  };
  names.forEach(visit);
  return [...found];
}

const weigh = (names, way) =>
  names.reduce((sum, name) => sum + compress[way](readFileSync(join(web, name))), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

let isOver = false;
for (const [kind, ending] of [
  ['script', '.js'],
  ['style', '.css'],
]) {
  const firstOfKind = first.filter((name) => name.endsWith(ending));
  const gzip = weigh(firstOfKind, 'gzip');
  const brotli = weigh(firstOfKind, 'brotli');
  const everything = weigh(
    all.filter((name) => name.endsWith(ending)),
    'gzip',
  );
  isOver ||= gzip > budget[kind];
  console.log(
    `${kind.padEnd(7)} first load ${kilobytes(gzip)} gzip, ${kilobytes(brotli)} brotli, of at most ${budget[kind] / 1000} kB; all pages ${kilobytes(everything)} gzip`,
  );
}
if (isOver) {
  console.error('The first load is over its budget.');
  process.exit(1);
}
