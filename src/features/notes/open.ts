/** Notes whose day has come, as lines of "Open with me", with their words: only their author reads this list. */
import { partiesNamed, personOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { dueNotes } from './store.ts';

const most = 50;

export const openNotes: OpenSource = async (db, me, now) => {
  const zone = (await personOf(db, me.id))?.time_zone ?? 'UTC';
  const due = (await dueNotes(db, dayFor(now, zone), most)).filter(({ followUpOn }) => followUpOn !== null);
  const names = await partiesNamed(
    db,
    due.flatMap(({ about }) => about ?? []),
  );
  return due.map((note) => ({
    subject: { kind: 'note', id: note.id },
    state: 'due',
    words: note.wording?.text ?? '',
    with: note.about === null ? [] : [names.get(note.about)!],
    yourMove: true,
  }));
};
