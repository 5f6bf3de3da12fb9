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

/** The two of a partnership; to anybody else it is not found. */
export async function onePair(db: Reading, partnership: string): Promise<Pair> {
  const row = await db
    .selectFrom('partnership')
    .select(['id', 'circleId', 'oneId', 'otherId', 'state'])
    .where('id', '=', partnership)
    .executeTakeFirst();
  if (!row) return refuseAnyone('not-found');
  const { id, circleId: circle, oneId: one, otherId: other, state } = row;
  return { id, circle, one, other, isActive: state === 'active' };
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
