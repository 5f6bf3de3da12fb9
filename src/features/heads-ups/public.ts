/** What `app.ts` may inject into features beside heads-ups. */
export { headsUpsToldBetween as headsUpsBetween } from './list-store.ts';
