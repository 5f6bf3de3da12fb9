/** The worker's look at what somebody who left was part of. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

export interface LeftBehind {
  /** A partner themselves, or the contact of a team in a partnership or on a line. */
  kind: 'partner' | 'partnership' | 'expectation';
  id: string;
  /** Somebody of the circle who is here. */
  acting: string;
}

export async function partnershipsLeftBy(db: Reading, leaver: string): Promise<LeftBehind[]> {
  const { rows } = await sql<LeftBehind>`
    select kind, subject_id as id, acting from partnerships_left_by(${leaver}::uuid) where acting is not null`.execute(
    db,
  );
  return rows;
}
