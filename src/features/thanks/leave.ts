/** Offboarding: drafts are their author's alone and go with them; thanks that were sent stay. */
import type { personLeft } from '#features/people/events.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { removeDraftsOf } from './store.ts';

export const onPersonLeft: Handler<typeof personLeft> = ({ person }, { app }) =>
  writing(app, person, (tx) => removeDraftsOf(tx, person));
