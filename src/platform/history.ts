/** An object's history (its audit log): who moved it, when, in their own words; written in the transaction of the move. */
import { sql, type RawBuilder } from 'kysely';
import type { Writing } from './database/transaction.ts';
import type { Subject } from './subjects.ts';

export interface Moment {
  circle: string;
  kind: Subject;
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

/**
 * Writes a move into the history of its object and tells the circle, once the transaction holds, that something changed.
 * The `change` it tells of may be an insert, update or delete that goes with it as one statement.
 */
export async function remember(tx: Writing, moment: Moment, change?: RawBuilder<unknown>): Promise<void> {
  const { circle, kind, subject } = moment;
  const details = moment.details === undefined ? null : JSON.stringify(moment.details);
  await sql`
    with ${change ? sql`changed as (${change}), ` : sql``}written as (
      insert into history (circle_id, subject_kind, subject_id, at, mover_id, for_party, did, words, details)
      values (${circle}, ${kind}, ${subject}, ${moment.at.toString()}, ${moment.mover}, ${moment.forParty ?? null},
        ${moment.did}, ${moment.words?.trim() || null}, ${details}))
    select announce(${circle}::uuid, ${kind}, ${subject}::uuid)`.execute(tx);
}

/** Tells those of a circle who are looking that an object changed; carries no words. */
export async function announce(tx: Writing, circle: string, kind: Subject, subject: string): Promise<void> {
  await sql`select announce(${circle}::uuid, ${kind}, ${subject}::uuid)`.execute(tx);
}

/** A line of history as it is read: through JSON, so that it can stand within whatever is read beside it. */
export interface HistoryLine extends Pick<Moment, 'did'> {
  id: number;
  at: string;
  words: string | null;
  details: unknown;
  moverId: string | null;
  mover: string | null;
  forTeam: string | null;
}

/**
 * The history of an object within a query, oldest first, as far as the reader's circles go. Its lines are numbered by what
 * the reader sees of it: the number under which a line is kept would tell how much others do elsewhere.
 */
export const historyFound = (subject: RawBuilder<unknown>): RawBuilder<HistoryLine[]> => sql`(
  select coalesce(json_agg(line), '[]') from (
    select row_number() over (order by h.id)::int as id, h.at, h.did, h.words, h.details, h.mover_id as "moverId", mover.name as mover, team.name as "forTeam"
    from history h left join person mover on mover.id = h.mover_id left join team on team.id = h.for_party
    where h.subject_id = ${subject} order by h.id) line)`;
