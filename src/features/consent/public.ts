/** What features above may ask of decisions by consent. */
export { consentTo, silenceCountsFrom, yesAmong, type YesSaid } from './consent.ts';
