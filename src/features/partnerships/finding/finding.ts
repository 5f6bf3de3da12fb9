/** Partnerships in the one search, in somebody's own data, and among those their work touches. */
import { partiesNamed } from '#features/people/public.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import type { TouchSource } from '#platform/touch.ts';
import { draftsOf } from '../on-today/card-store.ts';
import { partnershipHits } from './words-store.ts';
import { agreedLinesOf, expectationsByIds } from '../expectations/store.ts';
import { wordingOn } from '../expectations/expectation-line.ts';
import { dayFor } from '#platform/calendar.ts';
import { partnershipsOfMine } from '../store.ts';

/** Partnerships and agreed lines of mine and of my teams, and lines of charters I may read; newest first. */
export const partnershipSearch: SearchSource = { groups: ['partnerships'], hits: partnershipHits };

const mostExported = 10_000;

/** Partnerships in which one stands in person, and one's own drafts. What teams agreed belongs to the teams. */
export const ownPartnerships: ExportSource = {
  part: 'partnerships',
  mine: async (db, person) => {
    const mine = await partnershipsOfMine(db, { of: person, many: mostExported });
    const lines = await agreedLinesOf(db, person, mostExported);
    const drafts = await expectationsByIds(db, await draftsOf(db, person));
    const names = await partiesNamed(
      db,
      mine.flatMap(({ one, other }) => [one, other]),
    );
    return {
      partnerships: mine.map(({ one, other, state, purpose, since, weeks, lastCatchUpOn }) => ({
        with: names.get(one === person ? other : one)!,
        state,
        purpose,
        since,
        weeks,
        lastCatchUpOn,
      })),
      agreed: lines.map(({ needs, wordings, reviewOn }) => ({
        iNeedIt: needs === person,
        wordings,
        reviewOn,
      })),
      drafts: drafts.map(({ table }) => ({ text: table!.text, goodLooksLike: table!.goodLooksLike })),
    };
  },
};

const mostTouched = 100;

/** The other side of each agreed expectation: whom a heads-up of this party would concern (S2-3.1, B18). */
export const touchedByExpectations: TouchSource = async (db, party, now) =>
  (await agreedLinesOf(db, party, mostTouched)).flatMap(({ id, needs, neededFrom, wordings }) => {
    const inForce = wordingOn(wordings, dayFor(now, 'UTC'));
    return inForce
      ? [
          {
            party: needs === party ? neededFrom : needs,
            because: { kind: 'expectation', id, words: inForce.text },
          },
        ]
      : [];
  });
