/** What promises may put on Today: T1 to T3, and T6 for news that the other side moved. */
import { availabilityOf, partiesNamed, partiesOf, type PartyView } from '#features/people/public.ts';
import type { Card } from '#platform/card.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { promisesOnMyMind } from '../finding/list-store.ts';
import { cardOf, newsFor } from './promise-card.ts';
import { sidesOf } from '../promise-sides.ts';
import type { Side, StoredPromise } from '../promise-doc.ts';

/** The cards of promises for somebody's Today; which of them are shown, and how often, is Today's affair. */
export async function promiseCards(
  db: Reading,
  person: Pick<Person, 'id'>,
  now: Temporal.Instant,
): Promise<Card[]> {
  const [found, parties, availability] = await Promise.all([
    promisesOnMyMind(db, now.subtract(newsFor)),
    partiesOf(db, person.id),
    availabilityOf(db, [person.id]),
  ]);
  if (found.length === 0) return [];
  const viewer = { id: person.id, parties };
  const names = await partiesNamed(db, [
    ...new Set(found.flatMap((one) => [one.customerId, one.performerId])),
  ]);
  const days = availability.get(person.id);
  return found.flatMap((promise) => {
    const [side] = sidesOf(promise, viewer);
    return side && days
      ? cardOf({ promise, side, me: person.id, about: otherParty(promise, side, names), days, now })
      : [];
  });
}

function otherParty(
  promise: StoredPromise,
  side: Side,
  names: ReadonlyMap<string, PartyView>,
): { id: string; name: string } {
  const id = side === 'customer' ? promise.performerId : promise.customerId;
  return { id, name: names.get(id)?.name ?? '' };
}
