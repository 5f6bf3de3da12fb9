/** Offboarding, the move `account-ends`: whoever leaves takes what was theirs alone along, or nobody has it. */
import type { personLeft } from '#features/people/events.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { removeAllOf } from './store.ts';

export const onPersonLeft: Handler<typeof personLeft> = ({ person }, { app }) =>
  writing(app, person, (tx) => removeAllOf(tx, person));
