/** What features above may ask of partnerships. */
export { partnersOfTeam } from './team-page.ts';
