/** Today, as the app mounts it: above every other feature, so that it may show what each has to say. */
import type { Feature } from '#platform/feature.ts';
import { routes } from './api.ts';
import { rememberedCards } from './store.ts';
import { forgetWhoLeft, todayJobs } from './digest.ts';

export const today: Feature = {
  routes,
  jobs: todayJobs,
  exports: [{ part: 'today', mine: async (db) => [...(await rememberedCards(db)).values()] }],
  when: { 'person.left': forgetWhoLeft },
};

/** When its jobs run by the clock: crontab times, UTC. */
export const todaySchedule: Readonly<Record<string, string>> = { 'today.digests': '0 * * * *' };
