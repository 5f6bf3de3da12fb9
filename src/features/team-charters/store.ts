/** Queries on a team's own charter: whether it is open, its lines and their wordings. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Agreed } from '#features/agreements/public.ts';
import type { CharterLine, CharterState } from './charter.ts';
import type { VisibilityQuestion } from './charter-question.ts';

export interface StoredCharterLine extends CharterLine {
  circle: string;
}

/** What a team decided about its charter, as far as the reader may know; undefined where there is nothing yet. */
export const charterOf = (
  db: Reading,
  team: string,
): Promise<{ isOpen: boolean; showsPattern: boolean } | undefined> =>
  db
    .selectFrom('ownCharter')
    .select(['isOpen', 'showsPattern'])
    .where('teamId', '=', team)
    .executeTakeFirst();

/** Makes the charter of a team when it is first asked something. */
export async function beginCharter(tx: Writing, team: string): Promise<void> {
  await tx
    .insertInto('ownCharter')
    .values({ teamId: team, circleId: team })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const decided = {
  open: { isOpen: true },
  close: { isOpen: false },
  'show-pattern': { showsPattern: true },
  'hide-pattern': { showsPattern: false },
} satisfies Record<VisibilityQuestion, object>;

/** Writes what the team decided about itself. */
export async function saveDecision(tx: Writing, team: string, decision: VisibilityQuestion): Promise<void> {
  await tx.updateTable('ownCharter').set(decided[decision]).where('teamId', '=', team).execute();
}

const linesFrom = (db: Reading) =>
  db
    .selectFrom('charterLine as l')
    .leftJoin('charterQuestion as q', (join) =>
      join.onRef('q.lineId', '=', 'l.id').on('q.state', '=', 'open'),
    )
    .select([
      'l.id',
      'l.version',
      'l.state',
      'l.teamId',
      'l.authorId',
      'l.draftText',
      'l.draftGood',
      'l.isVision',
      'l.isTrial',
      'l.reviewOn',
      'l.circleId',
    ])
    .select('q.id as questionId');
type Row = Awaited<ReturnType<ReturnType<typeof linesFrom>['execute']>>[number];

const kept = (row: Row, wordings: readonly Agreed[]): StoredCharterLine => ({
  id: row.id,
  version: row.version,
  state: row.state as CharterState,
  team: row.teamId,
  author: row.authorId,
  draft: row.draftText === null ? null : { text: row.draftText, goodLooksLike: row.draftGood ?? '' },
  wordings,
  isVision: row.isVision,
  isTrial: row.isTrial,
  reviewOn: row.reviewOn,
  isAsked: row.questionId !== null,
  circle: row.circleId,
});

async function whole(db: Reading, rows: readonly Row[]): Promise<StoredCharterLine[]> {
  if (rows.length === 0) return [];
  const found = await db
    .selectFrom('charterWording')
    .select(['lineId', 'text', 'goodLooksLike', 'fromDay', 'untilDay', 'agreedAt', 'proposedBy'])
    .where(
      'lineId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute();
  const wordings = Map.groupBy(found, (row) => row.lineId);
  return rows.map((row) =>
    kept(
      row,
      (wordings.get(row.id) ?? []).map((one) => ({
        text: one.text,
        goodLooksLike: one.goodLooksLike,
        from: one.fromDay,
        until: one.untilDay,
        agreedAt: one.agreedAt,
        by: one.proposedBy,
      })),
    ),
  );
}

/** The lines of a team's charter that the reader may see, in the order in which they were written. */
export const linesOf = async (db: Reading, team: string): Promise<StoredCharterLine[]> =>
  whole(
    db,
    await linesFrom(db)
      .where('l.teamId', '=', team)
      .where('l.state', 'in', ['draft', 'proposed', 'agreed'])
      .orderBy('l.place')
      .execute(),
  );

/** What a team is here for, proposed or agreed, as far as the reader may see it. */
export async function visionOf(db: Reading, team: string): Promise<StoredCharterLine | undefined> {
  const rows = await linesFrom(db)
    .where('l.teamId', '=', team)
    .where('l.isVision', '=', true)
    .where('l.state', 'in', ['proposed', 'agreed'])
    .execute();
  return (await whole(db, rows))[0];
}

export const linesByIds = async (db: Reading, ids: readonly string[]): Promise<StoredCharterLine[]> =>
  ids.length === 0 ? [] : whole(db, await linesFrom(db).where('l.id', 'in', ids).execute());

/** One line; outside its circle it is not found. */
export async function oneLine(db: Reading, id: string): Promise<StoredCharterLine> {
  return (await linesByIds(db, [id]))[0] ?? refuseAnyone('not-found');
}

/** The same inside a command, locked until it ends. */
export async function lockLine(tx: Writing, id: string): Promise<StoredCharterLine> {
  await sql`select from charter_line where id = ${id}::uuid for update`.execute(tx);
  return oneLine(tx, id);
}

const columnsOf = (line: StoredCharterLine) => ({
  circleId: line.circle,
  state: line.state,
  draftText: line.draft?.text ?? null,
  draftGood: line.draft?.goodLooksLike ?? null,
  isTrial: line.isTrial,
  reviewOn: line.reviewOn,
  version: line.version,
});

/** Keeps a new draft in the circle of its author alone. */
export async function addLine(tx: Writing, line: StoredCharterLine): Promise<void> {
  await tx
    .insertInto('charterLine')
    .values({
      id: line.id,
      teamId: line.team,
      authorId: line.author,
      isVision: line.isVision,
      ...columnsOf(line),
    })
    .execute();
}

/** Writes a line, and a wording newly adopted. */
export async function saveLine(
  tx: Writing,
  before: StoredCharterLine,
  after: StoredCharterLine,
): Promise<void> {
  await tx.updateTable('charterLine').set(columnsOf(after)).where('id', '=', after.id).execute();
  const adopted = after.wordings.slice(before.wordings.length);
  for (const [index, wording] of adopted.entries())
    await tx
      .insertInto('charterWording')
      .values({
        lineId: after.id,
        position: before.wordings.length + index + 1,
        text: wording.text,
        goodLooksLike: wording.goodLooksLike,
        fromDay: wording.from,
        untilDay: wording.until,
        agreedAt: wording.agreedAt,
        proposedBy: wording.by,
      })
      .execute();
}

/** Leaves nothing of a draft. */
export async function removeLine(tx: Writing, id: string): Promise<void> {
  await tx.deleteFrom('charterLine').where('id', '=', id).execute();
}

/** The same of all of somebody's drafts. */
export async function removeDraftsOf(tx: Writing, author: string): Promise<void> {
  await tx.deleteFrom('charterLine').where('authorId', '=', author).where('state', '=', 'draft').execute();
}
