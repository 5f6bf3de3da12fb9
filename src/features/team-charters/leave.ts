/** Offboarding: nothing is left of the drafts of somebody who left. What a team has adopted stands. */
import type { personLeft } from '#features/people/events.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { removeDraftsOf } from './store.ts';

export const onPersonLeft: Handler<typeof personLeft> = ({ person: leaver }, { app }) =>
  writing(app, leaver, (tx) => removeDraftsOf(tx, leaver));
