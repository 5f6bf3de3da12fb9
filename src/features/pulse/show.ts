/** The pulse as its reader sees it: the same for everybody, but for their own place in the open round. */
import { partiesNamed, teamOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { mayBeJoined } from '#platform/protection/above.ts';
import type { PulseOfTeam, PulseView, RoundView } from './contract.ts';
import { myPlaceIn, roundsIn, saidOf, type SaidOfTeam, type StoredRound } from './store.ts';

/** Two years of quarters. */
const mostRounds = 8;

const fieldsOf = ({ id, state, opensOn, closesOn, statements, fewest }: StoredRound) => ({
  id,
  state,
  opensOn,
  closesOn,
  statements: [...statements],
  fewest,
});

export const showRound = (round: StoredRound): RoundView => ({
  ...fieldsOf(round),
  version: round.version,
});

/** The same for everybody, an admin too, but for the reader's own place in what is open. */
export async function showPulse(db: Reading): Promise<PulseView> {
  const rounds = await roundsIn(db, ['scheduled', 'open']);
  const open = rounds.find(({ state }) => state === 'open');
  return {
    open: open ? await showOpen(db, open) : null,
    scheduled: rounds
      .filter(({ state }) => state === 'scheduled')
      .toReversed()
      .map(showRound),
  };
}

async function showOpen(db: Reading, round: StoredRound): Promise<PulseView['open']> {
  const mine = await myPlaceIn(db, round.id);
  const named = await partiesNamed(db, mine ? [mine.team] : []);
  return {
    ...fieldsOf(round),
    countedWith: (mine && named.get(mine.team)) ?? null,
    isAll: mine?.isAll ?? false,
    answered: mine?.answered ?? false,
  };
}

/** What a team said, round by round, the latest first. Every reader sees the same. */
export async function showPulseOfTeam(db: Reading, id: string): Promise<PulseOfTeam> {
  const team = (await teamOf(db, id)) ?? refuseAnyone('not-found');
  const over = (await roundsIn(db, ['published', 'withheld'])).slice(0, mostRounds);
  const said = Map.groupBy(
    await saidOf(
      db,
      id,
      over.map((round) => round.id),
    ),
    ({ round }) => round,
  );
  return {
    team: { id, kind: 'team', name: team.name },
    rounds: over.map((round) => showOver(round, said.get(round.id) ?? [])),
  };
}

function showOver(round: StoredRound, said: readonly SaidOfTeam[]): PulseOfTeam['rounds'][number] {
  const { id, state, opensOn, closesOn } = round;
  const [first] = said;
  const moved = first?.moved ?? null;
  return {
    id,
    state: state === 'withheld' ? 'withheld' : 'published',
    opensOn,
    closesOn,
    hasOwn: (first?.isAll ?? null) !== null,
    isAll: first?.isAll ?? false,
    withRest: first?.withRest ?? false,
    joined: moved !== null && mayBeJoined(moved),
    statements: round.statements.flatMap((statement) => {
      const found = said.find((one) => one.statement === statement);
      if (!found) return [];
      const { band, shown, less, around, more } = found;
      return [{ statement, own: band, shown, less, around, more }];
    }),
  };
}
