/** Gathers what every feature may put on Today, and what its reader's quiet rules need, at one moment. */
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Looking } from './card-quiet.ts';
import { firstLook } from './glance-store.ts';
import type { OwnDay } from './store.ts';

export interface Desk extends Looking {
  reader: OwnDay;
  /** Every card on offer, before any is chosen. */
  offered: Card[];
}

/**
 * One look. Sources whose single question says everything ask it at once; of the others only those that a glance found to
 * have something to say.
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
  // who does not ask for them need not hear that they could not be read: the look says it
  for (const asked of [days, parties]) asked.catch(() => {});
  const cardsOf = async (source: CardSource, place: number) => {
    const seen = source.glance ? (await look).seen[place] : true;
    return seen ? source.cards(db, { ...person, days, parties }, now, seen) : [];
  };
  const [{ reader, remembered }, offered] = await Promise.all([look, Promise.all(sources.map(cardsOf))]);
  return { reader, remembered, offered: offered.flat(), now };
}
