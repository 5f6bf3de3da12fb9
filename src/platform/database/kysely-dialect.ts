/** A Kysely dialect and driver over one `pg` client that is already inside a transaction. */
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
import type { PoolClient } from 'pg';
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

class ClientConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  constructor(client: PoolClient) {
    this.#client = client;
  }
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = statementName(query.sql);
    corkUntilNextTick(this.#client);
    const result = await this.#client.query({
      text: query.sql,
      values: [...query.parameters],
      ...(name === undefined ? {} : { name }),
    });
    return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount ?? 0) };
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
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
