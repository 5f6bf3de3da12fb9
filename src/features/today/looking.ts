/** Collects the cards of every feature, and what its reader's quiet rules need, at one moment. */
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { dayFor } from '#platform/calendar.ts';
import { momentOn } from '#platform/zone.ts';
import { isQuietDay, thingsAnswered, today, type Looking } from './card-quiet.ts';
import { firstLook } from './may-have-cards-store.ts';
import { movedSince, type OwnDay } from './store.ts';
import { hasBegun } from './today.ts';

export interface Desk extends Looking {
  reader: OwnDay;
  /** Every card on offer, before any is chosen. */
  offered: Card[];
}

/**
 * One look. Sources without an existence check are asked for their cards at once; of the others only those for which the
 * check found something.
 */
export async function lookAtDesk(
  sources: readonly CardSource[],
  db: Reading,
  person: Pick<Person, 'id' | 'timeZone'>,
  now: Temporal.Instant,
): Promise<Desk> {
  const look = firstLook(sources, db, { person: person.id, now, today: dayFor(now, person.timeZone) });
  const days = look.then(({ reader }) => reader.days);
  const parties = look.then((found) => found.parties);
  // A source that ignores these must not cause an unhandled rejection: where the query fails, awaiting `look` reports it.
  for (const asked of [days, parties]) asked.catch(() => {});
  const cardsOf = async (source: CardSource, place: number) => {
    const seen = source.mayHaveCards ? (await look).seen[place] : true;
    return seen ? source.cards(db, { ...person, days, parties }, now, seen) : [];
  };
  const [{ reader, remembered }, offered] = await Promise.all([look, Promise.all(sources.map(cardsOf))]);
  const desk: Desk = { reader, remembered, offered: offered.flat(), now };
  return hasBegun(desk) || isQuietDay(desk)
    ? { ...desk, moved: await movedToday(db, person.id, desk) }
    : desk;
}

/** Of the things that cards still unseen today would answer, those that the reader moved today. */
function movedToday(db: Reading, person: string, desk: Desk): Promise<Set<string>> {
  const day = today(desk);
  const unseen = desk.offered.filter(({ id }) => desk.remembered.get(id)?.lastDay !== day);
  const things = new Set(unseen.flatMap(thingsAnswered));
  return movedSince(db, person, [...things], momentOn(desk.reader.days.timeZone, day));
}
