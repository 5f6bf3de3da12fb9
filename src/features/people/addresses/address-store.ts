/** Changes of somebody's address: asked, answered, and found by their owner. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';

export interface Asked {
  id: string;
  person: string;
  to: string;
  /** The hash of the link's secret in the letter to the old address. */
  secret: Buffer;
  at: Temporal.Instant;
  until: Temporal.Instant;
}

/** Gives somebody an address at once where nobody has been here with the one before; asks its owner otherwise. */
export async function askNewAddress(
  tx: Writing,
  asked: Asked,
): Promise<'mended' | 'asked' | 'same' | 'nobody'> {
  const { id, person, to, secret, at, until } = asked;
  const { rows } = await sql<{ outcome: 'mended' | 'asked' | 'same' | 'nobody' }>`
    select ask_new_address(${id}::uuid, ${person}::uuid, ${to}, ${secret}, ${at.toString()}::timestamptz,
      ${until.toString()}::timestamptz) as outcome`.execute(tx);
  return one(rows).outcome;
}

export type Answered =
  | { outcome: 'ended' }
  | { outcome: 'taken' }
  | { outcome: 'changed' | 'kept'; personId: string; former: string; language: 'en' | 'de' };

/** Its owner's answer: to a change that was asked of whoever acts, or by the secret of the letter. */
export async function answerNewAddress(
  tx: Writing,
  which: { id: string } | { secret: Buffer },
  yes: boolean,
  now: Temporal.Instant,
): Promise<Answered> {
  const id = 'id' in which ? which.id : null;
  const secret = 'secret' in which ? which.secret : null;
  const { rows } = await sql<Answered>`
    select * from answer_new_address(${id}::uuid, ${secret}::bytea, ${yes}, ${now.toString()}::timestamptz)`.execute(
    tx,
  );
  return one(rows);
}

/** The address that was asked for somebody and waits for their yes; for them and for admins. */
export async function addressAsked(
  db: Reading,
  person: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const row = await db
    .selectFrom('addressChange')
    .select('toAddress')
    .where('personId', '=', person)
    .where('state', '=', 'asked')
    .where('endsAt', '>', now.toString())
    .executeTakeFirst();
  return row?.toAddress ?? null;
}

/** Notes that I have seen what was changed for me. */
export async function noteSeen(tx: Writing, id: string): Promise<void> {
  await tx.updateTable('addressChange').set({ seen: true }).where('id', '=', id).execute();
}

/** Whether there may be a card about my address. */
export const mayHaveAddressCards = sql<boolean>`exists (select from address_change c where c.person_id = my.person
  and (c.state = 'asked' or (c.state = 'changed' and not c.seen)))`;

export interface MyChange {
  id: string;
  to: string;
  state: 'asked' | 'changed';
  askedBy: string | null;
}

/** What is asked of my address, or was done to it. */
export async function myAddressChanges(db: Reading, now: Temporal.Instant): Promise<MyChange[]> {
  const { rows } = await sql<MyChange>`
    select c.id, c.to_address as to, c.state, p.name as asked_by
    from address_change c left join person p on p.id = c.asked_by
    where c.person_id = my_person() and ((c.state = 'asked' and c.ends_at > ${now.toString()}::timestamptz)
      or (c.state = 'changed' and not c.seen))
    order by c.id desc limit 3`.execute(db);
  return rows;
}
