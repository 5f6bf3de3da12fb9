/** Where goals are found besides their own list: "Between us", the search, one's own data, and whom work touches. */
import { readerOf } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import type { TouchSource } from '#platform/touch.ts';
import { goalHits, goalsOfMine, goalsOfPerson, sharedGoalsOf } from './list-store.ts';
import { ownAnswers } from './reward/store.ts';
import { showLines } from './show.ts';

const openAtOnce = 100;

/** Mine and those of my teams, newest first, as lines of "Between us". */
export const openGoals: OpenSource = async (db, me) => {
  const who = await readerOf(db, me.id);
  const lines = await showLines(db, who, await goalsOfMine(db, { view: 'open', limit: openAtOnce }));
  return lines.map((goal) => ({
    subject: { kind: 'goal', id: goal.id },
    state: goal.state,
    words: goal.aim,
    with: goal.parties.filter((party) => !who.parties.has(party.id)),
    day: goal.byDay,
    yourMove: goal.turn === 'mine',
  }));
};

/** Goals I can see, by their words; newest first, which says nothing about anybody. */
export const goalSearch: SearchSource = { groups: ['goals'], hits: goalHits };

/** Goals somebody proposed or is part of in person, and what they said to rewards. Those of teams belong to the teams. */
export const ownGoals: ExportSource = {
  part: 'goals',
  mine: async (db, person) => ({
    // whose turn it is just now, and what one could do, is not part of one's data
    goals: (await showLines(db, await readerOf(db, person), await goalsOfPerson(db, person))).map(
      ({ turn: _turn, can: _can, ...line }) => line,
    ),
    answersToRewards: await ownAnswers(db, person),
  }),
};

const mostTouched = 100;

/** The other parties of each goal that is shared, newest first (B18). */
export const touchedByGoals: TouchSource = async (db, party) =>
  (await sharedGoalsOf(db, party, mostTouched)).flatMap(({ id, aim, parties }) =>
    parties
      .filter((one) => one.party !== party && one.isHere)
      .map((one) => ({ party: one.party, because: { kind: 'goal', id, words: aim } })),
  );
