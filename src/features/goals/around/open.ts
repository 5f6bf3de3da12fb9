/** Goals that are open with somebody, and whom their work touches by a shared goal. */
import { readerOf } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { TouchSource } from '#platform/touch.ts';
import { goalsOfMine, sharedGoalsOf } from '../list-store.ts';
import { showLines } from '../show.ts';

const openAtOnce = 100;

/** Mine and those of my teams, newest first, as lines of "Open with me". */
export const openGoals: OpenSource = async (db, me) => {
  const who = await readerOf(db, me.id);
  const lines = await showLines(db, who, await goalsOfMine(db, { view: 'open', limit: openAtOnce }));
  return lines.map((goal) => ({
    subject: { kind: 'goal', id: goal.id },
    state: goal.state,
    words: goal.aim,
    with: goal.parties.filter((party) => !who.parties.has(party.id)),
    yourMove: goal.turn === 'mine',
  }));
};

const mostTouched = 100;

/** The other parties of each goal that is shared, newest first (B18). */
export const touchedByGoals: TouchSource = async (db, party) =>
  (await sharedGoalsOf(db, party, mostTouched)).flatMap(({ id, aim, parties }) =>
    parties
      .filter((one) => one.party !== party && one.isHere)
      .map((one) => ({ party: one.party, because: { kind: 'goal', id, words: aim } })),
  );
