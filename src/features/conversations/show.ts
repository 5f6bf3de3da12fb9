/** Conversations as their readers see them: names, words that are for them, whose turn it is. */
import {
  describeCircle,
  partyIn,
  partiesNamed,
  type Actor,
  type PartyView,
} from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { isOutside, partOf, readsWords, stillIn } from './conversation.ts';
import { reflectBackStateOf, nextToHear } from './reflect-back/conversation-reflect-back.ts';
import { openMoves, waitsFor } from './conversation-moves.ts';
import type { StoredConversation } from './conversation-stored.ts';
import type { ConversationLine, ConversationView, EntryView } from './view-contract.ts';
import { isUnreadable, topicOf, wordsOf } from './entry-store.ts';
import { areErasedLater, erasesAt } from './ending/conversation-ending.ts';
import { laterDays } from './inviting/invitation-store.ts';
import { speakerAt } from './repair/repair.ts';
import { oneConversation } from './store.ts';

type Names = ReadonlyMap<string, PartyView>;

const partiesIn = (it: StoredConversation) => [
  it.opener,
  ...it.planned,
  ...it.people.map((one) => one.person),
  ...it.entries.map((entry) => entry.by),
];

/** Lines for a list: one query for all the names. */
export async function showLines(
  db: Reading,
  reader: string,
  list: readonly StoredConversation[],
): Promise<ConversationLine[]> {
  const names = await partiesNamed(db, list.flatMap(partiesIn));
  return Promise.all(list.map((it) => line(db, reader, it, names)));
}

async function line(
  db: Reading,
  reader: string,
  it: StoredConversation,
  names: Names,
): Promise<ConversationLine> {
  const { id, form, state, stage, version } = asSeenBy(it, reader);
  const others = it.people.filter((one) => one.person !== reader);
  return {
    id,
    form,
    state,
    stage,
    version,
    opener: partyIn(names, it.opener),
    with: others.map((one) => partyIn(names, one.person)),
    topic: await topicOf(db, it),
    yourMove: waitsFor(it, reader),
  };
}

/** For whom it is over while it goes on among the others, it stands still: how far they came is not theirs to know. */
export const asSeenBy = (it: StoredConversation, reader: string): StoredConversation =>
  isOutside(it, reader) && it.state !== 'set-aside'
    ? { ...it, state: 'declined', stage: null, version: 1 }
    : it;

/** Why it is over for this reader alone, in a talk of several. */
function outsideFor(it: StoredConversation, reader: string): ConversationView['outside'] {
  if (it.people.length < 3 || !isOutside(it, reader)) return null;
  return partOf(it, reader)?.answer === 'no' ? 'not-now' : 'not-answered';
}

/** Whose words a reader gets: their own always, the others' once they said yes and it is not set aside. */
export function isShown(it: StoredConversation, reader: string, by: string): boolean {
  if (it.state === 'set-aside') return false;
  if (by === reader) return true;
  return readsWords(it, reader) && !(it.form === 'review' && it.stage === 'gathering');
}

type WordsByEntry = Awaited<ReturnType<typeof wordsOf>>;

const showEntries = (
  reader: string,
  it: StoredConversation,
  names: Names,
  words: WordsByEntry,
): EntryView[] =>
  it.entries
    .filter((entry) => isShown(it, reader, entry.by) && entry.kind !== 'talk')
    .map(({ id, by, kind, part, to, verdict, betweenUs }) => ({
      id,
      kind,
      part,
      to,
      verdict,
      betweenUs,
      by: partyIn(names, by),
      mine: by === reader,
      words: words.get(id) ?? '',
    }));

/** The appointment proposed last, for those who talk. */
function showTalk(it: StoredConversation, names: Names, words: WordsByEntry): ConversationView['talk'] {
  const last = (part: string) => it.entries.findLast((entry) => entry.kind === 'talk' && entry.part === part);
  const [at, place] = [last('at'), last('place')];
  if (!at || !place || it.state !== 'open') return null;
  return { at: words.get(at.id) ?? '', place: words.get(place.id) ?? '', by: partyIn(names, at.by) };
}

/** What is being heard just now: in feedback all of it at once, in a repair one thought after the other. */
export function loopOf(it: StoredConversation): ConversationView['loop'] {
  if (it.state !== 'open') return null;
  if (it.form === 'feedback')
    return { entry: null, speaker: it.opener, waits: reflectBackStateOf(it.entries, null) };
  const speaker = it.form === 'repair' ? speakerAt(it.stage, it) : undefined;
  if (speaker === undefined) return null;
  const next = nextToHear(it, speaker);
  return {
    entry: next?.id ?? null,
    speaker,
    waits: next ? reflectBackStateOf(it.entries, next.id) : 'heard',
  };
}

/**
 * Who can see it. Until the answers of a review are shown, whoever said "not now" looks like whoever is still thinking;
 * from then on it is those for whom it goes on.
 */
async function readersIn(db: Reading, it: StoredConversation): Promise<ConversationView['circle']> {
  const circle = await describeCircle(db, it.circle);
  if (it.form !== 'review' || it.stage === null || it.stage === 'gathering') return circle;
  const inside = new Set(stillIn(it).map((one) => one.person));
  const parties = circle.parties.filter(({ id }) => inside.has(id));
  return { ...circle, parties, people: Math.min(circle.people, parties.length) };
}

/** The day on which its words are destroyed; null where they are not, or where it is over for this reader alone. */
function erasedOn(
  it: StoredConversation,
  { person, timeZone }: Pick<Actor, 'person' | 'timeZone'>,
): string | null {
  if (it.endedAt === null || !areErasedLater(it) || isOutside(it, person)) return null;
  return it.people.every((one) => one.keeps) ? null : dayFor(erasesAt(it.endedAt), timeZone);
}

const nothingYet = { outcome: null, settled: false, keeps: false, answered: false };

/** Somebody's own part. */
async function showOwn(db: Reading, it: StoredConversation, me: string): Promise<ConversationView['mine']> {
  const { outcome, settled, keeps, answered } = partOf(it, me) ?? nothingYet;
  const later = (await laterDays(db, [it.id])).get(it.id) ?? null;
  return { outcome, settled, keeps, answered, later };
}

/** One conversation as this reader sees it. */
export async function showConversation(
  db: Reading,
  reader: Pick<Actor, 'person' | 'timeZone'>,
  id: string,
): Promise<ConversationView> {
  const me = reader.person;
  const it = await oneConversation(db, id);
  const [names, words, unreadable, mine, circle] = await Promise.all([
    partiesNamed(db, partiesIn(it)),
    wordsOf(db, it),
    isUnreadable(db, it),
    showOwn(db, it, me),
    readersIn(db, it),
  ]);
  const isOver = isOutside(it, me);
  return {
    ...(await line(db, me, it, names)),
    variant: it.state === 'invited' && it.opener !== me ? null : it.variant,
    unreadable,
    entries: showEntries(me, it, names, words),
    loop: loopOf(it),
    mine,
    bothHaveOutcomes: !isOver && it.people.every((one) => one.outcome !== null),
    dueOn: it.dueOn,
    lapsesOn: it.state === 'invited' ? it.lapsesOn : null,
    erasedOn: erasedOn(it, reader),
    outside: outsideFor(it, me),
    talk: isOver ? null : showTalk(it, names, words),
    can: openMoves(it, me),
    circle,
  };
}
