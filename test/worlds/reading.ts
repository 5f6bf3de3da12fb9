/** What somebody can read: every row of every table by SQL as the application's role, and every answer over HTTP. */
import { sql } from 'kysely';
import { reading } from '#platform/database/transaction.ts';
import { nth } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import type { Workplace } from '#test/workplace.ts';
import { addresses, apiDocument, type ApiDocument } from '../properties/every-answer.ts';
import { aMark } from './world.ts';

/** Marks and ids that somebody came across, and where first. */
export type Found = Map<string, string>;

const anId = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/**
 * Asks every table and view that holds anything for every mark and id in a row of it, with the columns the role may see.
 * One that is empty for its owner is so for everybody.
 */
export async function questionToEveryTable(w: Workplace): Promise<string> {
  const { rows } = await w.database.owner.query<{ name: string; columns: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname !~ '^(pg_|information_schema)' and has_schema_privilege('alongside_app', n.oid, 'usage')
       and c.relkind in ('r', 'p', 'v', 'm')
       and has_column_privilege('alongside_app', c.oid, a.attnum, 'select')
     group by 1 order by 1`,
  );
  const holdSomething = new Set<string>();
  for (const { name } of rows)
    if ((await w.database.owner.query(`select from ${name} limit 1`)).rowCount) holdSomething.add(name);
  const parts = rows
    .filter(({ name }) => holdSomething.has(name))
    .map(
      ({ name, columns }) =>
        `select distinct '${name}' as at, m[1] as found from (select row(${columns})::text as line from ${name}) t, regexp_matches(t.line, '${aMark.source}|${anId}', 'g') m`,
    );
  return parts.join(' union all ');
}

export async function foundBySql(w: Workplace, person: string | null, question: string): Promise<Found> {
  const { rows } = await reading(w.database.app, person, (db) =>
    sql.raw<{ at: string; found: string }>(question).execute(db),
  );
  const found: Found = new Map();
  for (const { at, found: one } of rows) if (!found.has(one)) found.set(one, at);
  return found;
}

let described: ApiDocument | undefined;

/** What is filled into addresses: the id of each kind of thing, parties for the pages of people and teams, words to search. */
interface Tries {
  ids: ReadonlyMap<string, string>;
  parties: readonly string[];
  words: readonly string[];
}

/** Asks every GET of the API, and looks for marks in what comes back. */
export async function foundByHttp(reader: Actor, { ids, parties, words }: Tries) {
  described ??= await apiDocument(reader);
  const found: Found = new Map();
  const failures: string[] = [];
  for (const [path, methods] of Object.entries(described.paths)) {
    const one = ids.get(nth(path.split('/'), 2));
    const tries = { ids: one === undefined ? parties : [one], words };
    for (const address of addresses({ paths: { [path]: methods } }, tries)) {
      const { statusCode, body } = await reader.get(address);
      if (statusCode >= 500) failures.push(`GET ${address}: ${statusCode}`);
      for (const [mark] of body.matchAll(aMark)) if (!found.has(mark)) found.set(mark, address);
    }
  }
  return { found, failures };
}
