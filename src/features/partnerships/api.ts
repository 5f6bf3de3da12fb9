/** Partnerships: inviting, reading, and every move of the two sides. */
import { wordingOn } from '#features/agreements/public.ts';
import { linesOfPartnerships } from '#features/expectations/public.ts';
import { beginningsOf, partiesNamed, type Actor, actorOf, partyIn } from '#features/people/public.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { routesOf } from '#platform/move-command.ts';
import type { Reading } from '#platform/database/transaction.ts';
import * as contract from './contract.ts';
import type { PartnershipLine, TeamPairLine } from './contract.ts';
import { endPartnership } from './end.ts';
import { invite } from './begin.ts';
import { partnershipMoves } from './move.ts';
import type { HeadsUpsBetween, ThanksBetween } from './page-store.ts';
import { showLife } from './show-life.ts';
import { showLines, showPage } from './show.ts';
import { showMap } from './show-map.ts';
import { partnershipsOfMine, teamPairs, type TeamPair } from './store.ts';
import { defaultLimit } from '#platform/contract.ts';
import { byTurnAndDay, cutToPage, pageInOrderThenOlder, readLastId } from '#platform/paging.ts';

/** What its neighbours tell of two parties. */
export interface Beside {
  thanksBetween: ThanksBetween;
  headsUpsBetween: HeadsUpsBetween;
}

async function showPairs(db: Reading, pairs: readonly TeamPair[]): Promise<TeamPairLine[]> {
  const names = await partiesNamed(
    db,
    pairs
      .flatMap(({ one, other, stewards }) => [one, other, stewards.one, stewards.other])
      .filter((id) => id !== null),
  );
  return pairs.map(({ id, state, one, other, stewards, since, open }) => ({
    id,
    state,
    since,
    open,
    one: partyIn(names, one),
    other: partyIn(names, other),
    stewards: { one: names.get(stewards.one ?? '') ?? null, other: names.get(stewards.other ?? '') ?? null },
  }));
}

/** The wording in force of each agreed line, where both sides opened their charter. */
async function openCharter(db: Reading, pair: TeamPairLine, { today }: Actor) {
  if (!pair.open) return [];
  const lines = await linesOfPartnerships(db, [pair.id]);
  return lines.flatMap((line) => {
    const inForce = line.state === 'agreed' ? wordingOn(line.wordings, today) : null;
    if (!inForce) return [];
    const [needs, neededFrom] = line.needs === pair.one.id ? [pair.one, pair.other] : [pair.other, pair.one];
    return [{ needs, neededFrom, text: inForce.text, goodLooksLike: inForce.goodLooksLike }];
  });
}

/** Open partnerships are few for nearly anybody, and so are read whole and put in order. */
const mostOpen = 200;

const stateOrder: Partial<Record<PartnershipLine['state'], number>> = { active: 0, resting: 1, invited: 2 };

/** What waits for me; then those that live, by their next meeting, those that rest, and invitations. */
const sortOf = ({ turn, state, nextCatchUpOn }: PartnershipLine): string =>
  `${turn === 'mine' ? 0 : 1}${stateOrder[state] ?? 3}${byTurnAndDay(false, nextCatchUpOn)}`;

const listing: Route[] = [
  on(contract.listPartnerships, ({ person, input, now, read }) =>
    read(async (db) => {
      const { view, with: other, of, q, after, limit = defaultLimit } = input;
      const wanted = { with: other, of, carrying: q ? beginningsOf(q) : undefined };
      const who = await actorOf(db, person, now);
      if (view === 'open')
        return pageInOrderThenOlder({
          after,
          limit,
          most: mostOpen,
          read: async (range) =>
            showLines(db, await partnershipsOfMine(db, { ...wanted, ...range, open: true }), who),
          sortOf,
        });
      const range = { after: readLastId(after), many: limit + 1 };
      const open = view === undefined ? undefined : false;
      const found = await partnershipsOfMine(db, { ...wanted, ...range, open });
      const { rows, rest } = cutToPage(found, limit, ({ id }) => id);
      return { items: await showLines(db, rows, who), ...rest };
    }),
  ),
];

const readingRoutes = ({ thanksBetween, headsUpsBetween }: Beside): Route[] => [
  ...listing,
  on(contract.readPartnership, ({ person, input, now, read }) =>
    read((db) => showPage(db, input.id, person, now, thanksBetween)),
  ),
  on(contract.readLife, ({ input, read }) =>
    read((db) => showLife(db, input.id, { thanksBetween, headsUpsBetween })),
  ),
  on(contract.listTeamPairs, ({ input: { team, after, limit = defaultLimit }, read }) =>
    read(async (db) => {
      const found = await teamPairs(db, { team, after: readLastId(after), many: limit + 1 });
      const { rows, rest } = cutToPage(found, limit, ({ id }) => id);
      return { items: await showPairs(db, rows), ...rest };
    }),
  ),
  on(contract.readTeamMap, ({ person, input: { within }, now, read }) =>
    read(async (db) => showMap(db, await actorOf(db, person, now), within)),
  ),
  on(contract.readTeamPair, ({ person, input, now, read }) =>
    read(async (db) => {
      const [pair] = await showPairs(db, await teamPairs(db, { id: input.id, many: 1 }));
      if (!pair) return refuseAnyone('not-found');
      const who = await actorOf(db, person, now);
      const mine = who.parties.has(pair.one.id) || who.parties.has(pair.other.id);
      return { ...pair, charter: await openCharter(db, pair, who), mine };
    }),
  ),
];

const moveRoutes = (thanksBetween: ThanksBetween): Route[] => [
  on(contract.invitePartner, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const { with: theirs, as: mine = person.id, purpose, words } = input;
      const partnership = await invite(tx, who, { mine, theirs, purpose, words }, now);
      return showPage(tx, partnership.id, person, now, thanksBetween);
    }),
  ),
  ...routesOf(
    contract.partnershipMoves,
    {
      make: partnershipMoves.make,
      show: (db, { after }, person, now) => showPage(db, after.id, person, now, thanksBetween),
    },
    { end: (tx, person, input, now) => endPartnership(tx, person, { ...input, move: 'end' }, now) },
  ),
];

export const partnershipRoutes = (beside: Beside): Route[] => [
  ...readingRoutes(beside),
  ...moveRoutes(beside.thanksBetween),
];
