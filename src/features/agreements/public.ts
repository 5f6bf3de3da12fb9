/** What features above may ask of agreed words. */
export {
  holdsFrom,
  isReviewDue,
  wordingOn,
  wordingsAfter,
  type Agreed,
  type AgreementWords,
} from './agreement.ts';
export { changesBetween, showWordings } from './agreement-shown.ts';
