/** Another address is asked for me, or was given to me on the machine. */
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mayHaveAddressCards, myAddressChanges } from './address-store.ts';

const showings = 10;

export const addressCards: CardSource = { mayHaveCards: mayHaveAddressCards, cards: aboutMyAddress };

async function aboutMyAddress(db: Reading, _reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const changes = await myAddressChanges(db, now);
  return changes.map(({ id, to, state, askedBy }): Card => ({
    id: `address.${state}:${id}`,
    kind: 'T25',
    band: 1,
    order: 9,
    subject: { kind: 'address', id },
    about: null,
    why:
      state === 'asked'
        ? { say: 'people.address-asked', with: { by: askedBy ?? '', address: to } }
        : { say: 'people.address-changed', with: { address: to } },
    words: '',
    answers: state === 'asked' ? ['yes', 'no'] : ['seen'],
    quiet: { showings },
  }));
}
