/** Queries for lists of conversations: each walks an index of the reader's own. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

interface Range {
  after?: string | undefined;
  many: number;
}

/** My drafts, newest first. */
export async function draftsOf(db: Reading, me: string, { after, many }: Range): Promise<string[]> {
  const rows = await db
    .selectFrom('conversation')
    .select('id')
    .where('opener_id', '=', me)
    .where('state', '=', 'draft')
    .$if(after !== undefined, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(many)
    .execute();
  return rows.map((row) => row.id);
}

/** Conversations I take part in, in these states, newest first. */
export async function conversationsOf(
  db: Reading,
  me: string,
  states: readonly string[],
  { after, many }: Range,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from conversation_person p join conversation c on c.id = p.conversation_id
    where p.person_id = ${me}::uuid and c.state = any (${[...states]}::text[])
      and (${after ?? null}::uuid is null or p.conversation_id < ${after ?? null}::uuid)
    order by p.conversation_id desc limit ${many}`.execute(db);
  return rows.map((row) => row.id);
}

/** A catch-up that is under way between exactly these two; null where there is none. */
export async function catchUpIn(db: Reading, circle: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('circle_id', '=', circle)
    .where('form', '=', 'catch-up')
    .where('state', 'in', ['invited', 'open'])
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Every conversation of somebody that still has words or an invitation, drafts as well; for when they leave, and their own data. */
export async function everyConversationOf(db: Reading, me: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversation where opener_id = ${me}::uuid
    union select conversation_id from conversation_person where person_id = ${me}::uuid order by 1`.execute(
    db,
  );
  return rows.map((row) => row.id);
}
