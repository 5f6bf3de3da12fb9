/** Queries on invitations: to whom they went, until when they are let wait, and what there was before. */
import { sql } from 'kysely';
import { refuseSixth } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { Form } from '../conversation-form.ts';
import { goesOn, partsInTalks } from '../list-store.ts';
import type { Earlier } from './conversation-limits.ts';

/** Refuses (`enough-waits`) a sixth invitation of mine that one of these people has not answered, whatever talk it is to. */
export const refuseSixthInvitation = (tx: Writing, people: readonly string[]): Promise<void> =>
  refuseSixth(
    tx,
    people,
    sql`select p.person_id from ${partsInTalks}
      where p.opener_id = my_person() and p.answer = 'invited' and ${goesOn}`,
  );

/** The parts and the key of a review go to the wider circle, whose words its opener cannot read and need not. */
export async function widenReview(tx: Writing, conversation: string, circle: string): Promise<void> {
  await sql`select widen_review(${conversation}::uuid, ${circle}::uuid)`.execute(tx);
}

/** Remembers until when somebody lets an invitation wait; nobody else can read it. */
export async function saveLater(
  tx: Writing,
  conversation: string,
  person: string,
  day: string,
): Promise<void> {
  await tx
    .insertInto('conversationLater')
    .values({ conversationId: conversation, personId: person, untilDay: day })
    .onConflict((again) => again.columns(['conversationId', 'personId']).doUpdateSet({ untilDay: day }))
    .execute();
}

/** Until when I let invitations wait, by conversation. */
export async function laterDays(db: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversationLater')
    .select(['conversationId', 'untilDay'])
    .where('conversationId', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.conversationId, row.untilDay]));
}

/** What there was between exactly these people before, as far as waits and limits look at it. */
export const earlierIn = (db: Reading, circle: string): Promise<Earlier[]> =>
  db
    .selectFrom('conversation')
    .select([
      sql<Form>`form`.as('form'),
      'state',
      'stage',
      'openerId as opener',
      sql<string>`invited_at`.as('invitedAt'),
      'endedAt',
    ])
    .where('circleId', '=', circle)
    .where('state', '<>', 'draft')
    .execute();
