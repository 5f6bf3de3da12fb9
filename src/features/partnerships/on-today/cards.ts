/** What partnerships may put on Today: T1, T13, T14 and T6. Ideas for new ones stand in bridge/. */
import { partiesNamed, partiesOf, type PartyView } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { glanceAtPartnerships, linesOnMyMind, partnershipsOnMyMind } from './card-store.ts';
import { acrossLine, type LineSide } from '../charter/expectation-line.ts';
import { expectationCards } from '../charter/expectation-card.ts';
import { partiesOn } from '../charter/show.ts';
import { expectationsByIds } from '../charter/store.ts';
import { across, type Side } from '../partnership.ts';
import { newsFor, partnershipCards } from './partnership-card.ts';
import { sidesOf } from '../standing.ts';
import { partnershipsByIds, type KeptPartnership } from '../store.ts';

const named = (id: string, names: ReadonlyMap<string, PartyView>) => ({
  id,
  name: names.get(id)?.name ?? '',
});

/** Which of these cards are shown, and how often, is Today's affair. */
export const cards: CardSource = { glance: glanceAtPartnerships, cards: cardsOfPartnerships };

async function cardsOfPartnerships(db: Reading, reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const today = dayFor(now, reader.timeZone);
  const movedSince = now.subtract(newsFor);
  const [ofPartnerships, ofLines, mine] = await Promise.all([
    partnershipsOnMyMind(db, movedSince),
    linesOnMyMind(db, { movedSince, today }),
    partiesOf(db, reader.id),
  ]);
  if (ofPartnerships.length === 0) return [];
  const [partnerships, lines] = await Promise.all([
    partnershipsByIds(db, ofPartnerships),
    expectationsByIds(db, ofLines),
  ]);
  const names = await partiesNamed(db, [...new Set(partnerships.flatMap(({ one, other }) => [one, other]))]);
  const who = { parties: new Set(mine) };
  const partnershipsById = new Map(partnerships.map((one) => [one.id, one]));
  const fromPartnerships = partnerships.flatMap((partnership) => {
    const [side] = sidesOf<Side>({ one: partnership.one, other: partnership.other }, who);
    if (!side) return [];
    const about = named(partnership[across(side)], names);
    return partnershipCards({ partnership, side, me: reader.id, about, today, now });
  });
  const fromLines = lines.flatMap((line): Card[] => {
    const parties = partiesOn(line);
    const [side] = sidesOf<LineSide>(parties, who);
    if (!side) return [];
    return expectationCards({
      ...{ line, side, me: reader.id, today, newsSince: movedSince.toString() },
      partnershipSteward: stewardOf(partnershipsById.get(line.partnershipId), parties[side]),
      about: named(parties[acrossLine(side)], names),
    });
  });
  return [...fromPartnerships, ...fromLines];
}

/** The member who stands for a party in the partnership. */
const stewardOf = (partnership: KeptPartnership | undefined, party: string): string | null =>
  partnership ? partnership.stewards[partnership.one === party ? 'one' : 'other'] : null;
