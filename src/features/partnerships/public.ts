/** What features above may ask of partnerships and charters. */
export { agreementOf, type Agreement } from './team-side/agreement.ts';
export { partnersOfTeam } from './team-side/partners.ts';
