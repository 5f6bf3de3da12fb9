/** The first look of Today: who has anything to say at all. One statement for all sources, however many there are. */
import { sql } from 'kysely';
import type { CardSource } from '#platform/card-source.ts';
import { askAgain } from '#platform/database/ask-again.ts';
import type { Reading } from '#platform/database/transaction.ts';

/** Whose look it is, when, and which calendar day that is for them. */
export interface Moment {
  person: string;
  now: Temporal.Instant;
  today: string;
}

/** What the glance of each source saw, in their order; true where a source has none. */
export async function glanceAt(
  sources: readonly CardSource[],
  db: Reading,
  { person, now, today }: Moment,
): Promise<unknown[]> {
  const values = [person, now.toString(), today];
  const [seen] = await askAgain<Record<string, unknown>>(db, sources, values, ([who, at, day]) => {
    const looks = sources.map(({ glance }, place) => sql`${glance ?? sql`true`} as ${sql.id(`s${place}`)}`);
    return sql`
      with my as materialized (
        select ${who}::uuid as person, ${at}::timestamptz as now, ${day}::date as today, my_party_list() as parties)
      select ${sql.join(looks)} from my`;
  });
  return sources.map((_, place) => seen?.[`s${place}`]);
}
