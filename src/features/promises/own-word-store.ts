/** What somebody may see of their own promises anyway, gathered for themselves alone (B17, B38). */
import { sql } from 'kysely';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { PromiseState } from './promise-stored.ts';

/** A promise in which somebody stands in person. Days are their own calendar days. */
export interface OwnPromise {
  id: string;
  version: number;
  what: string;
  state: PromiseState;
  /** The side they stand on. */
  mine: 'customer' | 'performer';
  other: string;
  dueOn: string | null;
  atRisk: boolean;
  /** Whether it began as a request to the performer. */
  wasAsked: boolean;
  /** When the performer last said that it is done. */
  reportedOn: string | null;
  /** When new terms were last agreed, and the day that held until then. */
  renewedOn: string | null;
  dueBefore: string | null;
  /** Whether another way was proposed before anything was promised. */
  wasCountered: boolean;
  movedOn: string;
}

const most = 400;

/** The same with moments: which day one is on somebody's calendar is worked out here, for a database knows fewer zones. */
type Row = Omit<OwnPromise, 'reportedOn' | 'renewedOn' | 'movedOn'> & {
  reportedAt: string | null;
  renewedAt: string | null;
  movedAt: string;
};

/** Somebody's own promises that moved since, newest move first. Only in the transaction of that person. */
export async function ownPromises(
  db: Reading,
  { id, timeZone }: { id: string; timeZone: string },
  since: Temporal.Instant,
): Promise<OwnPromise[]> {
  const mine = (side: string) => sql`select p.* from promise p
    where ${sql.ref(`p.${side}_id`)} = ${id}::uuid and p.moved_at >= ${since.toString()}::timestamptz
    order by p.moved_at desc limit ${most}`;
  const { rows } = await sql<Row>`
    select p.id, p.version, p.what, p.state, p.due_on, p.at_risk is not null as at_risk,
      case when p.performer_id = ${id}::uuid then 'performer' else 'customer' end as mine,
      case when p.performer_id = ${id}::uuid then p.customer_id else p.performer_id end as other,
      p.began_as = 'request' as was_asked, h.reported_at, h.was_countered, r.renewed_at, r.due_before,
      p.moved_at
    from ((${mine('performer')}) union all (${mine('customer')})) p
    left join lateral (
      select max(h.at) filter (where h.did = 'report') as reported_at,
        coalesce(bool_or(h.did = 'counter'), false) as was_countered
      from history h where h.subject_id = p.id) h on true
    left join lateral (
      select h.at as renewed_at, h.details -> 'before' ->> 'dueOn' as due_before
      from history h where h.subject_id = p.id and h.did = 'agree' and h.details ? 'before'
      order by h.id desc limit 1) r on true
    order by p.moved_at desc`.execute(db);
  const day = (at: string | null) => (at === null ? null : dayFor(Temporal.Instant.from(at), timeZone));
  return rows.map(({ reportedAt, renewedAt, movedAt, ...row }) => {
    const days = { reportedOn: day(reportedAt), renewedOn: day(renewedAt), movedOn: day(movedAt)! };
    return Object.assign(row, days);
  });
}

/** Whether a promise of mine has come to its end: from then on there is something to look back on. */
export const ownWordHasBegun = sql<boolean>`exists (
  select from promise p where p.performer_id = my.person and p.state in ('satisfied', 'released', 'reneged'))`;
