/** A review opens with what came of the last one of the same people: what was promised then is looked at first (B36). */
import { partiesNamed, partyIn } from '#features/people/public.ts';
import { on } from '#platform/http/routes.ts';
import { readsWords } from '../conversation.ts';
import { wordsOf } from '../entry-store.ts';
import { lastReviewBefore } from '../list-store.ts';
import { oneConversation } from '../store.ts';
import { readLastTime } from './contract.ts';

export const lastTimeRoute = on(readLastTime, ({ person, input, read }) =>
  read(async (db) => {
    const it = await oneConversation(db, input.id);
    const found = it.form === 'review' && it.state === 'open' ? await lastReviewBefore(db, it) : null;
    if (found === null) return { items: [] };
    const last = await oneConversation(db, found);
    const outcomes = readsWords(last, person.id) ? last.entries.filter(({ kind }) => kind === 'outcome') : [];
    const [words, names] = await Promise.all([
      wordsOf(db, last),
      partiesNamed(
        db,
        outcomes.map(({ by }) => by),
      ),
    ]);
    return {
      items: outcomes.map(({ id, by }) => ({ id, by: partyIn(names, by), words: words.get(id) ?? '' })),
    };
  }),
);
