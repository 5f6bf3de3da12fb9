/**
 * A Kysely dialect and driver over one `pg` client that is already inside a transaction. Tables and columns are camelCase in
 * our code and snake_case in SQL, like with Kysely's `CamelCasePlugin`: here names change while a query is compiled and once
 * for each result, where the plugin walks every query and every row.
 */
import { createHash } from 'node:crypto';
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import type { PoolClient, QueryArrayResult } from 'pg';
import { toCamelCase, toSnakeCase } from './column-names.ts';
import { corkUntilNextTick } from './pipelining.ts';

const statementNames = new Map<string, string>();
const mostStatements = 400;

/** Repeated queries are prepared once per connection under a name made from their text; rare ones stay unnamed. */
function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known) return known;
  if (statementNames.size >= mostStatements) return undefined;
  const name = createHash('sha1').update(text).digest('base64url');
  statementNames.set(text, name);
  return name;
}

/** Rows as objects whose keys are the columns in camelCase. */
function namedRows<Row>({ fields, rows }: QueryArrayResult<unknown[]>): Row[] {
  const names = fields.map((field) => toCamelCase(field.name));
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return rows.map((values) => {
    const row: Record<string, unknown> = { ...empty };
    names.forEach((name, column) => {
      row[name] = values[column];
    });
    return row as Row;
  });
}

class SnakeCaseCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(toSnakeCase(identifier));
  }
}

class ClientConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  constructor(client: PoolClient) {
    this.#client = client;
  }
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = statementName(query.sql);
    corkUntilNextTick(this.#client);
    const result = await this.#client.query<unknown[]>({
      text: query.sql,
      values: [...query.parameters],
      rowMode: 'array',
      ...(name === undefined ? {} : { name }),
    });
    return { rows: namedRows<Row>(result), numAffectedRows: BigInt(result.rowCount ?? 0) };
  }
  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streams are not used inside a request');
  }
}

class ClientDriver implements Driver {
  readonly #connection: ClientConnection;
  constructor(client: PoolClient) {
    this.#connection = new ClientConnection(client);
  }
  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  async beginTransaction() {
    throw new Error('the transaction has already begun');
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

/** Makes the dialect for a client whose transaction somebody else opens and closes. */
export const clientDialect = (client: PoolClient): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new ClientDriver(client),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new SnakeCaseCompiler(),
});
