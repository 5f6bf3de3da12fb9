/** Personal tokens in the database; only their owner reaches them. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';

export interface NewToken {
  id: string;
  secret: Buffer;
  person: string;
  name: string;
  scope: 'read' | 'write';
  at: Temporal.Instant;
  until: Temporal.Instant | null;
}

interface Row {
  id: string;
  name: string;
  scope: string;
  madeAt: string;
  endsAt: string | null;
}

const columns = ['id', 'name', 'scope', 'madeAt', 'endsAt'] as const;
const show = (row: Row) => ({
  id: row.id,
  name: row.name,
  scope: row.scope as 'read' | 'write',
  madeAt: row.madeAt,
  endsAt: row.endsAt,
});

export async function addToken(tx: Writing, token: NewToken): Promise<ReturnType<typeof show>> {
  const row = await tx
    .insertInto('personalToken')
    .values({
      id: token.id,
      secretHash: token.secret,
      personId: token.person,
      name: token.name,
      scope: token.scope,
      madeAt: token.at.toString(),
      endsAt: token.until?.toString() ?? null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return show(row);
}

/** My tokens, newest first; one that has ended stays in the list for a day at most. */
export async function myTokens(db: Reading): Promise<ReturnType<typeof show>[]> {
  const rows = await db
    .selectFrom('personalToken')
    .select(columns)
    .where('personId', '=', sql<string>`my_person()`)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(show);
}

/** Removes one of my tokens; false when it is none of mine. */
export async function deleteToken(tx: Writing, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('personalToken')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
