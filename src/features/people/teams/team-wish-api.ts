/** What waits for a member's yes, the answers to it, and what happened to a team, for those in it. */
import type { Reading } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on } from '#platform/http/routes.ts';
import { nth } from '#platform/defined.ts';
import { defaultLimit } from '#platform/contract.ts';
import { readLastNumber, cutToPage } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { everyoneId, partiesNamed, partyIn, speaksFor } from '../circles/circle-store.ts';
import type { PartyView } from '../contract.ts';
import { refuse } from '../refusals.ts';
import * as contract from './team-wish-contract.ts';
import { teamOf } from './team-store.ts';
import {
  agreeTo,
  changesOf,
  endWish,
  restWish,
  wishSeen,
  wishesWaiting,
  type TeamChange,
  type StoredWish,
} from './team-wish-store.ts';

type Named = ReadonlyMap<string, PartyView>;

const showWish = (wish: StoredWish, named: Named): contract.TeamWishView => ({
  id: wish.id,
  kind: wish.kind,
  askedAt: wish.askedAt,
  person: partyIn(named, wish.person),
  team: partyIn(named, wish.team),
  into: partyIn(named, wish.into),
  moved: wish.moved === null ? null : partyIn(named, wish.moved),
  can: wish.mine ? ['withdraw'] : ['agree', 'not-now'],
});

/** Wishes with the names of all they speak of. */
export async function showWishes(
  db: Reading,
  wishes: readonly StoredWish[],
): Promise<contract.TeamWishView[]> {
  const ids = wishes.flatMap(({ person, team, into, moved }) => [person, team, into, moved]);
  const named = await partiesNamed(
    db,
    ids.filter((id) => id !== null),
  );
  return wishes.map((wish) => showWish(wish, named));
}

/** Changes with the names of all they speak of. */
export async function showChanges(
  db: Reading,
  changes: readonly TeamChange[],
): Promise<(Omit<contract.TeamChangeView, 'id'> & { team: PartyView })[]> {
  const ids = changes.flatMap(({ team, party, through, by, agreed }) => [team, party, through, by, agreed]);
  const named = await partiesNamed(
    db,
    ids.filter((id) => id !== null),
  );
  const orNobody = (id: string | null) => (id === null ? null : partyIn(named, id));
  return changes.map(({ at, what, byAdmin, team, party, through, by, agreed }) => ({
    at,
    what,
    byAdmin,
    team: partyIn(named, team),
    party: partyIn(named, party),
    through: orNobody(through),
    by: orNobody(by),
    agreed: orNobody(agreed),
  }));
}

export const teamWishRoutes = [
  on(contract.listTeamWishes, ({ read }) =>
    read(async (db) => ({ items: await showWishes(db, await wishesWaiting(db)) })),
  ),

  on(contract.agreeToTeamWish, ({ input, now, transact }) =>
    transact(async (tx) => {
      const wish = await wishSeen(tx, input.id);
      if (!wish || wish.mine) return refuseAnyone('not-found');
      if (!(await agreeTo(tx, input.id, now))) refuse('people.wish-over');
      const everyone = await everyoneId(tx);
      await announce(tx, everyone, 'team', wish.team);
      await announce(tx, everyone, 'team-wish', input.id);
      return {};
    }),
  ),

  on(contract.restTeamWish, ({ person, input, transact }) =>
    transact(async (tx) => {
      const wish = await wishSeen(tx, input.id);
      if (!wish || wish.mine) return refuseAnyone('not-found');
      await restWish(tx, input.id, person.id);
      return {};
    }),
  ),

  on(contract.withdrawTeamWish, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const wish = await wishSeen(tx, input.id);
      if (!wish?.mine) return refuseAnyone('not-found');
      if (!(await endWish(tx, input.id, person.id, 'withdrawn', now))) refuse('people.wish-over');
      await announce(tx, wish.team, 'team-wish', input.id);
      return {};
    }),
  ),

  on(contract.listTeamChanges, ({ person, input, read }) =>
    read(async (db) => {
      const isMine = (await teamOf(db, input.id)) && (await speaksFor(db, person.id, input.id));
      if (!isMine) return refuseAnyone('not-found');
      const limit = input.limit ?? defaultLimit;
      const found = await changesOf(db, input.id, readLastNumber(input.after) ?? null, limit + 1);
      const { rows, rest } = cutToPage(found, limit, ({ id }) => String(id));
      const shown = await showChanges(db, rows);
      const items = shown.map((line, index) => {
        const { at, what, byAdmin, party, through, by, agreed } = line;
        return { id: nth(rows, index).id, at, what, byAdmin, party, through, by, agreed };
      });
      return { items, ...rest };
    }),
  ),
];
