import type { Availability } from './calendar.ts';
import type { Card } from './card.ts';
import type { Reading } from './database/transaction.ts';

/** Whose Today it is. `days` are the reader's own, where they are being asked for anyway. */
export interface CardReader {
  id: string;
  timeZone: string;
  days?: Promise<Availability>;
}

/** What a feature may put on somebody's Today; which of it is shown, and how often, is Today's affair. */
export type CardSource = (db: Reading, reader: CardReader, now: Temporal.Instant) => Promise<Card[]>;
