/** Queries for lists of conversations: each walks an index of the reader's own. */
import { sql, type RawBuilder } from 'kysely';
import { newsFor } from '#platform/card.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Form } from './conversation-form.ts';

/** As many talks as somebody looks back on at once. */
const mostHeld = 20;

/** Everybody's part, `p`, with the conversation it is in, `c`. */
export const partsInTalks = sql`conversation_person p join conversation c on c.id = p.conversation_id`;
/** Whether somebody was invited to it, or it is open. */
export const goesOn = sql<boolean>`c.state in ('invited', 'open')`;

interface Range {
  after?: string | undefined;
  many: number;
}

/** What stands further down than `after`, the last of the page before; everything without it. */
const before = (after: string | undefined) => sql<boolean>`(${after ?? null}::uuid is null
  or place < (select last.place from conversation last where last.id = ${after ?? null}::uuid))`;

/** My drafts, newest first. */
export async function draftsOf(db: Reading, me: string, { after, many }: Range): Promise<string[]> {
  const rows = await db
    .selectFrom('conversation')
    .select('id')
    .where('openerId', '=', me)
    .where('state', '=', 'draft')
    .$if(after !== undefined, (query) => query.where(before(after)))
    .orderBy('place', 'desc')
    .limit(many)
    .execute();
  return rows.map((row) => row.id);
}

/** Whether it is over for one of several while it goes on among the others. */
const isOverForThem = sql<boolean>`(${goesOn} and (p.answer = 'no'
  or (c.form = 'review' and c.stage is not null and c.stage <> 'gathering' and not p.answered)))`;

/** Conversations I take part in, in these states as I see them, newest first. */
export async function conversationsOf(
  db: Reading,
  me: string,
  states: readonly string[],
  { after, many }: Range,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from ${partsInTalks}
    where p.person_id = ${me}::uuid and case when ${isOverForThem} then 'declined' else c.state end = any (${[...states]}::text[])
      and ${before(after)}
    order by c.place desc limit ${many}`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether there is something to tell those who are in it, who did not do it themselves. */
const isNewsTo = (person: RawBuilder<unknown>, now: RawBuilder<unknown>) => sql<boolean>`(c.told is not null
  and c.told_by is distinct from ${person} and c.reaches_at > ${now} - make_interval(hours => ${sql.lit(newsFor.hours)}))`;

/** Whether I take part in any that is open, that somebody was invited to, or of which there is news. */
export const mayHaveConversationCards = sql<boolean>`exists (
  select from ${partsInTalks}
  where p.person_id = my.person and (${goesOn} or ${isNewsTo(sql`my.person`, sql`my.now`)}))`;

/** Conversations I take part in that may wait for me or have news for me, newest first. */
export async function conversationsOnMyMind(
  db: Reading,
  me: string,
  now: Temporal.Instant,
  many: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from ${partsInTalks}
    where p.person_id = ${me}::uuid
      and (${goesOn} or ${isNewsTo(sql`${me}::uuid`, sql`${now.toString()}::timestamptz`)})
    order by c.place desc limit ${many}`.execute(db);
  return rows.map((row) => row.id);
}

/** The catch-ups that are open between exactly these two, also those that nobody closed. */
export async function openCatchUpsIn(db: Reading, circle: string): Promise<string[]> {
  const rows = await db
    .selectFrom('conversation')
    .select('id')
    .where('circleId', '=', circle)
    .where('form', '=', 'catch-up')
    .where('state', '=', 'open')
    .execute();
  return rows.map(({ id }) => id);
}

/** The look back that the same people agreed on last, before this one; null where there is none. */
export async function lastReviewBefore(
  db: Reading,
  { id, circle }: { id: string; circle: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('circleId', '=', circle)
    .where('form', '=', 'review')
    .where('stage', '=', 'agreed')
    .where('id', '<>', id)
    .orderBy('place', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A catch-up that is under way between exactly these two; null where there is none. */
export async function catchUpIn(db: Reading, circle: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('circleId', '=', circle)
    .where('form', '=', 'catch-up')
    .where('state', 'in', ['invited', 'open'])
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The talks somebody was part of since: those that closed, and those that were begun and go on. Ids and names, never words. */
export async function talksHeld(
  db: Reading,
  me: string,
  since: Temporal.Instant,
): Promise<{ id: string; form: Form; with: string[] }[]> {
  const { rows } = await sql<{ id: string; form: Form; with: string[] }>`
    select c.id, c.form, array(select o.person_id from conversation_person o
      where o.conversation_id = c.id and o.person_id <> ${me}::uuid and o.answer = 'yes' order by o.position) as with
    from ${partsInTalks}
    where p.person_id = ${me}::uuid and p.answer = 'yes' and c.state in ('open', 'closed')
      and (c.form <> 'catch-up' or c.state = 'open' or c.stage = 'met')
      and coalesce(c.ended_at, c.invited_at) >= ${since.toString()}::timestamptz
    order by c.place desc limit ${mostHeld}`.execute(db);
  return rows;
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
