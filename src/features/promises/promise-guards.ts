/** Named predicates of the promise table: each throws its refusal when it does not hold. */
import type { StoredPromise, Said } from './promise-stored.ts';
import { waitsForLeaveToAsk } from './promise-sides.ts';
import { refuse } from './refusals.ts';
import { completeTerms, differ } from './terms/promise-terms.ts';
import { isBlank } from '#platform/input/text.ts';

type Guard = (doc: StoredPromise, said: Said) => void;

const isSilent = (said: Said): boolean => isBlank(said.words);
const newTerms = (doc: StoredPromise, said: Said) => completeTerms(said.terms ?? {}, doc.terms, said.today);

export const termsAreComplete: Guard = (doc, said) => void newTerms(doc, said);

export const termsDiffer: Guard = (doc, said) => {
  if (!differ(newTerms(doc, said), doc.terms)) refuse('promise.terms-are-the-same');
};

/** Handing over leaves the terms as they are if one likes. */
export const termsOrPerformerDiffer: Guard = (doc, said) => {
  if (said.newPerformerId === undefined) termsDiffer(doc, said);
};

/** Whose performer has left, that can only be handed to somebody who is here: nobody would keep the new terms. */
export const somebodyWouldKeepIt: Guard = (doc, said) => {
  if (doc.performerIsGone && said.newPerformerId === undefined) refuse('promise.nobody-keeps-it');
};

/** The customer's no to asking somebody else is the end of it: then nobody is left to keep it. */
export const isNotWhetherToAsk: Guard = (doc) => {
  if (waitsForLeaveToAsk(doc)) refuse('promise.nobody-keeps-it');
};

export const newPerformerIsSomebodyElse: Guard = (doc, said) => {
  if (said.newPerformerId === doc.customerId || said.newPerformerId === doc.performerId)
    refuse('promise.same-party');
};

export const noProposalIsOpen: Guard = (doc) => {
  if (doc.proposal !== null) refuse('promise.proposal-is-open');
};

export const proposalIsOpen: Guard = (doc) => {
  if (doc.proposal === null) refuse('promise.no-proposal');
};

export const asksSomething: Guard = (_doc, said) => {
  if (isSilent(said)) refuse('promise.question-is-missing');
};

/** Saying back what one heard, or that it is not quite that, takes words; "yes, that's it" does not (S2-1.3). */
export const saysBack: Guard = (doc, said) => {
  if (said.reflection !== 'yes') asksSomething(doc, said);
};

/** Other words, or an answer to a question. */
export const rewordsOrAnswers: Guard = (doc, said) => {
  if (isSilent(said)) termsDiffer(doc, said);
};

/** Saying it early means saying what has changed (S2-7.1, B15). */
export const saysWhatChanged: Guard = (_doc, said) => {
  if (isSilent(said)) refuse('promise.risk-is-missing');
};

/** "Not yet" helps only with what is missing against what done looks like. */
export const saysWhatIsMissing: Guard = (_doc, said) => {
  if (isSilent(said)) refuse('promise.say-what-is-missing');
};

/** Whoever cannot keep their word owns it in their own words (S2-7.4, S3-21). */
export const acknowledges: Guard = (_doc, said) => {
  if (isSilent(said)) refuse('promise.acknowledgement-is-missing');
};

export const isDueToLapse: Guard = (_doc, said) => {
  if (!said.isOutOfTime) refuse('promise.still-has-time');
};
