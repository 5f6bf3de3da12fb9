/** What lines between two may put on Today, handed to partnerships, which find them there: T1, T14 and T6. */
import { sidesAmong } from '#features/people/public.ts';
import type { Card } from '#platform/card.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { expectationCards, type LineCardContext } from './expectation-card.ts';
import { acrossLine, type LineSide } from './expectation-line.ts';
import { partiesOn } from './show.ts';
import { expectationsByIds } from './store.ts';

interface Looking extends Pick<LineCardContext, 'me' | 'today' | 'newsSince'> {
  parties: ReadonlySet<string>;
  aboutOf: (party: string) => { id: string; name: string };
  /** The member who stands for a party in the partnership. */
  stewardOf: (partnership: string, party: string) => string | null;
}

/** The cards of these lines for somebody who stands on a side of each. */
export async function lineCards(
  db: Reading,
  ids: readonly string[],
  { parties: mine, aboutOf, stewardOf, ...reader }: Looking,
): Promise<Card[]> {
  const lines = await expectationsByIds(db, ids);
  return lines.flatMap((line): Card[] => {
    const parties = partiesOn(line);
    const [side] = sidesAmong<LineSide>(parties, { parties: mine });
    if (!side) return [];
    const partnershipSteward = stewardOf(line.partnershipId, parties[side]);
    return expectationCards({
      ...reader,
      line,
      side,
      partnershipSteward,
      about: aboutOf(parties[acrossLine(side)]),
    });
  });
}
