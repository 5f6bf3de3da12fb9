/** What partnerships may put on Today: T1, T13, T14 and T6. Ideas for new ones stand in suggestions/. */
import { sidesAmong } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mayHavePartnershipCards, type OnMyMind } from './card-store.ts';
import { acrossLine, type LineSide } from './expectations/expectation-line.ts';
import { expectationCards } from './expectations/expectation-card.ts';
import { partiesOn } from './expectations/show.ts';
import { expectationsByIds } from './expectations/store.ts';
import { across, type Side } from './partnership.ts';
import { newsFor, partnershipCards } from './partnership-card.ts';
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
  const movedSince = now.subtract(newsFor);
  const [lines, mine] = await Promise.all([
    expectationsByIds(
      db,
      seen.flatMap((one) => one.lines),
    ),
    reader.parties,
  ]);
  const who = { parties: new Set(mine) };
  const mineNow = seen.map((one) => ({ ...one, partnership: partnershipInJson(one.partnership) }));
  const names = namesIn(mineNow);
  const about = (id: string) => ({ id, name: names.get(id) ?? '' });
  const partnerships = new Map(mineNow.map(({ partnership }) => [partnership.id, partnership]));
  const fromPartnerships = [...partnerships.values()].flatMap((partnership) => {
    const [side] = sidesAmong<Side>({ one: partnership.one, other: partnership.other }, who);
    if (!side) return [];
    const other = about(partnership[across(side)]);
    return partnershipCards({ partnership, side, me: reader.id, about: other, today, now });
  });
  const fromLines = lines.flatMap((line): Card[] => {
    const parties = partiesOn(line);
    const [side] = sidesAmong<LineSide>(parties, who);
    if (!side) return [];
    return expectationCards({
      ...{ line, side, me: reader.id, today, newsSince: movedSince.toString() },
      partnershipSteward: stewardOf(partnerships.get(line.partnershipId), parties[side]),
      about: about(parties[acrossLine(side)]),
    });
  });
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
