/** What promises may put on Today: T1 to T3, and T6 for news that the other side moved. */
import { newsFor, type Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { promisesOnMyMind, saidWithYes, type OnMyMind } from './list-store.ts';
import { cardOf } from './promise-card.ts';
import { sidesOf } from './promise-sides.ts';
import type { Side } from './promise-stored.ts';

/** The cards of promises for somebody's Today; which of them are shown, and how often, is Today's affair. */
export const promiseCards: CardSource = { cards: cardsOfPromises };

async function cardsOfPromises(
  db: Reading,
  person: Pick<CardReader, 'id' | 'days'>,
  now: Temporal.Instant,
): Promise<Card[]> {
  const [{ found, viewer }, days] = await Promise.all([
    promisesOnMyMind(db, person.id, now.subtract(newsFor)),
    person.days,
  ]);
  const thanked = found.filter(({ lastDid }) => lastDid === 'declare-satisfied');
  const said = await saidWithYes(
    db,
    thanked.map(({ id }) => id),
  );
  return found.flatMap((promise) => {
    const [side] = sidesOf(promise, viewer);
    if (!side) return [];
    const about = otherParty(promise, side);
    const beside = { newPerformer: promise.newPerformer, saidWithYes: said.get(promise.id) };
    return cardOf({ promise, side, me: person.id, about, ...beside, days, now });
  });
}

const otherParty = (promise: OnMyMind, side: Side): { id: string; name: string } =>
  side === 'customer'
    ? { id: promise.performerId, name: promise.performer }
    : { id: promise.customerId, name: promise.customer };
