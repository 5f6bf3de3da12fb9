/** Queries on the pictures people chose of themselves. */
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { everyoneId } from '../circles/circle-store.ts';

/** The picture of somebody, in this version; nothing where they have another by now, or none. */
export async function pictureOf(db: Reading, person: string, version: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('personPicture')
    .select('webp')
    .where('personId', '=', person)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.webp;
}

/** One's own, as a file of one's own data carries it: base64. */
export async function ownPicture(db: Reading, person: string): Promise<string | null> {
  const row = await db
    .selectFrom('personPicture')
    .select('webp')
    .where('personId', '=', person)
    .executeTakeFirst();
  return row?.webp.toString('base64') ?? null;
}

/** Keeps it in place of the one before. Returns its version. */
export async function keepPicture(tx: Writing, person: string, webp: Buffer): Promise<string> {
  const { version } = await tx
    .insertInto('personPicture')
    .values({ personId: person, circleId: await everyoneId(tx), webp })
    .onConflict((existing) => existing.column('personId').doUpdateSet({ webp }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

export async function dropPicture(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('personPicture').where('personId', '=', person).execute();
}
