/** Introductions as one of the three sees them: the contact of the other only once both said yes. */
import { partiesNamed, partyIn, personOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { IntroductionView } from './contract.ts';
import { introductions } from './introduction.ts';
import { asIntroduction, type StoredIntroduction } from './store.ts';

const partOf = (row: StoredIntroduction, me: string): IntroductionView['mine'] => {
  if (row.introducerId === me) return 'introducer';
  return row.askerId === me ? 'asker' : 'introduced';
};

type Names = Awaited<ReturnType<typeof partiesNamed>>;

export async function showIntroductions(
  db: Reading,
  rows: readonly StoredIntroduction[],
  me: string,
): Promise<IntroductionView[]> {
  const names = await partiesNamed(
    db,
    rows.flatMap((row) => [row.introducerId, row.askerId, row.introducedId]),
  );
  return Promise.all(rows.map((row) => show(db, row, me, names)));
}

/** One introduction, as `me` sees it. */
export const showIntroduction = async (
  db: Reading,
  row: StoredIntroduction,
  me: string,
): Promise<IntroductionView> =>
  show(db, row, me, await partiesNamed(db, [row.introducerId, row.askerId, row.introducedId]));

async function show(
  db: Reading,
  row: StoredIntroduction,
  me: string,
  names: Names,
): Promise<IntroductionView> {
  const mine = partOf(row, me);
  const other = mine === 'asker' ? row.introducedId : row.askerId;
  return {
    id: row.id,
    introducer: partyIn(names, row.introducerId),
    asker: partyIn(names, row.askerId),
    introduced: partyIn(names, row.introducedId),
    words: row.words,
    at: row.at,
    state: row.state,
    mine,
    saidYes: row.saidYes,
    contact: row.state === 'met' && mine !== 'introducer' ? await contactOf(db, other) : null,
    can: introductions.openMoves(asIntroduction(row), { person: me }),
  };
}

/** How to reach somebody once both said yes. */
async function contactOf(db: Reading, id: string): Promise<IntroductionView['contact']> {
  const person = await personOf(db, id);
  return person ? { name: person.name, email: person.email } : null;
}
