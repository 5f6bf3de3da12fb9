/** What notes need to know of the features beside them: injected by `app.ts`. */
import type { Reading } from '#platform/database/transaction.ts';
import type { TalkForm } from './reflection/contract.ts';

export interface NotesDependencies {
  /** The thanks somebody sent since, newest first; read in their own transaction. */
  thanksGiven: (
    db: Reading,
    person: string,
    since: Temporal.Instant,
  ) => Promise<{ id: string; forWhat: string; to: string[]; at: string }[]>;
  /** The talks somebody was part of since, with the others in them; never a word of what was said. */
  talksHeld: (
    db: Reading,
    person: string,
    since: Temporal.Instant,
  ) => Promise<{ id: string; form: TalkForm; with: string[] }[]>;
  sharedThanksSince: (db: Reading, person: string, since: Temporal.Instant) => Promise<boolean>;
  askedSince: (db: Reading, person: string, since: Temporal.Instant) => Promise<boolean>;
}
