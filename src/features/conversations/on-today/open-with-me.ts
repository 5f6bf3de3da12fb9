/** Conversations that are open with somebody, and their drafts, as lines of "Open with me". */
import { partiesNamed } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { waitsFor } from '../conversation-moves.ts';
import { topicOf } from '../reflect-back/entry-store.ts';
import { hidesFrom } from '../inviting/hiding.ts';
import { conversationsOf, draftsOf } from '../finding/list-store.ts';
import { conversationsByIds } from '../store.ts';

const openAtOnce = 100;

export const openConversations: OpenSource = async (db, me) => {
  const open = await conversationsOf(db, me.id, ['invited', 'open'], { many: openAtOnce });
  const drafts = await draftsOf(db, me.id, { many: openAtOnce });
  const hidden = await hidesFrom(db, me.id);
  const list = (await conversationsByIds(db, [...open, ...drafts].slice(0, openAtOnce))).filter(
    (it) => !hidden(it),
  );
  const others = (it: (typeof list)[number]) =>
    it.people.map((one) => one.person).filter((one) => one !== me.id);
  const names = await partiesNamed(db, list.flatMap(others));
  return Promise.all(
    list.map(async (it) => ({
      subject: { kind: 'conversation', id: it.id },
      state: it.state,
      words: (await topicOf(db, it)) ?? '',
      with: others(it).flatMap((id) => names.get(id) ?? []),
      yourMove: waitsFor(it, me.id),
    })),
  );
};
