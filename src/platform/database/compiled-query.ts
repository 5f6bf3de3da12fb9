/** A cache of compiled SQL, for statements whose text never changes and which run with every call. */
import { CompiledQuery, sql, type RawBuilder } from 'kysely';
import type { Reading } from './transaction.ts';

const compiled = new WeakMap<object, Pick<CompiledQuery, 'sql' | 'parameters'>>();

/**
 * Runs the statement cached under `key`, compiling it when it is not there yet. What differs from call to call is in
 * `values`; `write` names each of them once, in their order and before any other parameter, and is called for the first
 * call only.
 */
export async function runCompiled<Row>(
  db: Reading,
  key: object,
  values: readonly unknown[],
  write: (values: readonly RawBuilder<unknown>[]) => RawBuilder<Row>,
): Promise<Row[]> {
  let statement = compiled.get(key);
  if (!statement) {
    const { sql: text, parameters } = write(values.map((value) => sql`${value}`)).compile(db);
    statement = { sql: text, parameters: parameters.slice(values.length) };
    compiled.set(key, statement);
  }
  const query = CompiledQuery.raw(statement.sql, [...values, ...statement.parameters]);
  return (await db.getExecutor().executeQuery<Row>(query)).rows;
}
