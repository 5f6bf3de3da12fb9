/** What conversations add to somebody's own data: their own words, and nobody else's. What is between two stays there. */
import type { ExportSource } from '#platform/own-data.ts';
import { topicOf, wordsOf } from '../reflect-back/entry-store.ts';
import { everyConversationOf } from './list-store.ts';
import { ownLessons } from '../review/lesson-store.ts';
import { asSeenBy } from '../show.ts';
import { conversationsByIds } from '../store.ts';

export const ownWords: ExportSource = {
  part: 'conversations',
  mine: async (db, person) => {
    const list = await conversationsByIds(db, await everyConversationOf(db, person));
    const talks = [];
    for (const it of list) {
      const words = await wordsOf(db, it);
      const own = it.entries.filter((entry) => entry.by === person && !entry.betweenUs);
      talks.push({
        ...{ id: it.id, form: it.form, state: asSeenBy(it, person).state, invitedAt: it.invitedAt },
        topic: it.opener === person ? await topicOf(db, it) : null,
        words: own.map(({ id, part }) => ({ part, words: words.get(id) ?? '' })),
      });
    }
    return { talks, lessons: await ownLessons(db, person) };
  },
};
