/** The first look of Today: who has anything to say at all. One statement for all sources, however many there are. */
import { CompiledQuery, sql } from 'kysely';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';

/** Whose look it is, when, and which calendar day that is for them. */
export interface Moment {
  person: string;
  now: Temporal.Instant;
  today: string;
}

type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>;
const statements = new WeakMap<readonly CardSource[], Statement>();
const own = 3;

/** The statement over these sources: written once, since only the moment differs. */
function statementFor(sources: readonly CardSource[], db: Reading): Statement {
  const known = statements.get(sources);
  if (known) return known;
  const looks = sources.map(({ glance }, place) => sql`${glance ?? sql`true`} as ${sql.id(`s${place}`)}`);
  const written = sql`with my as materialized (
      select ${''}::uuid as person, ${''}::timestamptz as now, ${''}::date as today, my_party_list() as parties)
    select ${sql.join(looks)} from my`.compile(db);
  const statement = { sql: written.sql, parameters: written.parameters.slice(own) };
  statements.set(sources, statement);
  return statement;
}

/** What the glance of each source saw, in their order; true where a source has none. */
export async function glanceAt(
  sources: readonly CardSource[],
  db: Reading,
  { person, now, today }: Moment,
): Promise<unknown[]> {
  const { sql: text, parameters } = statementFor(sources, db);
  const { rows } = await db
    .getExecutor()
    .executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(text, [person, now.toString(), today, ...parameters]),
    );
  return sources.map((_, place) => rows[0]?.[`s${place}`]);
}
