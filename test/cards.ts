/** The cards that sources offer somebody: through the same first look as on Today, so that what it leaves out is seen. */
import { lookAtDesk } from '#features/today/looking.ts';
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import { reading } from '#platform/database/transaction.ts';
import type { Workplace } from './workplace.ts';

/** What these sources offer; which of it would be shown is not asked. */
export const cardsFrom = async (
  w: Workplace,
  sources: readonly CardSource[],
  { id }: { id: string },
): Promise<Card[]> => {
  const person = { id, timeZone: 'Europe/Berlin' };
  const desk = await reading(w.database.app, id, (db) => lookAtDesk(sources, db, person, w.clock.read()));
  return desk.offered;
};
