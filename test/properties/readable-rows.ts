/** What the database itself lets somebody read: every table and view, asked directly as the application's role. */
import { sql } from 'kysely';
import { reading } from '#platform/database/transaction.ts';
import type { Workplace } from '#test/workplace.ts';

/** People, teams and what an admin does with them: open to everyone, or to admins, by design (model 8, the structural log). */
export const structural = new Set([
  'person',
  'team',
  'membership',
  'workplace',
  'structural_log',
  'team_change',
  'import_run',
  'import_line',
]);

/** Every table and view that the application's role may read at all. */
export async function readableTables(w: Workplace): Promise<string[]> {
  const { rows } = await w.database.owner.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
       and has_table_privilege('alongside_app', oid, 'select') order by relname`,
  );
  return rows.map((row) => row.relname);
}

/** For each table a mark of the rows this person can read there: the same rows, to the last byte, have the same mark. */
export async function rowsReadBy(w: Workplace, person: string | null, tables: readonly string[]) {
  const marks = tables.map(
    (table) =>
      `select '${table}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as mark from "${table}" t`,
  );
  const { rows } = await reading(w.database.app, person, (db) =>
    sql.raw<{ name: string; mark: string }>(marks.join(' union all ')).execute(db),
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.mark]));
}
