/** What features above may ask of what a team agreed with itself. */
export { agreementOf, type Agreement } from './team-page.ts';
