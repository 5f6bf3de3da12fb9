/** What notes need to know of the features beside them: given by whoever puts the house together. */
import type { Reading } from '#platform/database/transaction.ts';

export interface Neighbours {
  /** The thanks somebody sent since, newest first; read in their own transaction. */
  thanksGiven: (
    db: Reading,
    person: string,
    since: Temporal.Instant,
  ) => Promise<{ id: string; forWhat: string; to: string[]; at: string }[]>;
  sharedThanksSince: (db: Reading, person: string, since: Temporal.Instant) => Promise<boolean>;
  askedSince: (db: Reading, person: string, since: Temporal.Instant) => Promise<boolean>;
}
