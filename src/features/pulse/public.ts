/** What others may ask of the pulse. */
export { pulseTurn } from './jobs.ts';
export type { Statement } from './pulse-statements.ts';
