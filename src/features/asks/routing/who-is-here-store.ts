/** Who of a circle has been here: they alone are told. Each query is one named function (docs/privacy.md). */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Availability } from '#platform/calendar.ts';
import { nobody, writing, type Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { queue } from '#platform/jobs.ts';
import { invitationForAsk } from '#features/sign-in/public.ts';
import { hasTime } from './routing-store.ts';

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** Everybody who has been here, where that is fewer than a dozen people of the circle; nobody in a wider one. */
export const theFewHere = async (db: Reading, ask: string): Promise<string[]> =>
  idsOf((await sql<{ id: string }>`select routing_few(${ask}::uuid) as id`.execute(db)).rows);

/** Which of these people have been here. */
export async function hereOf(db: Reading, people: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select routing_here(${[...people]}::uuid[]) as id`.execute(db);
  return new Set(idsOf(rows));
}

/** Some people of the asker's own teams who have been here; the same for the same seed. */
export async function teammatesFor(db: Reading, ask: string, seed: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select routing_teammates(${ask}::uuid, ${seed}, ${most}) as id`.execute(db);
  return idsOf(rows);
}

interface FewRow extends Availability {
  personId: string;
  byDay: string | null;
}

/** Who of a few has room: their mutes, plate and calendar hold as always. */
export async function roomOfFew(
  db: Reading,
  ask: string,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<FewRow>`
    select * from routing_room_of_few(${ask}::uuid, ${[...people]}::uuid[], ${now.toString()}::timestamptz)`.execute(
    db,
  );
  return rows.filter((row) => hasTime(row, row.byDay, now)).map((row) => row.personId);
}

/** Whether the workplace allows that an ask invites. */
export async function doAsksInvite(db: Reading): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select routing_may_invite() as allowed`.execute(db);
  return one(rows).allowed;
}

/** Has somebody invited because an ask fits them; sign-in decides whether they were before. */
export const inviteForAsk = (worker: Pool, person: string, ask: string): Promise<void> =>
  writing(worker, nobody, (tx) => queue(tx, invitationForAsk, { person, ask }));
