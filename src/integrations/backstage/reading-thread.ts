/** Reads catalog files in a thread of its own: one made to be slow keeps nobody else waiting. Run by `read-aside.ts`. */
import { parentPort } from 'node:worker_threads';
import { defined } from '#platform/defined.ts';
import { readEntities } from './entities.ts';

const caller = defined(parentPort);
caller.on('message', (text: string) => caller.postMessage(readEntities(text), []));
