/** T18, the pulse: a round is open, and whoever looks has not answered (model 10.1). */
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mayHavePulseCard, openToMe } from './store.ts';

export const pulseCards: CardSource = { mayHaveCards: mayHavePulseCard, cards: cardOfThePulse };

/** Twice in a round at most; gone for good on the first answer, also on "not this time". */
async function cardOfThePulse(db: Reading, reader: CardReader): Promise<Card[]> {
  const round = await openToMe(db, reader.id);
  if (!round) return [];
  return [
    {
      id: `pulse.answer:${round.id}`,
      kind: 'T18',
      band: 4,
      order: 2,
      subject: { kind: 'pulse', id: round.id },
      about: null,
      why: { say: 'pulse.answer', with: { day: round.closesOn } },
      words: '',
      answers: ['answer', 'not-this-time'],
      quiet: { showings: 2, apart: 2 },
    },
  ];
}
