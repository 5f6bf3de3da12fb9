/** Where notes are found besides their own list: "Between us", and one's own data. Only their author reads either. */
import { partiesNamed, personOf, partyIn } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { promptSettings } from './prompt-settings-store.ts';
import { showNotes } from './show.ts';
import { dueNotes, myNotes } from './store.ts';

const most = 50;

/** Those whose day has come, with their words. */
export const openNotes: OpenSource = async (db, me, now) => {
  const zone = (await personOf(db, me.id))?.timeZone ?? 'UTC';
  const due = (await dueNotes(db, dayFor(now, zone), most)).filter(({ followUpOn }) => followUpOn !== null);
  const names = await partiesNamed(
    db,
    due.flatMap(({ about }) => about ?? []),
  );
  return due.map((note) => ({
    subject: { kind: 'note', id: note.id },
    state: 'due',
    words: note.wording?.text ?? '',
    with: note.about === null ? [] : [partyIn(names, note.about)],
    day: note.followUpOn,
    yourMove: true,
  }));
};

const mostExported = 10_000;

/** What notes add to their author's own data. It leaves the workplace only in their own hands. */
export const ownNotes: ExportSource = {
  part: 'onlyMe',
  mine: async (db) => {
    const today = dayFor(Temporal.Now.instant(), 'UTC');
    const list = await showNotes(db, await myNotes(db, { many: mostExported }), today);
    // what one could do with it just now is not part of one's data
    return {
      notes: list.map(({ can: _can, state: _state, ...note }) => note),
      quietTime: await promptSettings(db),
    };
  },
};
