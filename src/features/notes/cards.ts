/** What notes may put on Today: T10, T17, T19, T20 and T22. All of it is for their author, from their author. */
import { availabilityOf, leadsATeam, partiesNamed, personOf } from '#features/people/public.ts';
import { dayFor, type Availability } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { QuietTime } from './contract.ts';
import { modelItCard, mythCards, questionCard } from './each-day/card-of-the-day.ts';
import type { Neighbours } from './neighbours.ts';
import { cardOf } from './note-card.ts';
import { hasReflectedOn, quietTime } from './quiet-time-store.ts';
import { reflectionCard, reflectionDay } from './reflection/reflection-card.ts';
import { mondayOf } from './reflection/week.ts';
import { dueNotes } from './store.ts';

const mostNotes = 20;
const quietOfLeaders = { hours: 24 * 21 };
/** Every nudge has an end: after four weeks of hints a leader hears no more until they asked or thanked again. */
const hintedAt = { hours: 24 * 28 };

interface Reader {
  id: string;
  timeZone: string;
}

/** The cards of notes for somebody's Today; which of them are shown, and how often, is Today's affair. */
export const noteCards =
  (neighbours: Neighbours): CardSource =>
  async (db, reader, now) => {
    const today = dayFor(now, reader.timeZone);
    // together, since none waits for another's answer
    const [notes, time, availability, leading] = await Promise.all([
      cardsOfNotes(db, reader, today),
      quietTime(db),
      availabilityOf(db, [reader.id]),
      forLeaders(neighbours, db, reader, now),
    ]);
    const day = dayToLookBack(time, today, availability.get(reader.id));
    const isToday = day === today && !(await hasReflectedOn(db, mondayOf(today)));
    return [
      ...notes,
      ...leading,
      ...(isToday ? [reflectionCard(reader.id, today, reader.timeZone)] : []),
      ...(time.question ? [questionCard(reader.id, today), ...mythCards(reader.id, today)] : []),
    ];
  };

async function cardsOfNotes(db: Reading, reader: Reader, today: string): Promise<Card[]> {
  const due = await dueNotes(db, today, mostNotes);
  const names = await partiesNamed(db, [...new Set(due.flatMap(({ about }) => about ?? []))]);
  return due.flatMap(({ wording, ...note }) => {
    // a note whose words are gone has nothing to remind of
    if (wording === null) return [];
    const about = note.about === null ? null : (names.get(note.about) ?? null);
    const named = about && { id: about.id, name: about.name };
    return [cardOf({ note, words: wording.text, about: named }, today, reader.timeZone)];
  });
}

const dayToLookBack = ({ reflectionOn }: QuietTime, today: string, mine: Availability | undefined) =>
  reflectionOn === null || !mine ? null : reflectionDay(reflectionOn, today, mine);

async function forLeaders(
  { askedSince, sharedThanksSince }: Neighbours,
  db: Reading,
  { id, timeZone }: Reader,
  now: Temporal.Instant,
): Promise<Card[]> {
  if (!(await leadsATeam(db, id))) return [];
  const person = await personOf(db, id);
  if (!person) return [];
  const modelled = async (since: Temporal.Instant) => {
    const [asked, shared] = await Promise.all([askedSince(db, id, since), sharedThanksSince(db, id, since)]);
    return asked || shared || Temporal.Instant.compare(person.joined_at, since) > 0;
  };
  const since = now.subtract(quietOfLeaders);
  const [lately, before] = await Promise.all([modelled(since), modelled(since.subtract(hintedAt))]);
  return before && !lately ? [modelItCard(id, dayFor(now, timeZone))] : [];
}
