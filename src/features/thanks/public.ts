/** What other features may ask of thanks. */
export { thanksCards } from './cards.ts';
export { hasThanked } from './list-store.ts';
