/** The partnerships of a team with other teams, the same for everybody in it: where each side is heard, and what is due (B43). */
import { isReviewDue, wordingOn } from '#features/agreements/public.ts';
import { linesOfPartnerships, stands } from '#features/expectations/public.ts';
import { partiesNamed, type PartyView, partyIn } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { PartnershipState } from './partnership.ts';
import { partnershipsOfMine } from './store.ts';

export interface TeamPartner {
  id: string;
  state: PartnershipState;
  other: PartyView;
  /** Whether something is proposed or agreed of what we need of them, and of what they need of us. */
  weNeed: boolean;
  theyNeed: boolean;
  /** Agreed lines whose day to be looked over has come. */
  due: { id: string; text: string }[];
}

/** The open partnerships of a team with teams, newest first, as far as the reader is in the circle of each. */
export async function partnersOfTeam(
  db: Reading,
  team: string,
  today: string,
  many: number,
): Promise<TeamPartner[]> {
  const all = await partnershipsOfMine(db, { open: true, of: team, many });
  const found = all.filter(({ ofTeams }) => ofTeams);
  const lines = await linesOfPartnerships(
    db,
    found.map(({ id }) => id),
  );
  const otherOf = ({ one, other }: { one: string; other: string }) => (one === team ? other : one);
  const names = await partiesNamed(db, found.map(otherOf));
  return found.map((partnership) => {
    const between = lines.filter((line) => line.partnershipId === partnership.id);
    return {
      id: partnership.id,
      state: partnership.state,
      other: partyIn(names, otherOf(partnership)),
      weNeed: between.some((line) => stands(line) && line.needs === team),
      theyNeed: between.some((line) => stands(line) && line.needs !== team),
      due: between
        .filter((line) => isReviewDue(line, today))
        .map(({ id, wordings }) => ({ id, text: wordingOn(wordings, today)?.text ?? '' })),
    };
  });
}
