/** Offboarding: drafts of somebody who left go, and the lines they were the contact for have none until a member acts. */
import type { personLeft } from '#features/people/events.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { lockExpectation, removeDraftsOf, saveExpectation } from './store.ts';

/** Nobody stands for a side any more for whom this person did. */
export const withoutSteward = <Side extends string>(
  stewards: Record<Side, string | null>,
  leaver: string,
): Record<Side, string | null> =>
  Object.fromEntries(
    Object.entries<string | null>(stewards).map(([side, person]) => [
      side,
      person === leaver ? null : person,
    ]),
  ) as Record<Side, string | null>;

/** A team whose contact on a line has left. */
export async function stepAsideFromLine(tx: Writing, id: string, leaver: string): Promise<void> {
  const before = await lockExpectation(tx, id);
  const stewards = withoutSteward(before.stewards, leaver);
  await saveExpectation(tx, before, { ...before, stewards, version: before.version + 1 });
}

export const onPersonLeft: Handler<typeof personLeft> = ({ person: leaver }, { app }) =>
  writing(app, leaver, (tx) => removeDraftsOf(tx, leaver));
