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
  const row = await db.selectFrom('roundMember').selectAll().executeTakeFirst();
  return (
    row && {
      rhythm: row.rhythm,
      trios: row.trios,
      pausedUntil: row.pausedUntil,
      resting: row.resting,
      skipsInARow: row.skipsInARow,
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
    .insertInto('roundMember')
    .values({ personId: person, ...how, since: now.toString() })
    .onConflict((again) =>
      again.column('personId').doUpdateSet((eb) => ({ ...how, version: eb('roundMember.version', '+', 1) })),
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
    .updateTable('roundMember')
    .set((eb) => ({
      ...(change.pausedUntil === undefined ? {} : { pausedUntil: change.pausedUntil }),
      ...(change.resting === undefined ? {} : { resting: change.resting }),
      ...(change.skipsInARow === undefined ? {} : { skipsInARow: change.skipsInARow }),
      version: eb('version', '+', 1),
    }))
    .where('personId', '=', person)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function dropMembership(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('roundMember').where('personId', '=', person).execute();
}

/** Whom I would rather not meet, latest first. */
export const ownBlocks = (db: Reading) =>
  db
    .selectFrom('roundBlock')
    .select(['otherId', 'since'])
    .orderBy('since', 'desc')
    .orderBy('otherId')
    .execute();

export async function keepBlock(
  tx: Writing,
  person: string,
  other: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('roundBlock')
    .values({ personId: person, otherId: other, since: now.toString() })
    .onConflict((again) => again.doNothing())
    .execute();
}

export async function dropBlock(tx: Writing, person: string, other: string): Promise<void> {
  await tx.deleteFrom('roundBlock').where('personId', '=', person).where('otherId', '=', other).execute();
}

/** The weeks in which I had nobody, latest first. */
export const ownWeeksAlone = (db: Reading) =>
  db.selectFrom('roundAlone').select(['week', 'at', 'leftOver']).orderBy('week', 'desc').execute();

/** The week in which I had nobody, if it is this one. */
export const aloneIn = (db: Reading, monday: string) =>
  db
    .selectFrom('roundAlone')
    .select(['week', 'at', 'leftOver'])
    .where('week', '=', monday)
    .executeTakeFirst();
