/** Who relies on whom, as its reader may see it: that two teams are partners is open to everyone, what stands there is not. */
import type { ReplyOf } from '#platform/contract.ts';
import { sidesThatStand } from '#features/expectations/public.ts';
import { partiesNamed, teamsAbove, teamTree, type Actor } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { readTeamMap } from './contract.ts';
import { mapOf, type PairOnMap } from './partnership-map.ts';
import { teamPairs, type TeamPair } from './store.ts';

/** Beyond that many the workplace is seen by its upper teams alone. */
const mostInTree = 5000;
const mostPairs = 5000;

export async function showMap(
  db: Reading,
  who: Actor,
  within: string | undefined,
): Promise<ReplyOf<typeof readTeamMap>> {
  const tree = await teamTree(db, null, mostInTree);
  if (within !== undefined && !tree.some(({ id }) => id === within)) return refuseAnyone('not-found');
  const team = within === undefined ? null : ((await partiesNamed(db, [within])).get(within) ?? null);
  return {
    ...mapOf(tree, await pairsOnMap(db, who), who.parties, within),
    within: team,
    above: within === undefined ? [] : await teamsAbove(db, within),
  };
}

async function pairsOnMap(db: Reading, who: Actor): Promise<PairOnMap[]> {
  const pairs = await teamPairs(db, { many: mostPairs });
  const isMine = ({ one, other }: TeamPair) => who.parties.has(one) || who.parties.has(other);
  const known = pairs.filter((pair) => pair.open || isMine(pair)).map(({ id }) => id);
  const stands = await sidesThatStand(db, known);
  return pairs.map((pair) => {
    const { id, one, other, state } = pair;
    const sides = stands.get(id);
    return {
      id,
      one,
      other,
      state,
      mine: isMine(pair),
      empty: sides ? [one, other].filter((party) => !sides.has(party)) : null,
    };
  });
}
