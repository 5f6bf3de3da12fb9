/** What is open with somebody and has a page of its own: a line under "Between us". */
import type { Reading } from './database/transaction.ts';
import type { Subject } from './subjects.ts';

export interface OpenThing {
  subject: { kind: Subject; id: string };
  state: string;
  /** People's own words. */
  words: string;
  with: { id: string; kind: 'person' | 'team'; name: string }[];
  /** The day it is for; null where there is no rush. */
  day: string | null;
  /** Whether it waits for the reader. */
  yourMove: boolean;
}

/** Everything of a feature that is open with this person; newest first, a hundred at most. */
export type OpenSource = (db: Reading, me: { id: string }, now: Temporal.Instant) => Promise<OpenThing[]>;
