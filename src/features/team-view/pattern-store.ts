/** The one query behind a team's pattern: the database works the figures out, guards them, and keeps none. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import { patternShareOf, type FirstAnswer, type PatternQuarter } from './pattern.ts';

interface Row {
  from_day: string;
  until_day: string;
  asks_answered: string | null;
  first_answer: FirstAnswer | null;
  word_kept: string | null;
  asked_and_helped: string | null;
}

/** The last whole quarter of a team of mine that shows its pattern, and the three before it; none for anybody else. */
export async function patternOf(db: Reading, team: string, now: Temporal.Instant): Promise<PatternQuarter[]> {
  const { rows } = await sql<Row>`
    select * from team_pattern(${team}::uuid, ${now.toString()}::timestamptz)`.execute(db);
  return rows.map((row) => ({
    from: row.from_day,
    until: row.until_day,
    asksAnswered: patternShareOf(row.asks_answered),
    firstAnswer: row.first_answer,
    wordKept: patternShareOf(row.word_kept),
    askedAndHelped: patternShareOf(row.asked_and_helped),
  }));
}
