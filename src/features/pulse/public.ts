/** What others may ask of the pulse. */
export { pulseTurn } from './jobs.ts';
