/** Notes as their author reads them. */
import { describeCircle, partiesNamed, type PartyView } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { NoteLine, NoteView } from './contract.ts';
import { asOf, notes } from './note.ts';
import type { OpenNote } from './store.ts';

/** Lines for a list, as they stand on the author's own day: one query for all the names. */
export async function showNotes(db: Reading, list: readonly OpenNote[], today: string): Promise<NoteLine[]> {
  const about = list.flatMap((note) => note.about ?? []);
  const names = await partiesNamed(db, about);
  return list.map((note) => lineOf(note, names, today));
}

function lineOf(note: OpenNote, names: ReadonlyMap<string, PartyView>, today: string): NoteLine {
  const { id, kind, followUpOn, week, keptAt, version, wording, missing } = note;
  const now = asOf(note, today);
  const can = notes.openMoves(now, { person: note.author });
  return {
    id,
    kind,
    followUpOn,
    week,
    keptAt,
    version,
    state: now.state === 'due' ? 'due' : 'kept',
    weekdays: [...note.weekdays],
    text: wording && wording.text,
    missing,
    answers: [...(wording?.answers ?? [])],
    about: note.about === null ? null : (names.get(note.about) ?? null),
    can: kind === 'reflection' ? can.filter((move) => move !== 'reword') : can,
  };
}

/** One note, and that nobody else can see it. */
export async function showNote(db: Reading, note: OpenNote, today: string): Promise<NoteView> {
  const line = one(await showNotes(db, [note], today));
  return { ...line, circle: await describeCircle(db, note.author) };
}
