/** What the house may ask of thanks. */
export { thanksBetween } from './between-store.ts';
