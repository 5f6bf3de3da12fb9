/** The command line: `bin/alongside help` lists what it can do. */
import { runUnderPinnedNode } from './run-app.mjs';
import { orExplain, prepare } from './prepare.mjs';

orExplain(() => prepare());
runUnderPinnedNode('src/cli/main.ts', process.argv.slice(2));
