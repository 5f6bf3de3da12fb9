/** What features above may ask of decisions by consent. */
export { consentTo, yesAmong, type YesSaid } from './consent.ts';
export { answerOf, objectionsIn, showObjections, type ConsentAnswer } from './consent-answer.ts';
export { awaitSilence, silenceCountsFor } from './silence.ts';
