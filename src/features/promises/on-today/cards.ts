/** What promises may put on Today: T1 to T3, and T6 for news that the other side moved. */
import { availabilityOf, partiesNamed, type PartyView } from '#features/people/public.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { promisesOnMyMind } from '../finding/list-store.ts';
import { cardOf, newsFor } from './promise-card.ts';
import { sidesOf } from '../promise-sides.ts';
import type { Side, StoredPromise } from '../promise-doc.ts';

/** The cards of promises for somebody's Today; which of them are shown, and how often, is Today's affair. */
export const promiseCards: CardSource = { cards: cardsOfPromises };

async function cardsOfPromises(
  db: Reading,
  person: Pick<CardReader, 'id' | 'days'>,
  now: Temporal.Instant,
): Promise<Card[]> {
  const [{ found, viewer }, days] = await Promise.all([
    promisesOnMyMind(db, person.id, now.subtract(newsFor)),
    person.days ?? availabilityOf(db, [person.id]).then((all) => all.get(person.id)),
  ]);
  const names = await partiesNamed(db, [
    ...new Set(found.flatMap((one) => [one.customerId, one.performerId])),
  ]);
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
