/**
 * One-time sign-in links (magic links) in the database. The table itself is out of reach: everything goes through named
 * functions.
 */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { KnownBrowser } from '../sessions/cookie.ts';

interface LinkRequest {
  id: string;
  email: string;
  browser: Buffer;
  /** The network address that it comes from. */
  caller: string;
  /** What shows that the browser signed in here before. */
  known: KnownBrowser | undefined;
  at: Temporal.Instant;
}

/**
 * Keeps the wish for a link; false when this browser, or the network address of one that is not known, wished for this address
 * more than `most` times in a quarter of an hour, or all that are not known four times as often.
 */
export async function wishForLink(
  tx: Writing,
  { id, email, browser, caller, known, at }: LinkRequest,
  most: number,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select wish_for_link(${id}::uuid, ${email}, ${browser}, ${caller}, ${known?.mark ?? null}::bytea,
      ${known?.proof ?? null}::bytea, ${at.toString()}::timestamptz, ${most}) as kept`.execute(tx);
  return one(rows).kept;
}

export interface NewLink {
  id: string;
  secret: Buffer;
  until: Temporal.Instant;
}

interface Addressee {
  email: string;
  language: 'en' | 'de';
}

/** For the worker: makes the link that was wished for; undefined when nobody has the address. */
export async function grantWish(tx: Writing, wish: string, link: NewLink): Promise<Addressee | undefined> {
  const { rows } = await sql<Addressee>`
    select email, language from grant_wish(${wish}::uuid, ${link.id}::uuid, ${link.secret},
      ${link.until.toString()}::timestamptz)`.execute(tx);
  return rows[0];
}

interface Invited extends Addressee {
  workplace: string;
  inviter: string | null;
  /** Words of the inviter that go along. */
  words: string | null;
}

/** For the worker: makes an invitation; undefined for somebody who came or left meanwhile. */
export async function makeInvitation(
  tx: Writing,
  person: string,
  link: NewLink,
): Promise<Invited | undefined> {
  const { rows } = await sql<Invited>`
    select email, language, workplace, inviter, words from make_invitation(${person}::uuid, ${link.id}::uuid, ${link.secret},
      ${link.until.toString()}::timestamptz)`.execute(tx);
  return rows[0];
}

/** Uses a link up. Returns whom it signs in, or why it does not. */
export async function useLink(
  tx: Writing,
  secret: Buffer,
  browser: Buffer | null,
  now: Temporal.Instant,
): Promise<{ outcome: 'welcome'; person: string } | { outcome: 'ended' | 'other-browser' }> {
  const { rows } = await sql<{ outcome: 'welcome'; person: string }>`
    select outcome, person_id as person from redeem_link(${secret}, ${browser}, ${now.toString()}::timestamptz)`.execute(
    tx,
  );
  return one(rows);
}

export interface Founding {
  secret: Buffer;
  everyone: string;
  founder: string;
  workplaceName: string;
  name: string;
  email: string;
  timeZone: string;
  language: 'en' | 'de';
  at: Temporal.Instant;
}

/** Makes the workplace, its root team and its first admin, if the link is right and there is none yet. */
export async function setUpWorkplace(
  tx: Writing,
  it: Founding,
): Promise<'founded' | 'ended' | 'done-before'> {
  const { rows } = await sql<{ outcome: 'founded' | 'ended' | 'done-before' }>`
    select set_up_workplace(${it.secret}, ${it.workplaceName}, ${it.everyone}::uuid, ${it.founder}::uuid, ${it.name},
      ${it.email}, ${it.timeZone}, ${it.language}, ${it.at.toString()}::timestamptz) as outcome`.execute(tx);
  return one(rows).outcome;
}

export const isThereAWorkplace = async (db: Reading): Promise<boolean> =>
  (await db.selectFrom('workplace').select('name').executeTakeFirst()) !== undefined;

/** Forgets what has ended, `most` rows of each kind; true while there is more. */
export async function forgetWhatEnded(tx: Writing, now: Temporal.Instant, most: number): Promise<boolean> {
  const { rows } = await sql<{
    more: boolean;
  }>`select forget_what_ended(${now.toString()}::timestamptz, ${most}) as more`.execute(tx);
  return one(rows).more;
}
