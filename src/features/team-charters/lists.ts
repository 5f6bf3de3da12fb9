/** Where charters are found besides their own page: "Between us" and the search. */
import { partiesOf } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { SearchSource } from '#platform/search.ts';
import { charterLinesByWords } from './list-store.ts';
import { unansweredBy } from './unanswered.ts';

/** Questions to teams of mine that I have not answered. */
export const openQuestions: OpenSource = async (db, me) =>
  (await unansweredBy(db, me.id, await partiesOf(db, me.id))).map(({ question, team, words }) => ({
    subject: { kind: 'charter-question', id: question.id },
    state: question.kind,
    words,
    with: [team],
    day: null,
    yourMove: question.askedBy !== me.id,
  }));

/** Lines of charters I may read, under one heading with partnerships; newest first. */
export const charterSearch: SearchSource = { groups: ['partnerships'], hits: charterLinesByWords };
