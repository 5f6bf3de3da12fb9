/** The team's view: what a team agreed, wants, shares with partners, and its pattern, brought together on one page. */
import type { Feature } from '#platform/feature.ts';
import { teamViewRoutes } from './api.ts';

/** It keeps nothing of its own, so there is nothing to search, to export or to forget. */
export const teamView: Feature = { name: 'team-view', routes: teamViewRoutes };
