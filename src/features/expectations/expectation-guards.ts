/** What must hold for a move on an expectation (model section 4); each refuses with a sentence that helps. Pure. */
import { isReviewDue, refuseDaysOutOfOrder, wordingOn } from '#features/agreements/agreement.ts';
import type { Guard } from '#platform/moves.ts';
import { refuse } from './refusals.ts';
import type { Expectation, SaidOfLine } from './expectation-line.ts';
import { differs, given, plain, refuseIncomplete } from './expectation-wording.ts';
import { isBlank } from '#platform/input/text.ts';
import { defined } from '#platform/defined.ts';

type Rule = Guard<Expectation, SaidOfLine>;

export const partnersAreActive: Rule = ({ partnership }) => {
  if (partnership !== 'active') refuse('expectation.not-partners');
};
export const draftIsComplete: Rule = ({ table }, { today }) => refuseIncomplete(defined(table), today);
export const wordsAreComplete: Rule = ({ table }, said) =>
  refuseIncomplete({ ...defined(table), ...given(said) }, said.today);
export const wasHeard: Rule = ({ table }) => {
  if (!table?.heard) refuse('expectation.say-it-back-first');
};
export const saysSomething: Rule = (_, { words }) => {
  if (isBlank(words)) refuse('expectation.words-are-missing');
};
export const saysWhatWasHeard: Rule = (_, { words }) => {
  if (isBlank(words)) refuse('expectation.reflection-is-missing');
};
export const somethingWasSaidBack: Rule = ({ table }) => {
  if (!table || table.reflection === null || table.heard) refuse('expectation.nothing-to-confirm');
};
export const wordsDiffer: Rule = (line, said) => {
  const before = line.table ?? defined(wordingOn(line.wordings, said.today));
  const isOnlyForATime = (said.from ?? null) !== null || (said.until ?? null) !== null;
  if (!differs(before, { ...plain(before), ...given(said) }) && (line.table || !isOnlyForATime))
    refuse('expectation.same-words');
};
export const newWordingIsComplete: Rule = (line, said) =>
  refuseIncomplete({ ...plain(defined(wordingOn(line.wordings, said.today))), ...given(said) }, said.today);
export const daysFollow: Rule = (_, said) =>
  refuseDaysOutOfOrder(said, {
    hasPassed: () => refuse('expectation.day-has-passed'),
    endsBeforeItBegins: () => refuse('expectation.ends-before-it-begins'),
  });
export const noWordingIsOpen: Rule = ({ table }) => {
  if (table) refuse('expectation.wording-is-open');
};
export const aWordingIsOpen: Rule = ({ table }) => {
  if (!table) refuse('expectation.no-wording-open');
};
export const reviewHasCome: Rule = (line, { today }) => {
  if (!isReviewDue(line, today)) refuse('expectation.review-not-due');
};
export const nextReviewIsAhead: Rule = (_, { reviewOn, today }) => {
  if (reviewOn !== undefined && reviewOn <= today) refuse('expectation.day-has-passed');
};
