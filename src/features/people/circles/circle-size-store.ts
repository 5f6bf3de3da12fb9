/** How many people a circle is. Cached for each version of the structure: counting everybody takes its time. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import { entry } from '#platform/defined.ts';

const mostRemembered = 5000;

/** The cache, with the version of the structure it was counted in: an entry is valid as long as that stands. */
const counted = new Map<string, { structure: number; people: number }>();

/** The sizes of these circles in a version of the structure, by id. */
export async function circleSizes(
  db: Reading,
  wanted: readonly string[],
  structure: number,
): Promise<Map<string, number>> {
  const isKnown = (id: string) => counted.get(id)?.structure === structure;
  const missing = wanted.filter((id) => !isKnown(id));
  const sizes = new Map(wanted.filter(isKnown).map((id) => [id, entry(counted, id).people]));
  if (missing.length === 0) return sizes;
  const { rows } = await sql<{ circleId: string; structure: number; people: number }>`
    select * from sizes_of_circles(${missing}::uuid[])`.execute(db);
  for (const { circleId: id, ...size } of rows) {
    if (counted.size >= mostRemembered) counted.clear();
    counted.set(id, size);
    sizes.set(id, size.people);
  }
  return sizes;
}
