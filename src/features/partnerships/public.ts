/** What features above may ask of partnerships and charters. */
export { agreementOf, type Agreement } from './team-page/agreement.ts';
export { partnersOfTeam } from './team-page/partners.ts';
