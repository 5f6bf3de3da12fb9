/** Which occasions of a rhythm have their promise, and the worker's look at lines that have a rhythm. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';

/** Takes an occasion for the one promise it makes; false when it was taken before. */
export async function takeOccasion(tx: Writing, expectation: string, day: string): Promise<boolean> {
  const taken = await tx
    .insertInto('expectationOccasion')
    .values({ expectationId: expectation, onDay: day })
    .onConflict((conflict) => conflict.doNothing())
    .returning('onDay')
    .execute();
  return taken.length > 0;
}

/** Agreed lines with a rhythm, of partners who are partners still, each with somebody of the side that needs it. */
export async function agreedLines(
  db: Reading,
  only: string | null,
): Promise<{ id: string; acting: string }[]> {
  const { rows } = await sql<{ id: string; acting: string }>`
    select expectation_id as id, acting from agreed_lines(${only}::uuid) where acting is not null`.execute(
    db,
  );
  return rows;
}
