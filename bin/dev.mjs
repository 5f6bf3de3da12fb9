/** `npm run dev`: the app with a sample workplace, restarted when its code changes, and the pages reloading in the browser. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';
import { orExplain, prepare } from './prepare.mjs';

const pages = 'http://localhost:5173';
const settings = {
  PORT: '3211',
  PUBLIC_URL: pages,
  ALONGSIDE_HOME: process.env.ALONGSIDE_HOME ?? join(checkout, '.alongside', 'dev'),
};

orExplain(() => prepare({ dev: true }));
const app = run(['--watch', '--watch-preserve-output', 'src/main.ts', '--sample'], settings);
const vite = run(['node_modules/vite/bin/vite.js'], {});
console.log(`The pages are at ${pages}; the app says where emails wait.`);

function run(args, environment) {
  return spawn(pinnedNode, args, {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...withOwnTools(), ...environment },
  });
}

/** When one of the two ends, or Ctrl-C is pressed, the other ends too. */
const stop = () => {
  for (const child of [app, vite]) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const child of [app, vite]) child.on('exit', stop);
