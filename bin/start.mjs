/** `npm start`: makes ready what is missing or stale, then runs Alongside. */
import { handOver } from './hand-over.mjs';
import { orExplain, prepare } from './prepare.mjs';

orExplain(() => prepare({ web: true }));
handOver('src/main.ts', process.argv.slice(2));
