/** The one query behind a team's pattern: the database works the figures out, gives their bands alone, and keeps none. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import { bandSaid } from '#platform/protection/bands.ts';
import { joinsTheNext, type FirstAnswer, type PatternQuarter } from './pattern.ts';

interface Row {
  fromDay: string;
  untilDay: string;
  movedSince: number | null;
  asksAnswered: string | null;
  firstAnswer: FirstAnswer | null;
  wordKept: string | null;
  askedAndHelped: string | null;
}

/** The last whole quarter of a team of mine that shows its pattern, and the three before it; none for anybody else. */
export async function patternOf(db: Reading, team: string, now: Temporal.Instant): Promise<PatternQuarter[]> {
  const { rows } = await sql<Row>`
    select * from team_pattern(${team}::uuid, ${now.toString()}::timestamptz)`.execute(db);
  return rows.map(
    ({ fromDay, untilDay, movedSince, firstAnswer, asksAnswered, wordKept, askedAndHelped }) => ({
      from: fromDay,
      until: untilDay,
      joined: joinsTheNext(movedSince),
      firstAnswer,
      asksAnswered: bandSaid(asksAnswered),
      wordKept: bandSaid(wordKept),
      askedAndHelped: bandSaid(askedAndHelped),
    }),
  );
}
