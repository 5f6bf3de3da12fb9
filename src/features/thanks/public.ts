/** What the app may hand on of thanks. */
export { thanksBetween } from './between-store.ts';
export { sharedThanksSince, thanksGiven } from './own-word-store.ts';
