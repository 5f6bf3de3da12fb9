/** An object's history: who moved it, when, in their own words; written in the transaction of the move. */
import { sql } from 'kysely';
import type { Reading, Writing } from './database/transaction.ts';

export interface Moment {
  circle: string;
  kind: string;
  subject: string;
  at: Temporal.Instant;
  /** Null when the clock moved. */
  mover: string | null;
  /** The party the mover spoke for, where it is a team. */
  forParty?: string | undefined;
  did: string;
  words?: string | undefined;
  details?: Record<string, unknown> | undefined;
}

/** Writes a move into the history of its object and tells the circle, once the transaction holds, that something changed. */
export async function remember(tx: Writing, moment: Moment): Promise<void> {
  const written = tx
    .insertInto('history')
    .values({
      circle_id: moment.circle,
      subject_kind: moment.kind,
      subject_id: moment.subject,
      at: moment.at.toString(),
      mover_id: moment.mover,
      for_party: moment.forParty ?? null,
      did: moment.did,
      words: moment.words?.trim() || null,
      details: moment.details === undefined ? null : JSON.stringify(moment.details),
    })
    .execute();
  await Promise.all([written, announce(tx, moment.circle, moment.kind, moment.subject)]);
}

/** Tells those of a circle who are looking that an object changed; carries no words. */
export async function announce(tx: Writing, circle: string, kind: string, subject: string): Promise<void> {
  await sql`select announce(${circle}::uuid, ${kind}, ${subject}::uuid)`.execute(tx);
}

/** The history of an object, oldest first, as far as the reader's circles go. */
export const historyOf = (db: Reading, subject: string) =>
  db
    .selectFrom('history')
    .leftJoin('person as mover', 'mover.id', 'history.mover_id')
    .leftJoin('team', 'team.id', 'history.for_party')
    .select([
      'history.id',
      'history.at',
      'history.did',
      'history.words',
      'history.details',
      'history.mover_id as moverId',
      'mover.name as mover',
      'team.name as forTeam',
    ])
    .where('history.subject_id', '=', subject)
    .orderBy('history.id')
    .execute();
