/** Goals in the one search, and in somebody's own data. */
import { readerOf } from '#features/people/public.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import { goalHits, goalsOfPerson } from '../list-store.ts';
import { ownAnswers } from '../reward/store.ts';
import { showLines } from '../show.ts';

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
