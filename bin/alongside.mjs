/** The command line: `bin/alongside help` lists what it can do. */
import { handOver } from './hand-over.mjs';
import { orExplain, prepare } from './prepare.mjs';

orExplain(() => prepare());
handOver('src/cli/main.ts', process.argv.slice(2));
