/** What conversations put on Today: T4 invited to talk, T5 your turn, T6 what came of one (model 10.1; B21, B34). Never a word of what was said. */
import { partiesNamed, type PartyView } from '#features/people/public.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { defined } from '#platform/defined.ts';
import { momentOn } from '#platform/zone.ts';
import { conversationsShown } from './audience.ts';
import { otherThan, partOf } from './conversation.ts';
import { waitsFor } from './conversation-moves.ts';
import { isNewsTo } from './conversation-news.ts';
import type { StoredConversation } from './conversation-stored.ts';
import { topicOf } from './entry-store.ts';
import { conversationsOnMyMind, mayHaveConversationCards } from './list-store.ts';
import { laterDays } from './inviting/invitation-store.ts';

const lookedAt = 40;

interface Drawn {
  reader: { id: string; timeZone: string };
  topic: string | null;
  later: string | undefined;
  names: Map<string, PartyView>;
}

/** The cards of conversations; which of them are shown, and how often, is Today's affair. */
export const conversationCards: CardSource = {
  mayHaveCards: mayHaveConversationCards,
  cards: cardsOfConversations,
};

async function cardsOfConversations(db: Reading, reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const ids = await conversationsOnMyMind(db, reader.id, now, lookedAt);
  const list = (await conversationsShown(db, reader.id, ids)).filter(
    (it) => waitsFor(it, reader.id) || isNewsTo(it, reader.id),
  );
  if (list.length === 0) return [];
  const later = await laterDays(db, ids);
  const names = await partiesNamed(
    db,
    list.flatMap((it) => it.people.map((one) => one.person)),
  );
  return Promise.all(
    list.map(async (it) => {
      const drawn = { reader, topic: await topicOf(db, it), later: later.get(it.id), names };
      if (!waitsFor(it, reader.id)) return news(it, drawn);
      return isInvitation(it, reader.id) ? invitation(it, drawn) : turn(it, drawn);
    }),
  );
}

const isInvitation = (it: StoredConversation, me: string) => partOf(it, me)?.answer === 'invited';

const named = (names: Map<string, PartyView>, id: string | undefined) => {
  const party = id === undefined ? undefined : names.get(id);
  return party ? { id: party.id, name: party.name } : null;
};

/** What every card of a conversation has. */
const cardAbout = (it: StoredConversation, topic: string | null) => ({
  band: 1 as const,
  subject: { kind: 'conversation' as const, id: it.id },
  words: topic ?? '',
  saw: it.version,
});

/** One showing, once it has reached them. */
const onceReached = ({ reachesAt }: StoredConversation): Card['quiet'] => ({
  showings: 1,
  ...(reachesAt ? { notBefore: reachesAt } : {}),
});

/** T4. Silent until the day that was chosen; ends with the invitation. */
function invitation(it: StoredConversation, { reader, topic, later, names }: Drawn): Card {
  const by = named(names, it.opener);
  const from = later && momentOn(reader.timeZone, later).toString();
  const notBefore = [it.reachesAt, from]
    .filter((one) => one !== null && one !== undefined)
    .toSorted()
    .at(-1);
  return {
    ...cardAbout(it, topic),
    // the day somebody chose is an occasion of its own
    id: `conversation.invited:${it.id}${later ? `:${later}` : ''}`,
    kind: 'T4',
    order: 4,
    about: by,
    why: { say: `conversations.invited-${it.form}`, with: { party: by?.name ?? '' } },
    answers: ['accept', 'later', 'decline'],
    asksAnew: true,
    quiet: { showings: 2, apart: 3, ...(notBefore ? { notBefore } : {}) },
  };
}

/** T5. One showing for each turn; then it is found under Conversations. */
function turn(it: StoredConversation, { reader, topic, names }: Drawn): Card {
  const about = named(names, otherThan(it, reader.id));
  return {
    ...cardAbout(it, topic),
    // in a review one's turn is one, whatever the others do meanwhile
    id: `conversation.turn:${it.id}:${it.form === 'review' ? it.stage : it.version}`,
    kind: 'T5',
    order: 5,
    about,
    why: { say: `conversations.turn-${it.form}`, with: { party: about?.name ?? '' } },
    answers: ['open'],
    quiet: onceReached(it),
  };
}

/** T6. One showing of what came of it, where nothing is to be done but to know. */
function news(it: StoredConversation, { reader, topic, names }: Drawn): Card {
  const { told, by } = defined(it.news);
  const about = named(names, by ?? (it.people.length === 2 ? otherThan(it, reader.id) : undefined));
  return {
    ...cardAbout(it, topic),
    id: `conversation.news:${it.id}:${it.version}`,
    kind: 'T6',
    order: 6,
    about,
    why: { say: `conversations.told.${told}`, with: { party: about?.name ?? '' } },
    answers: ['open', 'got-it'],
    quiet: onceReached(it),
  };
}
