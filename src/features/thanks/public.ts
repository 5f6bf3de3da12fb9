/** What `app.ts` may inject into features beside thanks. */
export { thanksOfTwo } from './finding/between-store.ts';
export { thanksBetween } from './finding/list-store.ts';
export { sharedThanksSince, thanksGiven } from './finding/own-word-store.ts';
