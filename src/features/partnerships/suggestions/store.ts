/** Which pairs have a partnership, and which ideas somebody put away. */
import { sql, type RawBuilder } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';

/** Two parties; the reader's own first. */
export interface Pair {
  one: string;
  other: string;
}

/** Those of these pairs between which a partnership is open, as far as the reader may know. */
export async function pairsWithPartnership(db: Reading, pairs: readonly Pair[]): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const { rows } = await sql<Pair>`
    select wanted.one, wanted.other
    from unnest(${pairs.map(({ one }) => one)}::uuid[], ${pairs.map(({ other }) => other)}::uuid[]) wanted (one, other)
    where exists (select from partnership p where p.is_open
      and least(p.one_id, p.other_id) = least(wanted.one, wanted.other)
      and greatest(p.one_id, p.other_id) = greatest(wanted.one, wanted.other))`.execute(db);
  return rows;
}

/** The pairs I do not need to be shown on this day. */
export const pairsThatRest = (db: Reading, today: string): Promise<Pair[]> =>
  db
    .selectFrom('suggestionRest')
    .select(['oneId as one', 'otherId as other'])
    .where('untilDay', '>', today)
    .execute();

/** Either check is enough. */
export const eitherOf = (one: RawBuilder<boolean>, other?: RawBuilder<boolean>): RawBuilder<boolean> =>
  other ? sql`(${one} or ${other})` : one;

export async function restSuggestion(
  tx: Writing,
  person: string,
  { one, other }: Pair,
  until: string,
): Promise<void> {
  const [first, second] = [one, other].toSorted() as [string, string];
  await tx
    .insertInto('suggestionRest')
    .values({ personId: person, oneId: first, otherId: second, untilDay: until })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'oneId', 'otherId']).doUpdateSet({ untilDay: until }),
    )
    .execute();
}
