/** What goals may put on Today; which of it is shown, and how often, is Today's affair. */
import { partiesNamed } from '#features/people/public.ts';
import type { CardSource } from '#platform/card-source.ts';
import { goalsOnMyMind } from '../list-store.ts';
import { rewardsOf } from '../reward/store.ts';
import { somebody } from '../show.ts';
import { progressSince } from '../store.ts';
import { cardsOf, newsFor } from './goal-card.ts';

export const goalCards: CardSource = async (db, reader, now) => {
  const found = await goalsOnMyMind(db, now.subtract(newsFor));
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const [who, rewards, reported] = await Promise.all([
    somebody(db, reader.id),
    rewardsOf(db, ids),
    progressSince(db, ids, now.subtract(newsFor)),
  ]);
  const named = await partiesNamed(db, [
    ...new Set([
      ...found.flatMap(({ parties }) => parties.map(({ party }) => party)),
      ...rewards.map(({ proposedBy }) => proposedBy),
    ]),
  ]);
  const nameOf = (id: string) => ({ id, name: named.get(id)?.name ?? '' });
  return found.flatMap((goal) =>
    cardsOf({
      ...{ goal, who, now, nameOf, progress: reported.get(goal.id) ?? null },
      rewards: rewards.filter((reward) => reward.goal === goal.id),
    }),
  );
};
