/** What promises may put on Today: T1 to T3, and T6 for news that the other side moved; T2 also asks whether what stands on another still stands. */
import type { Reader } from '#features/people/public.ts';
import type { Availability } from '#platform/calendar.ts';
import { newsFor, type Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { carriedByAny } from './counting-on/store.ts';
import { promisesOnMyMind, saidWithYes, type OnMyMind } from './list-store.ts';
import { cardOf, shakenCard, shakenIn } from './promise-card.ts';
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
  const cards = found.flatMap((promise) => {
    const [side] = sidesOf(promise, viewer);
    if (!side) return [];
    const about = otherParty(promise, side);
    const beside = { newPerformer: promise.newPerformer, saidWithYes: said.get(promise.id) };
    return cardOf({ promise, side, me: person.id, about, ...beside, days, now });
  });
  const shaken = await shakenCards(db, found, { viewer, days, now });
  // the question stands in the place of the news that it comes of
  const isAsked = ({ kind, subject }: Card) =>
    kind === 'T6' && shaken.some(({ ground }) => ground === subject.id);
  return [...cards.filter((card) => !isAsked(card)), ...shaken.map(({ card }) => card)];
}

interface Seeing {
  viewer: Reader;
  days: Availability;
  now: Temporal.Instant;
}

/** Of my promises those that stand on one to me that was said early or has ended otherwise than kept (model 16.18). */
async function shakenCards(
  db: Reading,
  found: readonly OnMyMind[],
  { viewer, days, now }: Seeing,
): Promise<{ ground: string; card: Card }[]> {
  const grounds = new Map(found.filter((one) => shakenIn(one) !== null).map((one) => [one.id, one]));
  if (grounds.size === 0) return [];
  const carried = await carriedByAny(db, [...grounds.keys()]);
  return carried.flatMap((promise) => {
    const ground = grounds.get(promise.ground);
    if (!ground || !sidesOf(promise, viewer).includes('performer')) return [];
    const about = { id: promise.customerId, name: promise.customer };
    const mine = { promise, side: 'performer' as const, me: viewer.person, about, days, now };
    const card = shakenCard({ ...mine, newPerformer: null, saidWithYes: undefined }, ground);
    return card ? [{ ground: ground.id, card }] : [];
  });
}

const otherParty = (promise: OnMyMind, side: Side): { id: string; name: string } =>
  side === 'customer'
    ? { id: promise.performerId, name: promise.performer }
    : { id: promise.customerId, name: promise.customer };
