/** When silence begins to count as consent, as an appointment of the queue. */
import type { Writing } from '#platform/database/transaction.ts';
import { queue, type Job, type PayloadOf } from '#platform/jobs.ts';
import { silenceCountsFrom } from './consent.ts';

/** The words as they stand: since when they are proposed, and the zone in which the working days are counted. */
export interface Proposed {
  id: string;
  proposedAt: string;
  timeZone: string;
}

/** The moment from which one yes beside the proposer's is enough, if no objection stands. */
export const silenceCountsFor = ({ proposedAt, timeZone }: Omit<Proposed, 'id'>): Temporal.Instant =>
  silenceCountsFrom(Temporal.Instant.from(proposedAt), timeZone);

/** Has the job look at a proposal at that moment; words that changed begin the five working days anew. */
export const awaitSilence = <Kind extends Job>(
  tx: Writing,
  job: Kind,
  payload: PayloadOf<Kind>,
  proposed: Proposed,
): Promise<void> => queue(tx, job, payload, { at: silenceCountsFor(proposed), key: proposed.id });
