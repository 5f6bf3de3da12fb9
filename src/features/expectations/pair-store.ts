/** The two whom expectations are between, as far as these need to know them; partnerships, which stand above, keep them. */
import type { Reading } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';

export interface Pair {
  id: string;
  circle: string;
  one: string;
  other: string;
  isActive: boolean;
}

const pairs = (db: Reading) =>
  db.selectFrom('partnership').select(['id', 'circleId', 'oneId', 'otherId', 'state']);

const pairFrom = (row: Awaited<ReturnType<ReturnType<typeof pairs>['execute']>>[number]): Pair => ({
  id: row.id,
  circle: row.circleId,
  one: row.oneId,
  other: row.otherId,
  isActive: row.state === 'active',
});

/** The partnership of these two that goes on; null where there is none. */
export async function pairOf(db: Reading, one: string, other: string): Promise<Pair | null> {
  const two = [one, other];
  const row = await pairs(db)
    .where('oneId', 'in', two)
    .where('otherId', 'in', two)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row ? pairFrom(row) : null;
}

/** The two of a partnership; to anybody else it is not found. */
export async function onePair(db: Reading, partnership: string): Promise<Pair> {
  const row = await pairs(db).where('id', '=', partnership).executeTakeFirst();
  return row ? pairFrom(row) : refuseAnyone('not-found');
}

/** Whether two teams opened to everyone what they agreed. */
export async function isOpenCharter(db: Reading, partnership: string): Promise<boolean> {
  const pair = await db
    .selectFrom('teamPair')
    .select('charterIsOpen')
    .where('id', '=', partnership)
    .executeTakeFirst();
  return pair?.charterIsOpen ?? false;
}
