/** The routes of conversations: reading them, beginning one, and every move. */
import { partiesNamed } from '#features/people/public.ts';
import { defaultLimit } from '#platform/contract.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { dayFor } from '#platform/calendar.ts';
import { on, type Person, type Route } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import { cutToPage, readLastId } from '#platform/paging.ts';
import { conversationsShown } from './audience.ts';
import { begin } from './begin.ts';
import { letGoEarlier } from './catch-up/earlier.ts';
import * as contract from './contract.ts';
import { decide } from './conversation.ts';
import { openMoves, waitsFor } from './conversation-moves.ts';
import type { StoredConversation } from './conversation-stored.ts';
import { topicOf, wordsOf } from './entry-store.ts';
import { conversationsOf, draftsOf } from './list-store.ts';
import { conversationMoves } from './move.ts';
import { refuse } from './refusals.ts';
import { asSeenBy, showConversation, showLines } from './show.ts';
import { conversationsByIds, oneConversation, removeConversation } from './store.ts';

const states = {
  waiting: ['invited', 'open'],
  open: ['invited', 'open'],
  past: ['closed', 'declined', 'set-aside'],
};

/** Talks that go on hold a handful of rows for anybody; both lists of them are read whole and told apart by whose turn it is. */
const mostAtOnce = 100;

async function goingOn(db: Reading, me: string, view: keyof typeof states): Promise<StoredConversation[]> {
  const ids = await conversationsOf(db, me, states[view], { many: mostAtOnce });
  return (await conversationsShown(db, me, ids)).filter((it) => waitsFor(it, me) === (view === 'waiting'));
}

/** A catch-up that was let go without having met is no talk they had. */
const cameAbout = ({ form, stage }: StoredConversation) => form !== 'catch-up' || stage === 'met';

/** Those that go on with somebody, and the last that closed, as far as I see them take part. */
async function talksWith(db: Reading, me: Person, other: string) {
  const isWith = (it: StoredConversation) => it.people.some(({ person }) => person === other);
  const goingOn = await conversationsOf(db, me.id, states.open, { many: mostAtOnce });
  const open = (await conversationsShown(db, me.id, goingOn)).filter(isWith);
  const closed = await conversationsOf(db, me.id, ['closed'], { many: mostAtOnce });
  const last = (await conversationsShown(db, me.id, closed)).find(
    (it) => isWith(it) && asSeenBy(it, me.id).state === 'closed' && cameAbout(it),
  );
  const [line] = last ? await showLines(db, me.id, [last]) : [];
  const endedOn = last?.endedAt ? dayFor(Temporal.Instant.from(last.endedAt), me.timeZone) : null;
  return {
    open: await showLines(db, me.id, open),
    last: line && endedOn ? { ...line, endedOn } : null,
  };
}

export const readingRoutes: Route[] = [
  on(contract.listConversations, ({ person, input, read }) =>
    read(async (db) => {
      const { view, after, limit = defaultLimit } = input;
      if (view === 'waiting' || view === 'open')
        return { items: await showLines(db, person.id, await goingOn(db, person.id, view)) };
      const range = { after: readLastId(after), many: limit + 1 };
      const ids =
        view === 'past'
          ? await conversationsOf(db, person.id, states.past, range)
          : await draftsOf(db, person.id, range);
      const { rows, rest } = cutToPage(ids, limit, (id) => id);
      return { items: await showLines(db, person.id, await conversationsByIds(db, rows)), ...rest };
    }),
  ),
  on(contract.listTalksWith, ({ person, input, read }) => read((db) => talksWith(db, person, input.person))),
  on(contract.readConversation, ({ person, input, read }) =>
    read((db) => showConversation(db, { person: person.id, timeZone: person.timeZone }, input.id)),
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

export const beginningRoutes: Route[] = [
  on(contract.prepareConversation, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const drafts = await begin(tx, input.form, person.id, input);
      if (input.invite)
        for (const { id, version: saw } of drafts)
          await conversationMoves.make(tx, person, { id, saw, move: 'invite' }, now);
      return { ids: drafts.map((draft) => draft.id) };
    }),
  ),
  on(contract.discardDraft, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { before, actor } = await conversationMoves.hold(tx, person, input, now);
      decide(before, 'discard', actor, {});
      await removeConversation(tx, before);
      return {};
    }),
  ),
];

export const moveRoutes: Route[] = routesOf(
  contract.moves,
  {
    make: conversationMoves.make,
    show: (db, { actor, after }) => showConversation(db, actor, after.id),
  },
  {
    accept: async (tx, person, input, now) => {
      const change = await conversationMoves.make(tx, person, { ...input, move: 'accept' }, now);
      await letGoEarlier(tx, change.after, now);
      return change;
    },
  },
);
