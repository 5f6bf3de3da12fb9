/** Queries on notes. The words are sealed; the key of each note is its own. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { destroyKeys, newKey, seal, unseal } from '#platform/sealed/sealing.ts';
import type { Note, NoteKind } from './note.ts';

/** What somebody wrote: a line, or the answers of a reflection. */
export interface Wording {
  text: string;
  answers: readonly string[];
}

/** A note with its words; null where their key was destroyed. */
export interface OpenNote extends Note {
  wording: Wording | null;
  /** Why there is no wording: its key was destroyed, or cannot be opened here. */
  missing: 'erased' | 'unreadable' | null;
}

/** Whether I practise something. */
export const practiceHasBegun = sql<boolean>`exists (select from note n where n.author_id = my.person and n.kind = 'practice')`;

const places = (id: string) => `note.sealed:${id}`;

const rowsOf = (db: Reading) =>
  db
    .selectFrom('note')
    .select(['id', 'version', 'kind', 'authorId as author', 'aboutId as about', 'followUpOn', 'weekdays'])
    .select(['answeredOn', 'week', 'keptAt', 'keyId', 'sealed'])
    .$narrowType<{ kind: NoteKind }>()
    .where(sql<boolean>`author_id = (select my_person())`);
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const openRow = async (db: Reading, { keyId, sealed, ...note }: Row): Promise<OpenNote> => {
  const opened = await unseal(db, keyId, sealed, places(note.id));
  const wording = opened.words === null ? null : (JSON.parse(opened.words) as Wording);
  return { ...note, state: 'kept', wording, missing: opened.words === null ? opened.missing : null };
};
const openRows = (db: Reading, rows: readonly Row[]) => Promise.all(rows.map((row) => openRow(db, row)));

export interface NoteFilter {
  kind?: NoteKind | undefined;
  about?: string | undefined;
  /** Only those older than this id. */
  after?: string | undefined;
  many: number;
}

/** My notes, newest first. */
export async function myNotes(db: Reading, { kind, about, after, many }: NoteFilter): Promise<OpenNote[]> {
  let query = rowsOf(db).orderBy('id', 'desc').limit(many);
  if (kind) query = query.where('kind', '=', kind);
  if (about) query = query.where('aboutId', '=', about);
  if (after) query = query.where('id', '<', after);
  return openRows(db, await query.execute());
}

/** Whether a day of any of my notes has come. */
export const mayHaveDueNoteCards = sql<boolean>`(
  exists (select from note n where n.author_id = my.person and n.follow_up_on <= my.today)
  or exists (select from note n where n.author_id = my.person and n.weekdays <> '{}'
    and extract(isodow from my.today)::smallint = any (n.weekdays) and n.answered_on is distinct from my.today))`;

/** My notes whose day has come by `today`, my own calendar day; the longest waiting first. */
export async function dueNotes(db: Reading, today: string, many: number): Promise<OpenNote[]> {
  const { dayOfWeek } = Temporal.PlainDate.from(today);
  const isPractised = sql<boolean>`(weekdays <> '{}' and ${dayOfWeek}::smallint = any (weekdays)
    and answered_on is distinct from ${today}::date)`;
  const rows = await rowsOf(db)
    .where((eb) => eb.or([eb('followUpOn', '<=', today), isPractised]))
    .orderBy('followUpOn')
    .orderBy('id')
    .limit(many)
    .execute();
  return openRows(db, rows);
}

/** One note of mine; anybody else's is not found. */
export async function oneNote(db: Reading, id: string): Promise<OpenNote> {
  const row = await rowsOf(db).where('id', '=', id).executeTakeFirst();
  return row ? openRow(db, row) : refuseAnyone('not-found');
}

/** My reflection on a week, if I wrote one. */
export async function reflectionOn(db: Reading, week: string): Promise<OpenNote | null> {
  const row = await rowsOf(db).where('week', '=', week).executeTakeFirst();
  return row ? openRow(db, row) : null;
}

/** Locks a note for a move. */
export async function lockNote(tx: Writing, id: string): Promise<OpenNote> {
  const row = await rowsOf(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? openRow(tx, row) : refuseAnyone('not-found');
}

async function sealed(tx: Writing, note: Pick<Note, 'id' | 'author'>, wording: Wording) {
  const key = await newKey(tx, { circle: note.author, by: note.author });
  return { keyId: key, sealed: await seal(tx, key, JSON.stringify(wording), places(note.id)) };
}

const columnsOf = (note: Note) => ({
  aboutId: note.about,
  followUpOn: note.followUpOn,
  weekdays: [...note.weekdays],
  answeredOn: note.answeredOn,
  version: note.version,
});

/** Keeps a new note under a key of its own. */
export async function addNote(tx: Writing, note: Omit<Note, 'id'>, wording: Wording): Promise<OpenNote> {
  const kept = { ...note, id: newId() };
  await tx
    .insertInto('note')
    .values({
      id: kept.id,
      circleId: kept.author,
      authorId: kept.author,
      kind: kept.kind,
      week: kept.week,
      keptAt: kept.keptAt,
      ...columnsOf(kept),
      ...(await sealed(tx, kept, wording)),
    })
    .execute();
  return { ...kept, wording, missing: null };
}

/** Saves what a move changed. */
export async function saveNote(tx: Writing, note: Note): Promise<void> {
  await tx.updateTable('note').set(columnsOf(note)).where('id', '=', note.id).execute();
}

/** Saves another wording under another key: the earlier one is destroyed with its key. */
export async function saveWording(tx: Writing, note: Note, wording: Wording): Promise<void> {
  const before = await tx
    .selectFrom('note')
    .select('keyId')
    .where('id', '=', note.id)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('note')
    .set({ ...columnsOf(note), ...(await sealed(tx, note, wording)) })
    .where('id', '=', note.id)
    .execute();
  await destroyKeys(tx, [before.keyId]);
}

/** Leaves nothing of a note. */
export async function removeNote(tx: Writing, id: string): Promise<void> {
  const gone = await tx.deleteFrom('note').where('id', '=', id).returning('keyId').execute();
  await destroyKeys(
    tx,
    gone.map((row) => row.keyId),
  );
}

/** Leaves nothing of what somebody kept for themselves. */
export async function removeAllOf(tx: Writing, author: string): Promise<void> {
  const gone = await tx.deleteFrom('note').where('authorId', '=', author).returning('keyId').execute();
  await destroyKeys(
    tx,
    gone.map((row) => row.keyId),
  );
  await tx.deleteFrom('promptSettings').where('personId', '=', author).execute();
}
