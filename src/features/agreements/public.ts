/** What features above may ask of agreed words. */
export {
  holdsFrom,
  isReviewDue,
  nextReview,
  wordingOn,
  wordingsAfter,
  type Agreed,
  type AgreementWords,
} from './agreement.ts';
export { changesBetween, showWordings } from './agreement-shown.ts';
