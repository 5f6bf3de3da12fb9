/** `npm start`: makes ready what is missing or stale, then runs Alongside. */
import { runUnderPinnedNode } from './run-app.mjs';
import { checkout } from './checkout.mjs';
import { orExplain, prepare } from './prepare.mjs';

await refuseBadSettings();

orExplain(() => prepare({ web: true }));
runUnderPinnedNode('src/main.ts', process.argv.slice(2));

/** A setting that cannot be used is told before anything is installed, where this Node can already read what checks it. */
async function refuseBadSettings() {
  if (!process.features.typescript) return;
  const { readConfig } = await import('../src/platform/config.ts').catch(() => ({}));
  try {
    readConfig?.(process.env, checkout);
  } catch (problem) {
    console.error(`\n${problem.message}`);
    process.exit(1);
  }
}
