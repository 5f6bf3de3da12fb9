/** Where conversations are found besides their own list: "Between us", and one's own data. */
import { partiesNamed } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { ExportSource } from '#platform/own-data.ts';
import { conversationsShown } from './audience.ts';
import { waitsFor } from './conversation-moves.ts';
import { topicOf, wordsOf } from './entry-store.ts';
import { conversationsOf, draftsOf, everyConversationOf } from './list-store.ts';
import { ownLessons } from './review/lesson-store.ts';
import { asSeenBy } from './show.ts';
import { conversationsByIds } from './store.ts';

const openAtOnce = 100;

/** Conversations that are open with somebody, and their drafts, as lines of "Between us". */
export const openConversations: OpenSource = async (db, me) => {
  const open = await conversationsOf(db, me.id, ['invited', 'open'], { many: openAtOnce });
  const drafts = await draftsOf(db, me.id, { many: openAtOnce });
  const list = await conversationsShown(db, me.id, [...open, ...drafts].slice(0, openAtOnce));
  const others = (it: (typeof list)[number]) =>
    it.people.map((one) => one.person).filter((one) => one !== me.id);
  const names = await partiesNamed(db, list.flatMap(others));
  return Promise.all(
    list.map(async (it) => ({
      subject: { kind: 'conversation', id: it.id },
      state: it.state,
      words: (await topicOf(db, it)) ?? '',
      with: others(it).flatMap((id) => names.get(id) ?? []),
      day: null,
      yourMove: waitsFor(it, me.id),
    })),
  );
};

/** Somebody's own words, and nobody else's. What is between two stays there. */
export const ownWords: ExportSource = {
  part: 'conversations',
  mine: async (db, person) => {
    const list = await conversationsByIds(db, await everyConversationOf(db, person));
    const talks = [];
    for (const it of list) {
      const words = await wordsOf(db, it);
      const own = it.entries.filter((entry) => entry.by === person && !entry.betweenUs);
      talks.push({
        id: it.id,
        form: it.form,
        state: asSeenBy(it, person).state,
        invitedAt: it.invitedAt,
        topic: it.opener === person ? await topicOf(db, it) : null,
        words: own.map(({ id, part }) => ({ part, words: words.get(id) ?? '' })),
      });
    }
    return { talks, lessons: await ownLessons(db, person) };
  },
};
