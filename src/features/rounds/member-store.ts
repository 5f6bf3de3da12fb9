/** Queries on what is mine alone: whether I am in, my pause, whom I would rather not meet. */
import type { Reading, Writing } from '#platform/database/transaction.ts';

export interface Member {
  rhythm: number;
  trios: boolean;
  pausedUntil: string | null;
  resting: boolean;
  skipsInARow: number;
}

/** My own row; undefined while I am not in. */
export async function ownMembership(db: Reading): Promise<Member | undefined> {
  const row = await db.selectFrom('round_member').selectAll().executeTakeFirst();
  return (
    row && {
      rhythm: row.rhythm,
      trios: row.trios,
      pausedUntil: row.paused_until,
      resting: row.resting,
      skipsInARow: row.skips_in_a_row,
    }
  );
}

/** Is in from now on, or changes how; a pause stays. */
export async function keepMembership(
  tx: Writing,
  person: string,
  how: Pick<Member, 'rhythm' | 'trios'>,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('round_member')
    .values({ person_id: person, ...how, since: now.toString() })
    .onConflict((again) =>
      again
        .column('person_id')
        .doUpdateSet((eb) => ({ ...how, version: eb('round_member.version', '+', 1) })),
    )
    .execute();
}

/** Changes a pause, or the count of skips that leads to one; false when I am not in. */
export async function changePause(
  tx: Writing,
  person: string,
  change: Partial<Pick<Member, 'pausedUntil' | 'resting' | 'skipsInARow'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('round_member')
    .set((eb) => ({
      ...(change.pausedUntil === undefined ? {} : { paused_until: change.pausedUntil }),
      ...(change.resting === undefined ? {} : { resting: change.resting }),
      ...(change.skipsInARow === undefined ? {} : { skips_in_a_row: change.skipsInARow }),
      version: eb('version', '+', 1),
    }))
    .where('person_id', '=', person)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function dropMembership(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('round_member').where('person_id', '=', person).execute();
}

/** Whom I would rather not meet, latest first. */
export const ownBlocks = (db: Reading) =>
  db
    .selectFrom('round_block')
    .select(['other_id', 'since'])
    .orderBy('since', 'desc')
    .orderBy('other_id')
    .execute();

export async function keepBlock(
  tx: Writing,
  person: string,
  other: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('round_block')
    .values({ person_id: person, other_id: other, since: now.toString() })
    .onConflict((again) => again.doNothing())
    .execute();
}

export async function dropBlock(tx: Writing, person: string, other: string): Promise<void> {
  await tx.deleteFrom('round_block').where('person_id', '=', person).where('other_id', '=', other).execute();
}

/** The weeks in which I had nobody, latest first. */
export const ownWeeksAlone = (db: Reading) =>
  db.selectFrom('round_alone').select(['week', 'at', 'left_over']).orderBy('week', 'desc').execute();

/** The week in which I had nobody, if it is this one. */
export const aloneIn = (db: Reading, monday: string) =>
  db
    .selectFrom('round_alone')
    .select(['week', 'at', 'left_over'])
    .where('week', '=', monday)
    .executeTakeFirst();
