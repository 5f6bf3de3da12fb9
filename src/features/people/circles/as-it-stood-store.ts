/** What somebody was personally part of and left: they read it as it stood then, and nothing that was said later. */
import { sql } from 'kysely';
import { asInstant } from '#platform/database/instant.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { Refusal } from '#platform/refusal.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';

/** When the reader left the circle of this; null for whatever they did not leave. */
async function whenILeft(db: Reading, id: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select left_at as at from as_it_stood where person_id = my_person() and subject_id = ${id}::uuid limit 1`.execute(
    db,
  );
  return rows[0] ? asInstant(rows[0].at) : null;
}

/** The same questions with what the reader left among the tables, for the rest of the transaction. */
const lookBack = (db: Reading) => sql`set local search_path = as_left, public`.execute(db);

const isNotFound = (problem: unknown): boolean => problem instanceof Refusal && problem.code === 'not-found';

/** One thing as its reader may see it: as it is, or as it stood when they left its circle. Refuses `not-found` otherwise. */
export async function orAsItStood<Shown extends object>(
  db: Reading,
  id: string,
  show: () => Promise<Shown>,
): Promise<Shown & { asItStoodAt?: string }> {
  try {
    return await show();
  } catch (problem) {
    if (!isNotFound(problem)) throw problem;
    const asItStoodAt = await whenILeft(db, id);
    if (asItStoodAt === null) throw problem;
    await lookBack(db);
    return { ...(await show()), asItStoodAt };
  }
}

/** For the one search: what I left, by its words as they stood; the latest first. */
export const leftHits: SearchSource['hits'] = () => sql`
  select 'left' as group, s.kind, s.subject_id as id, coalesce(s.row ->> 'what', s.row ->> 'aim') as title,
    coalesce(s.row ->> 'done_looks_like', s.row ->> 'measure', s.row ->> 'means') as words,
    (coalesce(s.row ->> 'performer_id', s.row ->> 'proposed_by', s.row ->> 'for_party'))::uuid as party
  from as_it_stood s
  where s.person_id = my_person() and s.source in ('promise', 'goal', 'heads_up')
    and to_tsvector('simple', plain(coalesce(s.row ->> 'what', s.row ->> 'aim') || ' ' ||
      coalesce(s.row ->> 'done_looks_like', concat_ws(' ', s.row ->> 'why_for_all', s.row ->> 'measure'), '') || ' ' ||
      coalesce(s.row ->> 'means', ''))) @@ wanted.beginnings
  order by s.left_at desc, s.subject_id desc limit ${mostHits}`;

/** For somebody's own data: all of it, thing by thing, as it is kept. */
export async function leftThings(db: Reading): Promise<unknown[]> {
  const { rows } = await sql<{ kind: string; id: string; leftAt: string; rows: unknown }>`
    select kind, subject_id as id, max(left_at) as left_at,
      json_agg(json_build_object('of', source, 'as', row - 'all_words' - 'words_at_hand' - 'circle_id') order by source) as rows
    from as_it_stood where person_id = my_person() group by kind, subject_id order by subject_id`.execute(db);
  return rows;
}
