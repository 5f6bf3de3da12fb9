/** Where this checkout is and which Node it brings. Plain JavaScript: runs under the system's Node (20 or newer). */
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** The pinned Node that runs Alongside. */
export const pinnedNode = join(checkout, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment in which the checkout's own tools, and its Node, come first. */
export function withOwnTools(env = process.env) {
  const tools = join(checkout, 'node_modules', '.bin');
  return { ...env, PATH: [tools, ...pathOutside(env)].join(delimiter) };
}

/** The environment in which `node` and `npm` are the system's: those of the checkout are about to be replaced. */
export function withSystemTools(env = process.env) {
  return { ...env, PATH: pathOutside(env).join(delimiter) };
}

function pathOutside(env) {
  const entries = (env.PATH ?? '').split(delimiter);
  return entries.filter((entry) => !resolve(entry).startsWith(join(checkout, 'node_modules')));
}
