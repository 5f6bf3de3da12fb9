/** Queries on the promises between exactly two parties. */
import { sql, type RawBuilder } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import type { StoredPromise } from '../promise-doc.ts';
import { columns, promisesFrom } from '../store.ts';

/** Promises in which one of the two stands on each side, newest first. */
export const promisesBetween = (
  db: Reading,
  [one, other]: readonly [string, string],
  { open, many }: { open: boolean; many: number },
): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from promise p
      where ((p.customer_id = ${one} and p.performer_id = ${other}) or (p.customer_id = ${other} and p.performer_id = ${one}))
        and ${open ? sql`p.is_open` : sql`p.state = 'satisfied'`}
      order by p.id desc limit ${many}`,
  );

/** What a party promised or was promised: open, or kept or taken back since; open first, newest first. */
export const promisesOfParty = (
  db: Reading,
  party: string,
  movedSince: Temporal.Instant,
  many: number,
): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from promise p
      where (p.customer_id = ${party}::uuid or p.performer_id = ${party}::uuid)
        and (p.is_open or (p.moved_at >= ${movedSince.toString()}::timestamptz and p.state in ('satisfied', 'reneged')))
      order by p.is_open desc, p.id desc limit ${many}`,
  );

/** Two parties with several promises between them, one of the reader's own first. */
export interface HeldPair {
  one: string;
  other: string;
}

/** The pairs of promises since then, with what the reader is: `parties` and `person`. */
const heldPairs = (
  { parties, person, since }: Record<'parties' | 'person' | 'since', RawBuilder<unknown>>,
  least: number,
) => sql`
  select l.one, case when l.one = l.customer_id then l.performer_id else l.customer_id end as other
  from (
    select p.*, case when p.customer_id = any (${parties}) then p.customer_id else p.performer_id end as one from promise p
    where p.opened_at >= ${since} and (p.customer_id = any (${parties}) or p.performer_id = any (${parties}))
      and p.state not in ('declined', 'withdrawn', 'lapsed', 'requested', 'offered', 'countered')
  ) l
  group by 1, 2 having count(*) >= ${least}::int
    and bool_or(${person} in (l.customer_id, l.performer_id, l.steward_id, l.customer_steward_id, l.opened_by))`;

/**
 * Between which two parties the promises were opened lately, `least` of them or more, among which the reader holds one in
 * person: as a party, as the member who stands for a team, or as who began it (B30). How many there are is not told.
 */
export async function pairsOfPromisesHeld(
  db: Reading,
  since: Temporal.Instant,
  least: number,
): Promise<HeldPair[]> {
  const me = { parties: sql`my.parties`, person: sql`my.person`, since: sql`my.since` };
  const { rows } = await sql<HeldPair>`
    with my as materialized (
      select my_party_list() as parties, my_person() as person, ${since.toString()}::timestamptz as since)
    select pair.one, pair.other from my cross join lateral (${heldPairs(me, least)}) pair order by 1, 2`.execute(
    db,
  );
  return rows;
}

/** Whether there is such a pair, for the first look of Today. */
export const glanceAtPairsHeld = (lately: { hours: number }, least: number): RawBuilder<boolean> => {
  const since = sql`(my.now - ${lately.hours}::int * interval '1 hour')`;
  return sql`exists (${heldPairs({ parties: sql`my.parties`, person: sql`my.person`, since }, least)})`;
};
