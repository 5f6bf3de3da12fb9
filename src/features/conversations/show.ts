/** Conversations as their readers see them: names, words that are for them, whose turn it is. */
import { describeCircle, partyIn, partiesNamed, type PartyView } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { isOutside, readsWords, stillIn } from './conversation.ts';
import { reflectBackStateOf, nextToHear } from './reflect-back/conversation-reflect-back.ts';
import { openMoves, waitsFor } from './conversation-moves.ts';
import type { ConversationLine, ConversationView, EntryView } from './contract.ts';
import { isUnreadable, topicOf, wordsOf } from './reflect-back/entry-store.ts';
import { erasesAt } from './erasing/erasing.ts';
import { laterDays, oneConversation, type StoredConversation } from './store.ts';

type Names = ReadonlyMap<string, PartyView>;
type Reader = Pick<Person, 'id' | 'timeZone'>;

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
    ...{ id, form, state, stage, version },
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
  return it.people.some((one) => one.person === reader && one.answer === 'no') ? 'not-now' : 'not-answered';
}

/** Whose words a reader gets: their own always, the others' once they said yes and it is not set aside. */
export function isShown(it: StoredConversation, reader: string, by: string): boolean {
  if (it.state === 'set-aside') return false;
  if (by === reader) return true;
  return readsWords(it, reader) && !(it.form === 'review' && it.stage === 'gathering');
}

async function showEntries(
  db: Reading,
  reader: string,
  it: StoredConversation,
  names: Names,
): Promise<EntryView[]> {
  const words = await wordsOf(db, it);
  return it.entries
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
}

/** The appointment proposed last, for those who talk. */
async function showTalk(
  db: Reading,
  it: StoredConversation,
  names: Names,
): Promise<ConversationView['talk']> {
  const last = (part: string) => it.entries.findLast((entry) => entry.kind === 'talk' && entry.part === part);
  const [at, place] = [last('at'), last('place')];
  if (!at || !place || it.state !== 'open') return null;
  const words = await wordsOf(db, it);
  return { at: words.get(at.id) ?? '', place: words.get(place.id) ?? '', by: partyIn(names, at.by) };
}

/** What is being heard just now: in feedback all of it at once, in a repair one thought after the other. */
export function loopOf(it: StoredConversation): ConversationView['loop'] {
  if (it.state !== 'open') return null;
  if (it.form === 'feedback')
    return { entry: null, speaker: it.opener, waits: reflectBackStateOf(it.entries, null) };
  const isHearing = it.stage === 'hearing-first' || it.stage === 'hearing-second';
  if (it.form !== 'repair' || !isHearing) return null;
  const speaker =
    it.stage === 'hearing-first' ? it.opener : it.people.find((one) => one.person !== it.opener)!.person;
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

/** One conversation as this reader sees it. */
export async function showConversation(db: Reading, reader: Reader, id: string): Promise<ConversationView> {
  const it = await oneConversation(db, id);
  const names = await partiesNamed(db, partiesIn(it));
  const mine = it.people.find((one) => one.person === reader.id);
  const isErased = it.form === 'repair' || it.state === 'set-aside';
  const willBeErased =
    !isOutside(it, reader.id) &&
    it.endedAt !== null &&
    it.hasWords &&
    isErased &&
    !it.people.every((one) => one.keeps);
  return {
    ...(await line(db, reader.id, it, names)),
    variant: it.state === 'invited' && it.opener !== reader.id ? null : it.variant,
    unreadable: await isUnreadable(db, it),
    entries: await showEntries(db, reader.id, it, names),
    loop: loopOf(it),
    mine: {
      outcome: mine?.outcome ?? null,
      settled: mine?.settled ?? false,
      keeps: mine?.keeps ?? false,
      answered: mine?.answered ?? false,
      later: (await laterDays(db, [id])).get(id) ?? null,
    },
    bothHaveOutcomes: !isOutside(it, reader.id) && it.people.every((one) => one.outcome !== null),
    dueOn: it.dueOn,
    lapsesOn: it.state === 'invited' ? it.lapsesOn : null,
    erasedOn: willBeErased ? dayFor(erasesAt(it.endedAt!), reader.timeZone) : null,
    outside: outsideFor(it, reader.id),
    talk: isOutside(it, reader.id) ? null : await showTalk(db, it, names),
    can: openMoves(it, reader.id),
    circle: await readersIn(db, it),
  };
}
