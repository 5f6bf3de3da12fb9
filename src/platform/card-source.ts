import type { Card } from './card.ts';
import type { Reading } from './database/transaction.ts';

/** What a feature may put on somebody's Today; which of it is shown, and how often, is Today's affair. */
export type CardSource = (
  db: Reading,
  reader: { id: string; timeZone: string },
  now: Temporal.Instant,
) => Promise<Card[]>;
