/** Gathers what every feature may put on Today, and what its reader's quiet rules need, at one moment. */
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Looking } from './card-quiet.ts';
import { glanceAt } from './glance-store.ts';
import { ownDay, rememberedCards, type OwnDay } from './store.ts';

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
  const own = ownDay(db);
  const days = own.then((reader) => reader.days);
  // who does not ask for them need not hear that they could not be read: `own` says it
  days.catch(() => {});
  const moment = { person: person.id, now, today: dayFor(now, person.timeZone) };
  const glances = glanceAt(sources, db, moment);
  const cardsOf = async (source: CardSource, place: number) => {
    const seen = source.glance ? (await glances)[place] : true;
    return seen ? source.cards(db, { ...person, days }, now, seen) : [];
  };
  const [reader, remembered, offered] = await Promise.all([
    own,
    rememberedCards(db),
    Promise.all(sources.map(cardsOf)),
    glances,
  ]);
  return { reader, remembered, offered: offered.flat(), now };
}
