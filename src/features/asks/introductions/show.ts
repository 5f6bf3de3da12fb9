/** Introductions as one of the three sees them: the contact of the other only once both said yes. */
import { partiesNamed, partyIn, personOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { IntroductionView } from './contract.ts';
import { introductions } from './introduction.ts';
import { asIntroduction, type IntroductionRow } from './store.ts';

const partOf = (row: IntroductionRow, me: string): IntroductionView['mine'] => {
  if (row.introducer_id === me) return 'introducer';
  return row.asker_id === me ? 'asker' : 'introduced';
};

type Names = Awaited<ReturnType<typeof partiesNamed>>;

export async function showIntroductions(
  db: Reading,
  rows: readonly IntroductionRow[],
  me: string,
): Promise<IntroductionView[]> {
  const names = await partiesNamed(
    db,
    rows.flatMap((row) => [row.introducer_id, row.asker_id, row.introduced_id]),
  );
  return Promise.all(rows.map((row) => show(db, row, me, names)));
}

/** One introduction, as `me` sees it. */
export const showIntroduction = async (
  db: Reading,
  row: IntroductionRow,
  me: string,
): Promise<IntroductionView> =>
  show(db, row, me, await partiesNamed(db, [row.introducer_id, row.asker_id, row.introduced_id]));

async function show(db: Reading, row: IntroductionRow, me: string, names: Names): Promise<IntroductionView> {
  const mine = partOf(row, me);
  const other = mine === 'asker' ? row.introduced_id : row.asker_id;
  return {
    id: row.id,
    introducer: partyIn(names, row.introducer_id),
    asker: partyIn(names, row.asker_id),
    introduced: partyIn(names, row.introduced_id),
    words: row.words,
    at: row.at,
    state: row.state,
    mine,
    saidYes: row.said_yes,
    contact: row.state === 'met' && mine !== 'introducer' ? await contactOf(db, other) : null,
    can: introductions.openMoves(asIntroduction(row), { person: me }),
  };
}

/** How to reach somebody once both said yes. */
async function contactOf(db: Reading, id: string): Promise<IntroductionView['contact']> {
  const person = await personOf(db, id);
  return person ? { name: person.name, email: person.email } : null;
}
