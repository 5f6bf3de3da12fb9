/** Queries on the promises between exactly two parties. */
import { sql, type RawBuilder } from 'kysely';
import type { TwoFound } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';

/** A promise between two parties, as far as their page tells of it; read through JSON. */
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

const newest = ({ one, other }: TwoFound, which: RawBuilder<unknown>, many: number) => sql`
  (select p.id, p.what, p.customer_id as customer, p.performer_id as performer, p.is_open as "isOpen", p.moved_at as at
  from promise p
  where ((p.customer_id = ${one} and p.performer_id = ${other}) or (p.customer_id = ${other} and p.performer_id = ${one}))
    and ${which} order by p.id desc limit ${sql.lit(many)})`;

/** What is open between exactly these two, at most 500, and the latest few that came true; each newest first. */
export const promisesBetween = (
  two: TwoFound,
  { kept }: { kept: number },
): RawBuilder<BetweenTwo[]> => sql`(select coalesce(json_agg(p), '[]') from (
  ${newest(two, sql`p.is_open`, mostOpen)} union all ${newest(two, sql`p.state = 'satisfied'`, kept)}) p)`;

/** What is open between these two, newest first. */
export async function openPromisesBetween(db: Reading, mine: string, theirs: string): Promise<BetweenTwo[]> {
  const two = { one: sql`${mine}::uuid`, other: sql`${theirs}::uuid` };
  const { rows } = await sql<{
    open: BetweenTwo[];
  }>`select ${promisesBetween(two, { kept: 0 })} as open`.execute(db);
  return one(rows).open;
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
export const mayHaveHeldPairCards = (lately: { hours: number }, least: number): RawBuilder<boolean> => {
  const since = sql`(my.now - ${lately.hours}::int * interval '1 hour')`;
  return sql`exists (${heldPairs({ parties: sql`my.parties`, person: sql`my.person`, since }, least)})`;
};
