/** Today, as the app mounts it: above every other feature, so that it may show what each has to say. */
import { personLeft } from '#features/people/events.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { todayRoutes } from './api.ts';
import { digestHour, onPersonLeft, todayJobs } from './digest.ts';
import { rememberedCards } from './store.ts';

/** What is remembered of my cards, without how often each was shown: no figure stands beside somebody's name. */
const ownCards = async (db: Reading) =>
  [...(await rememberedCards(db)).values()].map(({ times: _times, ...card }) => card);

/** The feature, over the parts below it: their cards, and what of theirs is open with somebody. */
export function today(parts: readonly Feature[]): Feature {
  const cards = parts.flatMap((part) => part.cards ?? []);
  const open = parts.flatMap((part) => part.openItems ?? []);
  return {
    name: 'today',
    routes: todayRoutes({ cards, open, beginnings: parts.flatMap((part) => part.beginnings ?? []) }),
    jobs: todayJobs(cards),
    exports: [{ part: 'today', mine: ownCards }],
    on: [handle(personLeft, onPersonLeft)],
  };
}

/** When its jobs run by the clock: crontab times, UTC. */
export const todaySchedule: Readonly<Record<string, string>> = { [digestHour.task]: '0 * * * *' };
