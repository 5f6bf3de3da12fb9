/** What partnerships may put on Today: T1, T13, T14 and T6. Ideas for new ones stand in suggestions/. */
import { lineCards } from '#features/expectations/public.ts';
import { sidesAmong } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { newsFor, type Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mayHavePartnershipCards, type OnMyMind } from './card-store.ts';
import { across, type Side } from './partnership.ts';
import { partnershipCards } from './partnership-card.ts';
import { partnershipInJson, type StoredPartnership } from './store.ts';

/** Which of these cards are shown, and how often, is Today's affair. */
export const cards: CardSource<OnMyMind[] | null> = {
  mayHaveCards: mayHavePartnershipCards,
  cards: cardsOfPartnerships,
};

async function cardsOfPartnerships(
  db: Reading,
  reader: CardReader,
  now: Temporal.Instant,
  seen: readonly OnMyMind[],
): Promise<Card[]> {
  const today = dayFor(now, reader.timeZone);
  const parties = new Set(await reader.parties);
  const mine = seen.map((one) => ({ ...one, partnership: partnershipInJson(one.partnership) }));
  const names = namesIn(mine);
  const about = (id: string) => ({ id, name: names.get(id) ?? '' });
  const partnerships = new Map(mine.map(({ partnership }) => [partnership.id, partnership]));
  const fromPartnerships = [...partnerships.values()].flatMap((partnership) => {
    const [side] = sidesAmong<Side>({ one: partnership.one, other: partnership.other }, { parties });
    if (!side) return [];
    const other = about(partnership[across(side)]);
    return partnershipCards({ partnership, side, me: reader.id, about: other, today, now });
  });
  const fromLines = await lineCards(
    db,
    seen.flatMap((one) => one.lines),
    {
      me: reader.id,
      parties,
      today,
      newsSince: now.subtract(newsFor).toString(),
      aboutOf: about,
      stewardOf: (partnership, party) => stewardOf(partnerships.get(partnership), party),
    },
  );
  return [...fromPartnerships, ...fromLines];
}

/** The names of the parties, by their ids. */
const namesIn = (
  seen: readonly { partnership: StoredPartnership; one: string; other: string }[],
): ReadonlyMap<string, string> =>
  new Map(
    seen.flatMap(({ partnership, one, other }) => [
      [partnership.one, one],
      [partnership.other, other],
    ]),
  );

/** The member who stands for a party in the partnership. */
const stewardOf = (partnership: StoredPartnership | undefined, party: string): string | null =>
  partnership ? partnership.stewards[partnership.one === party ? 'one' : 'other'] : null;
