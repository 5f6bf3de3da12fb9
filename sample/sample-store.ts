/** The named functions of the sample workplace; they refuse, or do nothing, in every other. */
import { sql } from 'kysely';
import type { Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';

/** For the worker: makes this the sample workplace. False when anybody but its founder is in it. */
export async function makeSample(tx: Writing): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`select make_sample() as made`.execute(tx);
  return one(rows).made;
}

/** For the worker: everybody in a sample that is being made has been here since then. */
export async function settleSampleIn(tx: Writing, since: Temporal.Instant): Promise<void> {
  await sql`select settle_sample_in(${since.toString()}::timestamptz::date)`.execute(tx);
}

/** For the worker: the sample was filled to its end. */
export async function finishSample(tx: Writing): Promise<void> {
  await sql`select finish_sample()`.execute(tx);
}

interface SampleLink {
  id: string;
  secret: Buffer;
  person: string;
  until: Temporal.Instant;
}

/** Keeps a link that signs in as somebody made up. False in a real workplace, for a real person, and for non-admins. */
export async function keepSampleLink(
  tx: Writing,
  { id, secret, person, until }: SampleLink,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean | null }>`
    select sample_link(${id}::uuid, ${secret}, ${person}::uuid, ${until.toString()}::timestamptz) as kept`.execute(
    tx,
  );
  return one(rows).kept === true;
}
