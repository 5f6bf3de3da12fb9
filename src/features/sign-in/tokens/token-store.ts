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

interface OwnToken {
  id: string;
  name: string;
  scope: NewToken['scope'];
  madeAt: string;
  endsAt: string | null;
}

const columns = ['id', 'name', 'scope', 'madeAt', 'endsAt'] as const;

export const addToken = (tx: Writing, token: NewToken): Promise<OwnToken> =>
  tx
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
    .$narrowType<{ scope: NewToken['scope'] }>()
    .executeTakeFirstOrThrow();

/** My tokens, newest first; one that has ended stays in the list for a day at most. */
export const myTokens = (db: Reading): Promise<OwnToken[]> =>
  db
    .selectFrom('personalToken')
    .select(columns)
    .where('personId', '=', sql<string>`my_person()`)
    .orderBy('id', 'desc')
    .$narrowType<{ scope: NewToken['scope'] }>()
    .execute();

/** Removes one of my tokens; false when it is none of mine. */
export async function deleteToken(tx: Writing, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('personalToken')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
