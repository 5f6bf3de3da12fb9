/** Offboarding: nothing is left of the drafts of somebody who left, nor of what they said as a leader. What a team has adopted stands. */
import type { personLeft } from '#features/people/events.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { removeWordsOf } from './leader-word/leader-word-store.ts';
import { removeDraftsOf } from './store.ts';

export const onPersonLeft: Handler<typeof personLeft> = ({ person: leaver }, { app }) =>
  writing(app, leaver, async (tx) => {
    await removeDraftsOf(tx, leaver);
    await removeWordsOf(tx, leaver);
  });
