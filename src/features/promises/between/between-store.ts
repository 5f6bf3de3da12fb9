/** Queries on the promises between exactly two parties. */
import { sql, type RawBuilder } from 'kysely';
import { twoOf, type TwoParties } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';

/** A promise between two parties, as far as their page tells of it. */
export interface BetweenTwo {
  id: string;
  what: string;
  /** The ids of its two parties. */
  customer: string;
  performer: string;
  isOpen: boolean;
  /** When it last moved. */
  at: string;
}

const mostOpen = 500;

const newest = (which: RawBuilder<unknown>, many: number) => sql`
  (select p.id, p.what, p.customer_id as customer, p.performer_id as performer, p.is_open as "isOpen", p.moved_at as at
  from two cross join lateral (select * from promise p
    where ((p.customer_id = two.one and p.performer_id = two.other) or (p.customer_id = two.other and p.performer_id = two.one))
      and ${which} order by p.id desc limit ${many}) p)`;

/** What is open between exactly these two, at most 500, and the latest few that came true; each newest first. */
export async function promisesBetween(
  db: Reading,
  two: TwoParties,
  { kept }: { kept: number },
): Promise<BetweenTwo[]> {
  const { rows } = await sql<BetweenTwo>`with two as materialized (${twoOf(two)})
    ${newest(sql`p.is_open`, mostOpen)} union all ${newest(sql`p.state = 'satisfied'`, kept)}`.execute(db);
  return rows;
}

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
