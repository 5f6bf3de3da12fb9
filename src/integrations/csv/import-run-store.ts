/** Queries on imports and their lines. */
import { sql } from 'kysely';
import {
  problemSays,
  type ImportProblem,
  type ImportSummary,
  type PlannedLine,
  type Usual,
} from '#features/people/public.ts';
import type { ReplyOf } from '#platform/contract.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import type { listImportLines, readImport } from './contract.ts';

type RunView = ReplyOf<typeof readImport>;
type LineView = ReplyOf<typeof listImportLines>['items'][number];
export type RunSummary = ImportSummary & { unusedColumns: string[] };

/** What a job needs to know of a run that has not ended. */
export interface OpenRun {
  dryRun: boolean;
  source: string;
  usual: Usual;
  same: number[];
}

/** Begins a run; finished ones of the same person are forgotten, and so are those nobody finished in a day. */
export async function insertRun(
  tx: Writing,
  person: string,
  run: OpenRun,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await tx
    .deleteFrom('importRun')
    .where((eb) =>
      eb.or([
        eb('beganAt', '<', now.subtract({ hours: 24 }).toString()),
        eb.and([eb('personId', '=', person), eb('state', 'in', ['done', 'refused'])]),
      ]),
    )
    .execute();
  await tx
    .insertInto('importRun')
    .values({
      id,
      personId: person,
      dryRun: run.dryRun,
      source: run.source,
      usual: JSON.stringify(run.usual),
      same: run.same,
      beganAt: now.toString(),
    })
    .execute();
  return id;
}

const columns = ['id', 'dryRun', 'state', 'beganAt', 'done', 'total', 'summary', 'problems'] as const;

/** The runs there are, latest first. */
export async function importRuns(db: Reading): Promise<RunView[]> {
  const rows = await db.selectFrom('importRun').select(columns).orderBy('id', 'desc').limit(10).execute();
  return rows.map(show);
}

export async function importRun(db: Reading, id: string): Promise<RunView | undefined> {
  const row = await db.selectFrom('importRun').select(columns).where('id', '=', id).executeTakeFirst();
  return row && show(row);
}

interface Row {
  id: string;
  dryRun: boolean;
  state: string;
  beganAt: string;
  done: number;
  total: number;
  summary: unknown;
  problems: unknown;
}

function show({ dryRun, beganAt, ...row }: Row): RunView {
  const problems = (row.problems as ImportProblem[]).map((found) =>
    Object.assign({ says: problemSays[found.problem](found.value) }, found),
  );
  return {
    ...row,
    dryRun,
    beganAt,
    problems,
    state: row.state as RunView['state'],
    summary: row.summary as RunSummary | null,
  };
}

/** The file and its conditions, while the run has not ended. */
export async function openRun(db: Reading, id: string): Promise<OpenRun | undefined> {
  const row = await db
    .selectFrom('importRun')
    .select(['dryRun', 'source', 'usual', 'same'])
    .where('id', '=', id)
    .where('state', 'not in', ['done', 'refused'])
    .executeTakeFirst();
  if (!row || row.source === null) return undefined;
  return { dryRun: row.dryRun, source: row.source, usual: row.usual as unknown as Usual, same: row.same };
}

/** Says how far a run is; `person`, who began it, is told. */
export async function keepProgress(
  tx: Writing,
  id: string,
  person: string,
  progress: { state: 'reading' | 'writing'; done: number; total: number },
): Promise<void> {
  await tx.updateTable('importRun').set(progress).where('id', '=', id).execute();
  await announce(tx, person, 'import', id);
}

const mostProblems = 1000;

/** Ends a run because of what is wrong with the file. */
export async function refuseRun(
  tx: Writing,
  id: string,
  person: string,
  problems: readonly ImportProblem[],
): Promise<void> {
  const shown = JSON.stringify(problems.slice(0, mostProblems));
  await tx
    .updateTable('importRun')
    .set({ state: 'refused', source: null, problems: shown })
    .where('id', '=', id)
    .execute();
  await announce(tx, person, 'import', id);
}

/** Ends a run with what it did, or would do. */
export async function finishRun(
  tx: Writing,
  id: string,
  person: string,
  summary: RunSummary,
  lines: readonly PlannedLine[],
): Promise<void> {
  await sql`insert into import_line (run_id, line, what, name, email, details, maybe, kept_address, written_name)
    select ${id}::uuid, line, what, name, email, details, nullif(maybe, 'null'), kept_address, written_name
    from unnest(${lines.map((line) => line.line)}::int[], ${lines.map((line) => line.what)}::text[],
      ${lines.map((line) => line.name)}::text[], ${lines.map((line) => line.email)}::text[],
      ${lines.map((line) => JSON.stringify(line.changes))}::jsonb[], ${lines.map((line) => JSON.stringify(line.maybe))}::jsonb[],
      ${lines.map((line) => line.keptAddress)}::text[], ${lines.map((line) => line.writtenName)}::text[])
      as planned (line, what, name, email, details, maybe, kept_address, written_name)`.execute(tx);
  await tx
    .updateTable('importRun')
    .set({
      state: 'done',
      source: null,
      done: lines.length,
      total: lines.length,
      summary: JSON.stringify(summary),
    })
    .where('id', '=', id)
    .execute();
  await announce(tx, person, 'import', id);
}

/** The lines of a run after `after`, in the order of the file. */
export async function importLines(
  db: Reading,
  run: string,
  what: LineView['what'] | undefined,
  after: number,
  many: number,
): Promise<LineView[]> {
  let query = db
    .selectFrom('importLine')
    .select(['line', 'what', 'name', 'email', 'details as changes', 'maybe'])
    .select(['keptAddress', 'writtenName'])
    .where('runId', '=', run)
    .where('line', '>', after)
    .orderBy('line')
    .limit(many);
  if (what) query = query.where('what', '=', what);
  return (await query.execute()) as unknown as LineView[];
}
