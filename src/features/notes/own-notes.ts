/** What notes add to their author's own data. It leaves the workplace only in their own hands. */
import { dayFor } from '#platform/calendar.ts';
import type { ExportSource } from '#platform/own-data.ts';
import { quietTime } from './prompt-settings-store.ts';
import { showNotes } from './show.ts';
import { myNotes } from './store.ts';

const mostExported = 10_000;

export const ownNotes: ExportSource = {
  part: 'onlyMe',
  mine: async (db) => {
    const today = dayFor(Temporal.Now.instant(), 'UTC');
    const list = await showNotes(db, await myNotes(db, { many: mostExported }), today);
    // what one could do with it just now is not part of one's data
    return {
      notes: list.map(({ can: _can, state: _state, ...note }) => note),
      quietTime: await quietTime(db),
    };
  },
};
