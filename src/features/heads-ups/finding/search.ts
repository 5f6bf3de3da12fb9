/** Heads-ups in the one search, and in somebody's own data. */
import { readerOf } from '#features/people/public.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import { questionsOf } from '../answers/question-store.ts';
import { headsUpsBy, headsUpHits } from './list-store.ts';
import { showLines } from '../show.ts';
import { headsUpsByIds, ownWords } from '../store.ts';

/** Those in my circles, by their words; newest first, which says nothing about anybody. */
export const headsUpSearch: SearchSource = { groups: ['heads-ups'], hits: headsUpHits };

/** What somebody told others, what they asked, and what they said to those of others. */
export const headsUpExport: ExportSource = {
  part: 'heads-ups',
  mine: async (db, person) => {
    const sent = await headsUpsByIds(db, await headsUpsBy(db, person));
    const lines = await showLines(db, await readerOf(db, person), sent);
    return {
      // what one could do with it just now is not part of one's data
      sent: lines.map(({ can: _can, ...line }) => line),
      questions: (await questionsOf(db, person)).map(({ headsUp, words, askedAt, reply }) => ({
        headsUp,
        words,
        askedAt,
        reply,
      })),
      answers: [...(await ownWords(db, person))].map(([headsUp, { answer }]) => ({ headsUp, answer })),
    };
  },
};
