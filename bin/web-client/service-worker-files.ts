import type { Plugin, Rolldown } from 'vite';

export const worker = 'service-worker.js';

/** Where one of the worker's lists of files belongs, however it was minified. */
const gapFor = (list: string) => new RegExp(`\\[[\`'"]the ${list}[\`'"]\\]`);

/** The scripts that a page names in its head. */
function namedInHead({ 'index.html': page }: Rolldown.OutputBundle): string[] {
  const html = page?.type === 'asset' ? String(page.source) : '';
  return [...html.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name!);
}

/** Words that few workplaces choose: each browser that speaks them keeps them by itself. */
const rarelySpoken = /\/words-de-x-formal-/;

/** Tells the service worker, once all names are known, which files make up the client, and which a page hints at. */
export const listTheShell = (): Plugin => ({
  name: 'list-the-shell',
  apply: 'build',
  generateBundle: { order: 'post', handler: writeShell },
});

function writeShell(_options: unknown, bundle: Rolldown.OutputBundle) {
  const keeper = bundle[worker];
  if (keeper?.type !== 'chunk') return;
  const files = Object.keys(bundle).filter(
    (name) => /\.(js|css)$|-latin-wght-.*\.woff2$/.test(name) && !rarelySpoken.test(name),
  );
  const lists = { shell: ['', ...files.filter((name) => name !== worker)], hinted: namedInHead(bundle) };
  for (const [list, names] of Object.entries(lists)) {
    const gap = gapFor(list);
    if (!gap.test(keeper.code)) throw new Error(`The service worker has no place for its ${list} files.`);
    keeper.code = keeper.code.replace(gap, JSON.stringify(names.map((name) => `/${name}`).sort()));
  }
}
