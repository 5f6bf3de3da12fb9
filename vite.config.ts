import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vite';
import type { Operation } from './src/platform/contract.ts';

const worker = 'service-worker.js';
/** Where one of the worker's lists of files belongs, however it was minified. */
const gapFor = (list: string) => new RegExp(`\\[[\`'"]the ${list}[\`'"]\\]`);
/** Where the app runs while its pages are worked on (bin/dev.mjs). */
const app = 'http://localhost:3211';

/** What every page stands on, in one file: it changes less often than the pages and is fetched in one go. */
const ground =
  /node_modules\/(react|react-dom|scheduler|react-i18next|i18next|html-parse-stringify|void-elements|use-sync-external-store|@tanstack\/[a-z-]+)\/|vite\/preload-helper/;

/** Files of words are all called alike: in the build each carries its feature's name, such as `words-promises-de`. */
function wordsOf(file: string | null): string | undefined {
  const [, part, language] = /([a-z-]+)\/words\.([a-z]+)\.json$/.exec(file ?? '') ?? [];
  return part && `words-${part}-${language}`;
}

/** The scripts of a page's head: where it starts, and all that this cannot start without. */
function namedInHead(bundle: Rolldown.OutputBundle): string[] {
  const start = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'index')!;
  const named = new Set([start.fileName]);
  for (const name of named) {
    const file = bundle[name];
    if (file?.type === 'chunk') file.imports.forEach((other) => named.add(other));
  }
  return [...named];
}

/** Tells the service worker, once all names are known, which files make up the client, and which a page hints at. */
const listTheShell = (): Plugin => ({
  name: 'list-the-shell',
  apply: 'build',
  generateBundle(_options, bundle) {
    const keeper = bundle[worker];
    if (keeper?.type !== 'chunk') return;
    const files = Object.keys(bundle).filter((name) => /\.(js|css)$|-latin-wght-.*\.woff2$/.test(name));
    const lists = { shell: ['', ...files.filter((name) => name !== worker)], hinted: namedInHead(bundle) };
    for (const [list, names] of Object.entries(lists)) {
      const gap = gapFor(list);
      if (!gap.test(keeper.code)) throw new Error(`The service worker has no place for its ${list} files.`);
      keeper.code = keeper.code.replace(gap, JSON.stringify(names.map((name) => `/${name}`).sort()));
    }
  },
});

/**
 * Writes down, for the server, which addresses are pages: the paths of all routes, as their files declare them. Every
 * other address is none, so that nobody takes a page for an answer.
 */
const listTheAddresses = (): Plugin => {
  const paths = new Set<string>();
  return {
    name: 'list-the-addresses',
    apply: 'build',
    transform: {
      filter: { id: /\/feature\.ts$/ },
      handler: (code) => {
        for (const [, path] of code.matchAll(/\bpath: ['"](\/[^'"]*)['"]/g)) paths.add(path!);
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'addresses.json', source: JSON.stringify([...paths].sort()) });
    },
  };
};

/** What a page may know of an export of a contract: plain data as it is, and of an operation how it is called and what it touches. */
function forPages(exported: unknown): unknown {
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return exported;
  if ('~kind' in exported) return undefined;
  if ('method' in exported && 'path' in exported) {
    const { method, path, reads, changes, keepOffline } = exported as Operation;
    return { method, path, reads, changes, keepOffline };
  }
  return Object.fromEntries(Object.entries(exported).map(([name, value]) => [name, forPages(value)]));
}

/**
 * Gives the pages contracts as plain data: a contract is imported once while the client is built, and what travels is what
 * `forPages` leaves of it. The compiler checks shapes beforehand and the server afterwards, so neither schemas, nor what the
 * API reference says of them, nor TypeBox are in the client. A page that imports a schema or a function of a contract
 * does not build.
 */
const contractsAsData = (): Plugin => ({
  name: 'contracts-as-data',
  apply: 'build',
  load: {
    filter: { id: [/(src\/(features|integrations)|sample)\/.*contract\.ts$/, /\/refusals\.ts$/] },
    async handler(id) {
      if (!id.endsWith('contract.ts'))
        this.error(`A page reaches ${id}, which is the server's: take it from a contract.`);
      const contract = (await import(pathToFileURL(id).href)) as Record<string, unknown>;
      return Object.entries(contract)
        .map(([name, exported]) => [name, JSON.stringify(forPages(exported))])
        .filter(([, data]) => data !== undefined)
        .map(([name, data]) => `export const ${name} = ${data};`)
        .join('\n');
    },
  },
});

export default defineConfig({
  plugins: [listTheAddresses(), contractsAsData(), react(), listTheShell()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/outbox', '/health', '/ready'].map((path) => [path, app])),
  },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'src/web/offline/service-worker.ts' },
      output: {
        codeSplitting: { groups: [{ name: 'ground', test: ground }] },
        chunkFileNames: ({ name, facadeModuleId }) => `assets/${wordsOf(facadeModuleId) ?? name}-[hash].js`,
        entryFileNames: ({ name }) => (name === 'service-worker' ? worker : 'assets/[name]-[hash].js'),
      },
    },
  },
});
