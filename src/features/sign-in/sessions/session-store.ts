/** Sessions in the database, and who is behind a secret. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Identity } from '#platform/http/identity.ts';
import type { Person } from '#platform/http/routes.ts';
import { writing, type Reading, type Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';

export type Connections = Pool;

/** A session or a personal token that holds, with whose it is; read through JSON. */
export interface SignedIn {
  id: string;
  /** The day on which a session was last noted as seen; null for a token. */
  seenOn: string | null;
  scope: 'read' | 'write';
  endsAt: string | null;
  person: Person;
}

const askedFor = {
  session: 'select signed_in_by_session($1, $2) as found',
  token: 'select signed_in_by_token($1, $2) as found',
} satisfies Record<Identity['by'], string>;

/** Who is behind a secret, by its hash; null when it ended, its owner left, or it is of the other sort. */
export async function whoSignedIn(
  pool: Connections,
  by: Identity['by'],
  hash: Buffer,
  now: Temporal.Instant,
): Promise<SignedIn | null> {
  const { rows } = await pool.query<{ found: SignedIn | null }>({
    name: `signed-in-by-${by}`,
    text: askedFor[by],
    values: [hash, now.toString()],
  });
  return one(rows).found;
}

/** Notes the day on which a session was seen, once a day, and lets it hold until `until` at least. */
export const seenToday = (
  pool: Connections,
  { id, person }: SignedIn,
  day: string,
  until: Temporal.Instant,
): Promise<unknown> =>
  writing(pool, person.id, (tx) =>
    tx
      .updateTable('session')
      .set({ seenOn: day, endsAt: sql`greatest(ends_at, ${until.toString()}::timestamptz)` })
      .where('id', '=', id)
      .execute(),
  );

/** From here on the transaction acts as somebody whose link or passkey was just found to be right. */
export async function actAs(tx: Writing, person: string): Promise<void> {
  await sql`select set_config('alongside.person', ${person}, true)`.execute(tx);
}

export interface NewSession {
  id: string;
  secret: Buffer;
  person: string;
  device: string;
  at: Temporal.Instant;
  until: Temporal.Instant;
}

export async function addSession(
  tx: Writing,
  { id, secret, person, device, at, until }: NewSession,
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id,
      secretHash: secret,
      personId: person,
      device,
      beganAt: at.toString(),
      seenOn: at.toString().slice(0, 10),
      endsAt: until.toString(),
    })
    .execute();
}

/** Name and language of whoever the transaction acts as. */
export const whoAmI = (db: Reading) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'language'])
    .where('id', '=', sql<string>`my_person()`)
    .executeTakeFirstOrThrow();

/** The proof that whoever the transaction acts as signed in with a browser of this mark. */
export async function proofForBrowser(tx: Writing, mark: Buffer): Promise<Buffer> {
  const { rows } = await sql<{ proof: Buffer }>`select proof_for_browser(${mark}) as proof`.execute(tx);
  return one(rows).proof;
}

/** My sessions, the one seen last first. */
export const mySessions = (db: Reading) =>
  db
    .selectFrom('session')
    .select(['id', 'device', 'beganAt', 'seenOn', 'secretHash'])
    .where('personId', '=', sql<string>`my_person()`)
    .orderBy('seenOn', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Ends one of my sessions; false when it is none of mine. The database tells those who listen with it to ask again. */
export async function removeSession(
  tx: Writing,
  person: string,
  which: { id: string } | { secret: Buffer },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('personId', '=', person)
    .where((is) => ('id' in which ? is('id', '=', which.id) : is('secretHash', '=', which.secret)))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Ends all my sessions but the one with this secret. */
export async function removeOtherSessions(tx: Writing, person: string, secret: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('personId', '=', person).where('secretHash', '!=', secret).execute();
}
