/**
 * The first query of Today: the reader's day, what is remembered, and which sources may have cards at all. One statement
 * for all.
 */
import { sql } from 'kysely';
import type { CardSource } from '#platform/card-source.ts';
import { fromColumns } from '#platform/database/column-names.ts';
import { runCompiled } from '#platform/database/compiled-query.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { byCard, dayOf, type DayRow, type RememberedRow } from './store.ts';

/** Whose look it is, when, and which calendar day that is for them. */
export interface Moment {
  person: string;
  now: Temporal.Instant;
  today: string;
}

interface Row extends Record<string, unknown> {
  parties: string[];
  /** Rows as JSON. */
  day: object | null;
  remembered: object[] | null;
}

/**
 * The reader and their parties, and what the existence check of each source found, in their order; true where a source has
 * none.
 */
export async function firstLook(sources: readonly CardSource[], db: Reading, { person, now, today }: Moment) {
  const values = [person, now.toString(), today];
  const rows = await runCompiled<Row>(db, sources, values, ([who, at, day]) => {
    const looks = sources.map(
      ({ mayHaveCards }, place) => sql`${mayHaveCards ?? sql`true`} as ${sql.id(`s${place}`)}`,
    );
    return sql`
      with my as materialized (
        select ${who}::uuid as person, ${at}::timestamptz as now, ${day}::date as today, my_party_list() as parties)
      select my.parties, (select row_to_json(d) from my_day() d) as day,
        (select json_agg(m) from card_memory m where m.person_id = my.person) as remembered, ${sql.join(looks)}
      from my`;
  });
  const row = one(rows);
  return {
    reader: dayOf(row.day && fromColumns<DayRow>(row.day)),
    parties: row.parties,
    remembered: byCard((row.remembered ?? []).map((card) => fromColumns<RememberedRow>(card))),
    seen: sources.map((_, place) => row[`s${place}`]),
  };
}
