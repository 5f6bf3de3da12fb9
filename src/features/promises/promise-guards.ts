/** Named predicates of the promise table: each throws its refusal when it does not hold. */
import type { StoredPromise, MoveInput } from './promise-stored.ts';
import { waitsForLeaveToAsk } from './promise-sides.ts';
import { refuse } from './refusals.ts';
import { completeTerms, differ } from './terms/promise-terms.ts';
import { isBlank } from '#platform/input/text.ts';

type Guard = (doc: StoredPromise, input: MoveInput) => void;

const isSilent = (input: MoveInput): boolean => isBlank(input.words);
const newTerms = (doc: StoredPromise, input: MoveInput) =>
  completeTerms(input.terms ?? {}, doc.terms, input.today);

export const termsAreComplete: Guard = (doc, input) => void newTerms(doc, input);

export const termsDiffer: Guard = (doc, input) => {
  if (!differ(newTerms(doc, input), doc.terms)) refuse('promise.terms-are-the-same');
};

/** Handing over leaves the terms as they are if one likes. */
export const termsOrPerformerDiffer: Guard = (doc, input) => {
  if (input.newPerformerId === undefined) termsDiffer(doc, input);
};

/** Whose performer has left, that can only be handed to somebody who is here: nobody would keep the new terms. */
export const somebodyWouldKeepIt: Guard = (doc, input) => {
  if (doc.performerIsGone && input.newPerformerId === undefined) refuse('promise.nobody-keeps-it');
};

/** The customer's no to asking somebody else is the end of it: then nobody is left to keep it. */
export const isNotWhetherToAsk: Guard = (doc) => {
  if (waitsForLeaveToAsk(doc)) refuse('promise.nobody-keeps-it');
};

export const newPerformerIsSomebodyElse: Guard = (doc, input) => {
  if (input.newPerformerId === doc.customerId || input.newPerformerId === doc.performerId)
    refuse('promise.same-party');
};

export const noProposalIsOpen: Guard = (doc) => {
  if (doc.proposal !== null) refuse('promise.proposal-is-open');
};

export const proposalIsOpen: Guard = (doc) => {
  if (doc.proposal === null) refuse('promise.no-proposal');
};

export const asksSomething: Guard = (_doc, input) => {
  if (isSilent(input)) refuse('promise.question-is-missing');
};

/** Saying back what one heard, or that it is not quite that, takes words; "yes, that's it" does not (S2-1.3). */
export const saysBack: Guard = (doc, input) => {
  if (input.reflection !== 'yes') asksSomething(doc, input);
};

/** Other words, or an answer to a question. */
export const rewordsOrAnswers: Guard = (doc, input) => {
  if (isSilent(input)) termsDiffer(doc, input);
};

/** Saying it early means saying what has changed (S2-7.1, B15). */
export const saysWhatChanged: Guard = (_doc, input) => {
  if (isSilent(input)) refuse('promise.risk-is-missing');
};

/** "Not yet" helps only with what is missing against what done looks like. */
export const saysWhatIsMissing: Guard = (_doc, input) => {
  if (isSilent(input)) refuse('promise.say-what-is-missing');
};

/** Whoever cannot keep their word owns it in their own words (S2-7.4, S3-21). */
export const acknowledges: Guard = (_doc, input) => {
  if (isSilent(input)) refuse('promise.acknowledgement-is-missing');
};

export const isDueToLapse: Guard = (_doc, input) => {
  if (!input.isOutOfTime) refuse('promise.still-has-time');
};
