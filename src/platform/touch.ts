/** Whom somebody's work touches: what a feature knows of the parties that news would concern (S2-3.1, B18). */
import type { Reading } from './database/transaction.ts';

export interface Touch {
  /** The party that is touched. */
  party: string;
  /** Why: an open promise, an agreed expectation, a shared goal. */
  because: { kind: string; id: string; words: string };
}

/** The parties touched by the work of `party` (the person who acts, or a team of theirs), as far as the reader may know. */
export type TouchSource = (db: Reading, party: string, now: Temporal.Instant) => Promise<Touch[]>;
