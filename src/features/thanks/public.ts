/** What the app may hand on of thanks. */
export { sharedThanksSince, thanksGiven } from './own-word-store.ts';
