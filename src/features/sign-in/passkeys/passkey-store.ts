/** Passkeys and the challenges for them in the database. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';

/** Remembers what a device was asked to sign. Without a person: before sign-in. */
export async function addChallenge(
  tx: Writing,
  hash: Buffer,
  person: string | null,
  until: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('passkeyChallenge')
    .values({ hash, personId: person, endsAt: until.toString() })
    .execute();
}

/** Takes a challenge away; false when it was not given to this person, was answered before, or is too old. */
export async function takeChallenge(
  tx: Writing,
  hash: Buffer,
  person: string | null,
  now: Temporal.Instant,
): Promise<boolean> {
  const taken = await tx
    .deleteFrom('passkeyChallenge')
    .where('hash', '=', hash)
    .where((is) => (person === null ? is('personId', 'is', null) : is('personId', '=', person)))
    .returning('endsAt')
    .executeTakeFirst();
  return taken !== undefined && Temporal.Instant.compare(Temporal.Instant.from(taken.endsAt), now) > 0;
}

interface OwnPasskey {
  id: string;
  name: string;
  madeAt: string;
  usedOn: string | null;
}

const columns = ['id', 'name', 'madeAt', 'usedOn'] as const;

export interface NewPasskey {
  id: string;
  credential: string;
  person: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
  name: string;
  at: Temporal.Instant;
}

/** Keeps a passkey; undefined when it is kept already. */
export const addPasskey = (tx: Writing, passkey: NewPasskey): Promise<OwnPasskey | undefined> =>
  tx
    .insertInto('passkey')
    .values({
      id: passkey.id,
      credentialId: passkey.credential,
      personId: passkey.person,
      publicKey: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      madeAt: passkey.at.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst();

/** My passkeys, newest first. */
export const myPasskeys = (db: Reading): Promise<OwnPasskey[]> =>
  mine(db).select(columns).orderBy('id', 'desc').execute();

/** What a browser is told, so that no device makes a second passkey for me. */
export const myCredentials = (db: Reading) => mine(db).select(['credentialId as id', 'transports']).execute();

const mine = (db: Reading) => db.selectFrom('passkey').where('personId', '=', sql<string>`my_person()`);

/** Renames one of my passkeys; undefined when it is none of mine. */
export const namePasskey = (tx: Writing, id: string, name: string): Promise<OwnPasskey | undefined> =>
  tx.updateTable('passkey').set({ name }).where('id', '=', id).returning(columns).executeTakeFirst();

/** Removes one of my passkeys; false when it is none of mine. */
export async function deletePasskey(tx: Writing, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('passkey').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export interface PresentedPasskey {
  id: string;
  personId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

/** The passkey that a device presents before anybody is signed in; undefined when it is nobody's. */
export async function passkeyPresented(
  tx: Writing,
  credential: string,
): Promise<PresentedPasskey | undefined> {
  const { rows } = await sql<PresentedPasskey>`
    select id, person_id, public_key, counter, transports from passkey_presented(${credential})`.execute(tx);
  return rows[0];
}

/** Notes that a passkey was used: its device's counter and the day. */
export async function notePasskeyUse(tx: Writing, id: string, counter: number, day: string): Promise<void> {
  await tx.updateTable('passkey').set({ counter, usedOn: day }).where('id', '=', id).execute();
}
