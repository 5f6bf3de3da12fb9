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
    .selectFrom('own_charter')
    .select(['is_open as isOpen', 'shows_pattern as showsPattern'])
    .where('team_id', '=', team)
    .executeTakeFirst();

/** Makes the charter of a team when it is first asked something. */
export async function beginCharter(tx: Writing, team: string): Promise<void> {
  await tx
    .insertInto('own_charter')
    .values({ team_id: team, circle_id: team })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const decided = {
  open: { is_open: true },
  close: { is_open: false },
  'show-pattern': { shows_pattern: true },
  'hide-pattern': { shows_pattern: false },
} satisfies Record<VisibilityQuestion, object>;

/** Writes what the team decided about itself. */
export async function saveDecision(tx: Writing, team: string, decision: VisibilityQuestion): Promise<void> {
  await tx.updateTable('own_charter').set(decided[decision]).where('team_id', '=', team).execute();
}

const linesFrom = (db: Reading) =>
  db
    .selectFrom('charter_line as l')
    .leftJoin('charter_question as q', (join) =>
      join.onRef('q.line_id', '=', 'l.id').on('q.state', '=', 'open'),
    )
    .select([
      'l.id',
      'l.version',
      'l.state',
      'l.team_id',
      'l.author_id',
      'l.draft_text',
      'l.draft_good',
      'l.review_on',
      'l.circle_id',
    ])
    .select('q.id as questionId');
type Row = Awaited<ReturnType<ReturnType<typeof linesFrom>['execute']>>[number];

const kept = (row: Row, wordings: readonly Agreed[]): StoredCharterLine => ({
  id: row.id,
  version: row.version,
  state: row.state as CharterState,
  team: row.team_id,
  author: row.author_id,
  draft: row.draft_text === null ? null : { text: row.draft_text, goodLooksLike: row.draft_good ?? '' },
  wordings,
  reviewOn: row.review_on,
  isAsked: row.questionId !== null,
  circle: row.circle_id,
});

async function whole(db: Reading, rows: readonly Row[]): Promise<StoredCharterLine[]> {
  if (rows.length === 0) return [];
  const found = await db
    .selectFrom('charter_wording')
    .select(['line_id', 'text', 'good_looks_like', 'from_day', 'until_day', 'agreed_at', 'proposed_by'])
    .where(
      'line_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute();
  const wordings = Map.groupBy(found, (row) => row.line_id);
  return rows.map((row) =>
    kept(
      row,
      (wordings.get(row.id) ?? []).map((one) => ({
        text: one.text,
        goodLooksLike: one.good_looks_like,
        from: one.from_day,
        until: one.until_day,
        agreedAt: one.agreed_at,
        by: one.proposed_by,
      })),
    ),
  );
}

/** The lines of a team's charter that the reader may see, in the order in which they were written. */
export const linesOf = async (db: Reading, team: string): Promise<StoredCharterLine[]> =>
  whole(
    db,
    await linesFrom(db)
      .where('l.team_id', '=', team)
      .where('l.state', 'in', ['draft', 'proposed', 'agreed'])
      .orderBy('l.place')
      .execute(),
  );

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
  circle_id: line.circle,
  state: line.state,
  draft_text: line.draft?.text ?? null,
  draft_good: line.draft?.goodLooksLike ?? null,
  review_on: line.reviewOn,
  version: line.version,
});

/** Keeps a new draft in the circle of its author alone. */
export async function addLine(tx: Writing, line: StoredCharterLine): Promise<void> {
  await tx
    .insertInto('charter_line')
    .values({ id: line.id, team_id: line.team, author_id: line.author, ...columnsOf(line) })
    .execute();
}

/** Writes a line, and a wording newly adopted. */
export async function saveLine(
  tx: Writing,
  before: StoredCharterLine,
  after: StoredCharterLine,
): Promise<void> {
  await tx.updateTable('charter_line').set(columnsOf(after)).where('id', '=', after.id).execute();
  const adopted = after.wordings.slice(before.wordings.length);
  for (const [index, wording] of adopted.entries())
    await tx
      .insertInto('charter_wording')
      .values({
        line_id: after.id,
        position: before.wordings.length + index + 1,
        text: wording.text,
        good_looks_like: wording.goodLooksLike,
        from_day: wording.from,
        until_day: wording.until,
        agreed_at: wording.agreedAt,
        proposed_by: wording.by,
      })
      .execute();
}

/** Leaves nothing of a draft. */
export async function removeLine(tx: Writing, id: string): Promise<void> {
  await tx.deleteFrom('charter_line').where('id', '=', id).execute();
}

/** The same of all of somebody's drafts. */
export async function removeDraftsOf(tx: Writing, author: string): Promise<void> {
  await tx.deleteFrom('charter_line').where('author_id', '=', author).where('state', '=', 'draft').execute();
}
