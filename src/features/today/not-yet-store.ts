/** What stays out of the way of somebody new: of what is theirs for a month, of what is the workplace's for its first. */
import { sql } from 'kysely';
import type { Beginning } from '#platform/beginning.ts';
import { afterAMonth } from '#platform/card.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { PartNotYet } from '#platform/not-yet.ts';

interface Found {
  isNew: boolean;
  isWorkplaceNew: boolean;
  begun: boolean[];
}

const daysOfAMonth = afterAMonth - 1;
/** What is the workplace's own; the other parts wait for whoever is new. */
const ofTheWorkplace: readonly PartNotYet[] = ['principles', 'culture'];

/** The parts that have not begun yet for whoever asks. In a sample nobody is new. */
export async function partsNotYetFor(
  db: Reading,
  person: string,
  beginnings: readonly Beginning[],
  now: Temporal.Instant,
): Promise<PartNotYet[]> {
  const begun = beginnings.map(({ hasBegun }) => hasBegun);
  const { rows } = await sql<Found>`
    with my as materialized (select ${person}::uuid as person, my_party_list() as parties)
    select coalesce(p.here_since, ${now.toString()}::date) + ${daysOfAMonth}::int > ${now.toString()}::date and not w.sample as is_new,
      w.set_up_at::date + ${daysOfAMonth}::int > ${now.toString()}::date and not w.sample as is_workplace_new,
      array[${sql.join(begun)}] as begun
    from my join person p on p.id = my.person cross join workplace w`.execute(db);
  const { isNew, isWorkplaceNew, begun: hasBegun } = one(rows);
  const waits = (part: PartNotYet) => (ofTheWorkplace.includes(part) ? isWorkplaceNew : isNew);
  return beginnings.filter(({ part }, place) => waits(part) && !hasBegun[place]).map(({ part }) => part);
}
