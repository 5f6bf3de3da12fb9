/** What notes may put on Today: T10, T17, T19, T20 and T22. All of it is for their author, from their author. */
import { availabilityOf, mayHaveLeaderCards, hereSinceDay, partiesNamed } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { PromptSettings } from './contract.ts';
import { modelItCard, mythCards, questionCard } from './daily-question/card-of-the-day.ts';
import type { NotesDependencies } from './dependencies.ts';
import { cardOf } from './note-card.ts';
import { mayHavePromptCards, hasReflectedOn } from './prompt-settings-store.ts';
import { reflectionCard, reflectionDay } from './reflection/reflection-card.ts';
import { mondayOf } from './reflection/week.ts';
import { dueNotes, mayHaveDueNoteCards } from './store.ts';

const mostNotes = 20;
const quietOfLeaders = { hours: 24 * 21 };
/** Every nudge has an end: after four weeks of hints a leader hears no more until they asked or thanked again. */
const hintedAt = { hours: 24 * 28 };

/** Notes whose day has come. */
export const noteCards: CardSource = {
  mayHaveCards: mayHaveDueNoteCards,
  cards: (db, reader, now) => cardsOfNotes(db, reader, dayFor(now, reader.timeZone)),
};

/** The reflection on the day somebody chose, and the question of each day. */
export const promptCards: CardSource<PromptSettings> = {
  mayHaveCards: mayHavePromptCards,
  cards: async (db, reader, now, time) => {
    const today = dayFor(now, reader.timeZone);
    const toLookBack = await isDayToLookBack(db, reader, time, today);
    return [
      ...(toLookBack ? [reflectionCard(reader.id, today, reader.timeZone)] : []),
      ...(time.question ? [questionCard(reader.id, today), ...mythCards(reader.id, today)] : []),
    ];
  },
};

/** A hint for leaders. */
export const leaderCards = (neighbours: NotesDependencies): CardSource => ({
  mayHaveCards: mayHaveLeaderCards,
  cards: (db, reader, now) => forLeaders(neighbours, db, reader, now),
});

async function cardsOfNotes(db: Reading, reader: CardReader, today: string): Promise<Card[]> {
  const due = await dueNotes(db, today, mostNotes);
  const names = await partiesNamed(
    db,
    due.flatMap(({ about }) => about ?? []),
  );
  return due.flatMap(({ wording, ...note }) => {
    // a note whose words are gone has nothing to remind of
    if (wording === null) return [];
    const about = note.about === null ? null : (names.get(note.about) ?? null);
    const named = about && { id: about.id, name: about.name };
    return [cardOf({ note, words: wording.text, about: named }, today, reader.timeZone)];
  });
}

async function isDayToLookBack(
  db: Reading,
  reader: CardReader,
  { reflectionOn }: PromptSettings,
  today: string,
): Promise<boolean> {
  // it is that day, or one before it
  if (reflectionOn === null || Temporal.PlainDate.from(today).dayOfWeek > reflectionOn) return false;
  const mine = await (reader.days ?? availabilityOf(db, [reader.id]).then((all) => all.get(reader.id)));
  if (!mine || reflectionDay(reflectionOn, today, mine) !== today) return false;
  return !(await hasReflectedOn(db, mondayOf(today)));
}

async function forLeaders(
  { askedSince, sharedThanksSince }: NotesDependencies,
  db: Reading,
  { id, timeZone }: CardReader,
  now: Temporal.Instant,
): Promise<Card[]> {
  const hereSince = await hereSinceDay(db, id);
  if (hereSince === null) return [];
  const modelled = async (since: Temporal.Instant) => {
    const [asked, shared] = await Promise.all([askedSince(db, id, since), sharedThanksSince(db, id, since)]);
    return asked || shared || hereSince >= dayFor(since, 'UTC');
  };
  const since = now.subtract(quietOfLeaders);
  const [lately, before] = await Promise.all([modelled(since), modelled(since.subtract(hintedAt))]);
  return before && !lately ? [modelItCard(id, dayFor(now, timeZone))] : [];
}
