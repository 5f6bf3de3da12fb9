/** T21 my guide (model 10.1): when nobody has looked it over for six months. Once each half-year. */
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mayHaveGuideCards, guideLastTouched } from './guide-store.ts';

const halfAYear = { months: 6 };

/** Which half of its year a day lies in, such as `2054-2`. */
const halfOf = (day: Temporal.PlainDate): string => `${day.year}-${day.month <= 6 ? 1 : 2}`;

export const guideCards: CardSource = {
  mayHaveCards: mayHaveGuideCards,
  cards: lookOver,
};

async function lookOver(db: Reading, reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const touched = await guideLastTouched(db);
  if (touched === null) return [];
  const today = Temporal.PlainDate.from(dayFor(now, reader.timeZone));
  const since = Temporal.PlainDate.from(dayFor(Temporal.Instant.from(touched), reader.timeZone));
  if (Temporal.PlainDate.compare(since.add(halfAYear), today) > 0) return [];
  return [
    {
      id: `guide.look-over:${halfOf(today)}`,
      kind: 'T21',
      band: 4,
      order: 5,
      subject: { kind: 'guide', id: reader.id },
      about: null,
      why: { say: 'people.look-over', with: {} },
      words: '',
      answers: ['looks-right', 'edit'],
      quiet: { showings: 1 },
    },
  ];
}
