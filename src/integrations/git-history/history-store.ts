/** Where each import of a history stands, and who has which address. Read and written by the worker. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';

export interface Standing {
  /** The last commit that was read. */
  doneUntil: string;
  isFinished: boolean;
}

/** How far a repository was read, or nothing when it never was. */
export async function standingOf(db: Reading, repository: string): Promise<Standing | undefined> {
  const row = await db
    .selectFrom('historyImport')
    .select(['doneUntil', 'isFinished'])
    .where('repository', '=', repository)
    .executeTakeFirst();
  return row && { doneUntil: row.doneUntil, isFinished: row.isFinished };
}

/** Notes how far a repository was read. */
export async function noteStanding(
  tx: Writing,
  repository: string,
  { doneUntil, isFinished }: Standing,
  now: Temporal.Instant,
): Promise<void> {
  const standing = { doneUntil, isFinished, changedAt: now.toString() };
  await tx
    .insertInto('historyImport')
    .values({ repository, ...standing })
    .onConflict((row) => row.column('repository').doUpdateSet(standing))
    .execute();
}

/** Who has these addresses: the person, or `gone` when they have left. */
export async function peopleByAddress(
  db: Reading,
  addresses: readonly string[],
): Promise<Map<string, string | 'gone'>> {
  const { rows } = await sql<{ email: string; personId: string; isHere: boolean }>`
    select * from people_by_address(${addresses}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.email, row.isHere ? row.personId : 'gone']));
}

/** Takes up those of these people who are not here as known from work; says under which id each of them stands. */
export async function knowFromWork(
  tx: Writing,
  people: readonly { email: string; name: string }[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ email: string; id: string }>`
    select * from know_from_work(${JSON.stringify(people)}::jsonb)`.execute(tx);
  return new Map(rows.map((row) => [row.email, row.id]));
}
