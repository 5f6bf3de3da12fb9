/** Invitations in the database; their table is out of reach, everything goes through named functions. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { NewLink } from './link-store.ts';

export interface Wished {
  /** Those to invite; null for everybody who has not been here. */
  people: readonly string[] | null;
  /** Also those who were invited before. */
  again: boolean;
  words?: string | undefined;
}

/** Wishes for invitations; returns who gets one now. Nobody gets a second within an hour, whoever presses. */
export async function wishInvitations(
  tx: Writing,
  { people, again, words }: Wished,
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from wish_invitation(${people}::uuid[], ${again}, ${words ?? null}, ${now.toString()}::timestamptz) as person`.execute(
    tx,
  );
  return rows.map((row) => row.person);
}

/** For the worker: invites somebody whom an ask fits, if the workplace allows it; false when they were invited before. */
export async function wishInvitationForAsk(
  tx: Writing,
  person: string,
  ask: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ wished: boolean | null }>`
    select wish_invitation_for_ask(${person}::uuid, ${ask}::uuid, ${now.toString()}::timestamptz) as wished`.execute(
    tx,
  );
  return rows[0]?.wished === true;
}

export const invitationStates = ['refused', 'not-invited', 'waits', 'handed', 'sent', 'came'] as const;
export type InvitationState = (typeof invitationStates)[number];

export interface StoredInvitation {
  id: string;
  name: string;
  email: string;
  state: InvitationState;
  at: string | null;
  code: string | null;
}

/** For admins: everybody here, by name, and how far their invitation is. */
export async function invitationsOf(db: Reading, now: Temporal.Instant): Promise<StoredInvitation[]> {
  const { rows } = await sql<StoredInvitation>`
    select id, name, email, state, at, code from invitations(${now.toString()}::timestamptz)`.execute(db);
  return rows;
}

/** Whether the worker knows a mail server. */
export async function isThereMail(db: Reading): Promise<boolean> {
  const row = await db.selectFrom('mailWay').select('hasServer').executeTakeFirst();
  return row?.hasServer ?? false;
}

/** For admins: keeps a link to hand over; false for somebody who has been here, or is not. It stands in the log, and they are told when they come. */
export async function keepLinkToHandOver(tx: Writing, person: string, link: NewLink): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean | null }>`
    select hand_over_link(${person}::uuid, ${link.id}::uuid, ${link.secret}, ${link.until.toString()}::timestamptz) as kept`.execute(
    tx,
  );
  return rows[0]?.kept === true;
}

/** For the worker: whose invitations have waited for a mail server. */
export async function invitationsWaiting(tx: Writing): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`select invitations_waiting() as person`.execute(tx);
  return rows.map((row) => row.person);
}

export async function letAsksInvite(tx: Writing, allowed: boolean): Promise<void> {
  await tx.updateTable('workplace').set({ asksInvite: allowed }).execute();
}

/** Who invited me, and the ask it was for, if there was one; undefined for whoever came without a letter. */
export const myInvitation = (
  db: Reading,
): Promise<{ byPerson: string | null; askId: string | null } | undefined> =>
  db
    .selectFrom('invitation')
    .select(['byPerson', 'askId'])
    .where(sql<boolean>`person_id = (select my_person())`)
    .executeTakeFirst();
