/** What may appear on somebody's Today from asks: few queries, each along an index. */
import { sql } from 'kysely';
import { newsFor } from '#platform/card.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Size } from './ask.ts';
import type { Reason } from './ask-reason.ts';

/** An ask on Today. */
export interface CardRow {
  whyHere: 'near' | 'told' | 'overdue' | 'helped' | 'shared';
  id: string;
  /** Whose card it is about: the author of the ask; of what was shared on mine, whoever shared it. */
  authorId: string;
  authorName: string;
  what: string;
  size: Size;
  kind: string;
  byDay: string | null;
  neededToday: boolean;
  version: number;
  toldAt: string | null;
  because: Reason | null;
}

const fields = sql`a.id, a.author_id, p.name as author_name, a.what, a.size, a.kind, a.by_day, a.needed_today, a.version`;
const mostNear = 5;
/** Between one working day and the next may lie a long holiday. */
const longestRest = { hours: 24 * 40 };

/**
 * In one round trip: near asks of my circles that I have not answered, asks I was told of and have not answered, my own
 * that are past their day, one of mine that was helped last, and mine on which others shared something lately.
 */
export async function asksOnMyMind(
  db: Reading,
  me: string,
  now: Temporal.Instant,
  startOfToday: Temporal.Instant,
): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    (select 'near' as why_here, ${fields}, null as told_at, null as because
      from (select my_circles() as id) mine cross join lateral (
        select * from ask n where n.circle_id = mine.id and n.state = 'open' and n.near and not n.answered and n.author_id <> ${me}
        order by n.id desc limit ${mostNear}) a
      join person p on p.id = a.author_id
      where not exists (select from ask_resource s where s.ask_id = a.id and s.by_person = ${me})
        and not exists (select from resting_topic r where r.person_id = ${me} and r.ask_id = a.id))
    union all
    (select 'told', ${fields}, t.at, t.because from told t join ask a on a.id = t.ask_id join person p on p.id = a.author_id
      where t.person_id = ${me} and t.answered is null and a.state = 'open'
        and t.at > ${now.subtract({ hours: 24 * 14 }).toString()}::timestamptz)
    union all
    (select 'overdue', ${fields}, a.suggested_at, null from ask a join person p on p.id = a.author_id
      where a.author_id = ${me} and a.state = 'open' and a.suggested_at is not null)
    union all
    (select 'helped', ${fields}, a.closed_at, null from ask a join person p on p.id = a.author_id
      where a.author_id = ${me} and a.ended = 'helped' and a.closed_at >= ${now.subtract(longestRest).toString()}::timestamptz
        and a.closed_at < ${startOfToday.toString()}::timestamptz order by a.closed_at desc limit 1)
    union all
    (select 'shared', a.id, p.id, p.name, a.what, a.size, a.kind, a.by_day, a.needed_today, a.version, s.at, null
      from ask a cross join lateral (
        select by_person, at from ask_resource s where s.ask_id = a.id and s.by_person <> ${me}
          and s.at > ${now.subtract(newsFor).toString()}::timestamptz order by s.id desc limit 1) s
      join person p on p.id = s.by_person
      where a.author_id = ${me} and a.state = 'open')`.execute(db);
  return rows;
}

/** The topics that rest for me now. */
export async function topicsAtRest(db: Reading, now: Temporal.Instant): Promise<string[][]> {
  const { rows } = await sql<{ topic: string[] }>`
    select topic from resting_topic where until > ${now.toString()}::timestamptz`.execute(db);
  return rows.map((row) => row.topic);
}
