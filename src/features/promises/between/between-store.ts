/** Queries on the promises between exactly two parties. */
import { sql } from 'kysely';
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

/** Two parties with several promises between them, one of the reader's own first. */
export interface HeldPair {
  one: string;
  other: string;
}

/**
 * Between which two parties the promises were opened lately, `least` of them or more, among which the reader holds one in
 * person: as a party, as the member who stands for a team, or as who began it (B30). How many there are is not told.
 */
export async function pairsOfPromisesHeld(
  db: Reading,
  since: Temporal.Instant,
  least: number,
): Promise<HeldPair[]> {
  const { rows } = await sql<HeldPair>`
    with mine (parties) as materialized (select array(select my_parties())),
    lately as (
      select p.*, case when p.customer_id = any (parties) then p.customer_id else p.performer_id end as one
      from promise p, mine
      where p.opened_at >= ${since.toString()}::timestamptz
        and p.state not in ('declined', 'withdrawn', 'lapsed', 'requested', 'offered', 'countered')
        and (p.customer_id = any (parties) or p.performer_id = any (parties))
    ), pairs as (
      select l.one, case when l.one = l.customer_id then l.performer_id else l.customer_id end as other,
        my_person() in (l.customer_id, l.performer_id, l.steward_id, l.customer_steward_id, l.opened_by) as held
      from lately l
    )
    select one, other from pairs group by one, other having count(*) >= ${least} and bool_or(held)
    order by one, other`.execute(db);
  return rows;
}
