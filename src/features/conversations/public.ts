/** What the app hands of conversations to the features beside them. */
export { talksHeld } from './list-store.ts';
