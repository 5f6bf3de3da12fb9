/** Makes a checkout ready: packages, the pinned Node, and with `--web` the web client. Quick when nothing is to do. */
import { pathToFileURL } from 'node:url';
import { installPackages } from './packages.mjs';
import { buildWebClient } from './web-client.mjs';

/** `dev`: also what only tests need. `web`: also the web client. Throws a `Problem` with a plain sentence. */
export function prepare({ dev = false, web = false } = {}) {
  installPackages({ dev });
  if (web) buildWebClient();
}

/** Ends the process with the sentence of a problem instead of a stack. */
export function orExplain(work) {
  try {
    return work();
  } catch (error) {
    if (error.name !== 'Problem') throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wants = process.argv.slice(2);
  orExplain(() => prepare({ dev: wants.includes('--dev'), web: wants.includes('--web') }));
}
