/** Reading conversations: lists, one, and a copy of one's own. */
import { partiesNamed } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on } from '#platform/http/routes.ts';
import * as contract from '../contract.ts';
import { openMoves, waitsFor } from '../conversation-moves.ts';
import { topicOf, wordsOf } from '../reflect-back/entry-store.ts';
import { conversationsOf, draftsOf } from './list-store.ts';
import { hidesFrom } from '../inviting/hiding.ts';
import { refuse } from '../refusals.ts';
import { showConversation, showLines } from '../show.ts';
import { conversationsByIds, oneConversation, type StoredConversation } from '../store.ts';
import { defaultLimit } from '#platform/contract.ts';
import { readLastId } from '#platform/paging.ts';

const states = {
  waiting: ['invited', 'open'],
  open: ['invited', 'open'],
  past: ['closed', 'declined', 'set-aside'],
};

/** Talks that go on hold a handful of rows for anybody; both lists of them are read whole and told apart by whose turn it is. */
const mostAtOnce = 100;

async function found(db: Reading, me: string, view: keyof typeof states): Promise<StoredConversation[]> {
  const ids = await conversationsOf(db, me, states[view], { many: mostAtOnce });
  const hidden = await hidesFrom(db, me);
  const list = (await conversationsByIds(db, ids)).filter((it) => !hidden(it));
  return list.filter((it) => waitsFor(it, me) === (view === 'waiting'));
}

export const readingRoutes = [
  on(contract.listConversations, ({ person, input, read }) =>
    read(async (db) => {
      const { view, after, limit = defaultLimit } = input;
      if (view === 'waiting' || view === 'open')
        return { items: await showLines(db, person.id, await found(db, person.id, view)) };
      const range = { after: readLastId(after), many: limit + 1 };
      const ids =
        view === 'past'
          ? await conversationsOf(db, person.id, states.past, range)
          : await draftsOf(db, person.id, range);
      const shown = ids.slice(0, limit);
      const items = await showLines(db, person.id, await conversationsByIds(db, shown));
      return ids.length > limit ? { items, next: shown.at(-1)! } : { items };
    }),
  ),
  on(contract.readConversation, ({ person, input, read }) =>
    read((db) => showConversation(db, person, input.id)),
  ),
  on(contract.copyConversation, ({ person, input, read }) => read((db) => ownCopy(db, person.id, input.id))),
];

/** Everything said in it, "between us" as well, to whoever takes part, until it is erased. Kept nowhere that it was taken. */
async function ownCopy(db: Reading, me: string, id: string) {
  const it = await oneConversation(db, id);
  if (!it.hasWords) refuse('conversation.text-is-gone');
  if (!openMoves(it, me).includes('own-copy')) refuse('conversation.not-now');
  const words = await wordsOf(db, it);
  const names = await partiesNamed(
    db,
    it.people.map((one) => one.person),
  );
  return {
    form: it.form,
    topic: await topicOf(db, it),
    people: it.people.map((one) => names.get(one.person)?.name ?? ''),
    entries: it.entries.map(({ id: entry, by, kind, part, betweenUs }) => ({
      kind,
      part,
      betweenUs,
      by: names.get(by)?.name ?? '',
      words: words.get(entry) ?? '',
    })),
  };
}
