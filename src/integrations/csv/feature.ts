/** CSV files as a part of the app. */
import type { Feature } from '#platform/feature.ts';
import { csvRoutes } from './api.ts';
import { csvJobs } from './jobs.ts';

export const csv: Feature = { name: 'csv', routes: csvRoutes, jobs: csvJobs };
