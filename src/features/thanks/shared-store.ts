/** Queries on the version of a thanks that stands in a wider circle: a row of its own, with only the names that said yes. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { defined } from '#platform/defined.ts';
import { carrying, type Wanted } from './list-store.ts';
import type { StoredThanks } from './store.ts';
import type { Thanks } from './thanks.ts';
import { sharedCredits } from './thanks-sharing.ts';

export interface SharedThanks {
  id: string;
  circle: string;
  author: string;
  kind: Thanks['kind'];
  forWhat: string;
  madePossible: string;
  gathering: string | null;
  sharedAt: string;
  credits: { party: string; forWhat: string }[];
}

/**
 * Puts the shared version of `thanks` into its circle, in place of an earlier one.
 * The row of the thanks must name it already: the database lets in only what that row and its yeses allow.
 */
export async function placeShared(
  tx: Writing,
  thanks: StoredThanks,
  circle: string,
  at: string,
): Promise<void> {
  const id = defined(thanks.sharedId);
  const earlier = await tx
    .deleteFrom('sharedThanks')
    .where('id', '=', id)
    .returning('sharedAt')
    .executeTakeFirst();
  await tx
    .insertInto('sharedThanks')
    .values({
      id,
      circleId: circle,
      authorId: thanks.author,
      kind: thanks.kind,
      forWhat: thanks.forWhat,
      madePossible: thanks.madePossible,
      gathering: thanks.gathering,
      sharedAt: earlier?.sharedAt ?? at,
    })
    .execute();
  const names = sharedCredits(thanks).map((credit, position) => ({
    sharedId: id,
    circleId: circle,
    partyId: credit.party,
    forWhat: credit.forWhat,
    position,
  }));
  await tx.insertInto('sharedCredit').values(names).execute();
}

/** Takes the shared version out of its circle. Returns the circle, to tell those who are looking. */
export async function removeShared(tx: Writing, sharedId: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('sharedThanks')
    .where('id', '=', sharedId)
    .returning('circleId')
    .executeTakeFirst();
  return row?.circleId;
}

export const sharedRows = (db: Reading, ids: readonly string[]) =>
  sql<SharedThanks>`
  select t.id, t.circle_id as circle, t.author_id as author, t.kind, t.for_what,
    t.made_possible, t.gathering, t.shared_at,
    (select json_agg(json_build_object('party', c.party_id, 'forWhat', c.for_what) order by c.position)
      from shared_credit c where c.shared_id = t.id) as credits
  from shared_thanks t where t.id = any (${[...ids]}::uuid[]) order by t.id desc`.execute(db);

/** One shared thanks; outside its circle it is not found. */
export async function oneShared(db: Reading, id: string): Promise<SharedThanks> {
  const { rows } = await sharedRows(db, [id]);
  return rows[0] ?? refuseAnyone('not-found');
}

/** The newest thanks shared in my circles, before `after`; walks one index per circle. */
export async function sharedInMyCircles(
  db: Reading,
  { after, many, carrying: words }: Wanted,
): Promise<SharedThanks[]> {
  const { rows } = await sql<{ id: string }>`
    select newest.id from my_circles() as circle (id) cross join lateral (
      select t.id from shared_thanks t where t.circle_id = circle.id and ${carrying(words, 't')} and (${after ?? null}::uuid is null or t.id < ${after ?? null}::uuid)
      order by t.id desc limit ${many}) newest
    order by newest.id desc limit ${many}`.execute(db);
  if (rows.length === 0) return [];
  return (
    await sharedRows(
      db,
      rows.map((row) => row.id),
    )
  ).rows;
}
