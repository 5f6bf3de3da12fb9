/** Statements whose text never changes, and which are asked with every call: written out once. */
import { CompiledQuery, sql, type RawBuilder } from 'kysely';
import type { Reading } from './transaction.ts';

const compiled = new WeakMap<object, Pick<CompiledQuery, 'sql' | 'parameters'>>();

/**
 * Asks the statement that belongs to `key`. What differs from call to call is in `values`; `write` names each of them once,
 * in their order and before any other parameter, and is called for the first call only.
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
