/** Where partnerships are found besides their own list: "Between us", the search, and one's own data. */
import { ownLines } from '#features/expectations/public.ts';
import { partiesNamed, partiesOf, type PartyView, sidesAmong, partyIn } from '#features/people/public.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import type { OpenSource, OpenThing } from '#platform/open-thing.ts';
import { partnershipHits } from './search-store.ts';
import { awaited, type Side } from './partnership.ts';
import { partnershipsOfMine, type StoredPartnership } from './store.ts';

const atOnce = 100;

function openPartnership(
  partnership: StoredPartnership,
  mine: ReadonlySet<string>,
  names: ReadonlyMap<string, PartyView>,
): OpenThing[] {
  const waits = awaited(partnership);
  if (waits === null) return [];
  const sides = sidesAmong<Side>({ one: partnership.one, other: partnership.other }, { parties: mine });
  return [
    {
      subject: { kind: 'partnership', id: partnership.id },
      state: partnership.state,
      words: partnership.purpose,
      with: [partnership.one, partnership.other]
        .filter((id) => !mine.has(id))
        .flatMap((id) => names.get(id) ?? []),
      day: null,
      yourMove: sides.includes(waits),
    },
  ];
}

/** Invitations and suggestions that wait for an answer. */
export const openPartnerships: OpenSource = async (db, me) => {
  const mine = new Set(await partiesOf(db, me.id));
  const partnerships = await partnershipsOfMine(db, { open: true, many: atOnce });
  const names = await partiesNamed(
    db,
    partnerships.flatMap(({ one, other }) => [one, other]),
  );
  return partnerships.flatMap((one) => openPartnership(one, mine, names));
};

/** Partnerships and agreed lines of mine and of my teams; newest first. */
export const partnershipSearch: SearchSource = { groups: ['partnerships'], hits: partnershipHits };

const mostExported = 10_000;

/** Partnerships in which one stands in person, and one's own drafts. What teams agreed belongs to the teams. */
export const ownPartnerships: ExportSource = {
  part: 'partnerships',
  mine: async (db, person) => {
    const mine = await partnershipsOfMine(db, { of: person, many: mostExported });
    const names = await partiesNamed(
      db,
      mine.flatMap(({ one, other }) => [one, other]),
    );
    return {
      partnerships: mine.map(({ one, other, state, purpose, since, weeks, lastCatchUpOn }) => ({
        with: partyIn(names, one === person ? other : one),
        state,
        purpose,
        since,
        weeks,
        lastCatchUpOn,
      })),
      ...(await ownLines(db, person)),
    };
  },
};
