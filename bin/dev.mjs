/** `npm run dev`: the app in a workplace of its own, started again and built again whenever a file changes. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';
import { orExplain, prepare } from './prepare.mjs';

const env = { ...withOwnTools(), ALONGSIDE_HOME: process.env.ALONGSIDE_HOME ?? `${checkout}/.alongside/dev` };
const run = (...args) =>
  spawn(pinnedNode, args, { cwd: checkout, env, stdio: ['ignore', 'inherit', 'inherit'] });

orExplain(() => prepare({ dev: true, web: true }));
mkdirSync(env.ALONGSIDE_HOME, { recursive: true, mode: 0o700 });
const pages = run('node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn');
const app = run(
  '--watch-path=src',
  '--watch-preserve-output',
  'src/main.ts',
  '--sample',
  ...process.argv.slice(2),
);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    pages.kill();
    app.kill(signal);
  });
}
app.on('exit', (code) => {
  pages.kill();
  process.exit(code ?? 0);
});
