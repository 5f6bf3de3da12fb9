import type { RawBuilder } from 'kysely';
import type { Availability } from './calendar.ts';
import type { Card } from './card.ts';
import type { Reading } from './database/transaction.ts';

/** Whose Today it is, with what is being asked about them anyway: their own days, and their parties with the teams. */
export interface CardReader {
  id: string;
  timeZone: string;
  days: Promise<Availability>;
  parties: Promise<readonly string[]>;
}

/** What a feature may put on somebody's Today; which of it is shown, and how often, is Today's affair. */
export interface CardSource<Seen = unknown> {
  /**
   * A cheap existence check before the cards are asked for, since mostly there are none: an expression over the one row
   * `my` of `person`, `parties` (with their teams), `now` and `today` (the reader's calendar day). The checks of all
   * sources are one statement. Null or false: nothing is asked of this source, so what a check leaves out is never shown.
   */
  mayHaveCards?: RawBuilder<Seen>;
  /** The cards, given what the check saw. */
  cards(
    db: Reading,
    reader: CardReader,
    now: Temporal.Instant,
    seen: NonNullable<Seen>,
  ): Promise<readonly Card[]>;
}
