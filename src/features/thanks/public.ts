/** What `app.ts` may inject into features beside thanks. */
export { thanksOfTwo } from './between-store.ts';
export { thanksBetween } from './list-store.ts';
export { sharedThanksSince, thanksGiven } from './own-word-store.ts';
