/** Gathers what every feature may put on Today, and what its reader's quiet rules need, at one moment. */
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import type { Looking } from './card-quiet.ts';
import { ownDay, rememberedCards, type OwnDay } from './store.ts';

export interface Desk extends Looking {
  reader: OwnDay;
  /** Every card on offer, before any is chosen. */
  offered: Card[];
}

/** One look: all queries travel together, since none waits for another's answer. */
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
  const [reader, remembered, ...offered] = await Promise.all([
    own,
    rememberedCards(db),
    ...sources.map((source) => source(db, { ...person, days }, now)),
  ]);
  return { reader, remembered, offered: offered.flat(), now };
}
