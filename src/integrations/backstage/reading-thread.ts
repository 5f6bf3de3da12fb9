/** Reads catalog files in a thread of its own: one made to be slow keeps nobody else waiting. Run by `read-aside.ts`. */
import { parentPort } from 'node:worker_threads';
import { readEntities } from './entities.ts';

parentPort!.on('message', (text: string) => parentPort!.postMessage(readEntities(text), []));
