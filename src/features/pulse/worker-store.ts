/** The worker's way across circles for a round: each query is one named function that returns only what it needs. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { sayTheMoment } from '#features/people/public.ts';
import { nobody, reading, writing, type Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { bandSaid, type Band } from '#platform/protection/bands.ts';
import type { Belonging, Group, TeamInTree } from '#platform/protection/groups.ts';
import type { Statement } from './pulse-statements.ts';

export interface DueRound {
  id: string;
  state: 'scheduled' | 'open';
  fewest: number;
}

export const dueOn = (worker: Pool, today: string): Promise<DueRound[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<DueRound>`select * from pulse_due(${today}::date)`.execute(db);
    return rows;
  });

/** The tree of teams, and who may answer with the teams they are in themselves. */
export const structureOf = (worker: Pool): Promise<{ teams: TeamInTree[]; people: Belonging[] }> =>
  reading(worker, nobody, async (db) => {
    const teams = await sql<TeamInTree>`select * from pulse_teams()`.execute(db);
    const people = await sql<Belonging>`select * from pulse_eligible()`.execute(db);
    return { teams: teams.rows, people: people.rows };
  });

/** Opens a round with its groups, once; false where it is open already. */
export const openWith = (
  worker: Pool,
  round: string,
  groups: readonly Group[],
  now: Temporal.Instant,
): Promise<boolean> =>
  writing(worker, nobody, async (tx) => {
    await sayTheMoment(tx, now);
    const given = groups.map(({ team, are, withRest, people }) => ({
      team,
      is_all: are === 'all',
      with_rest: withRest,
      people,
    }));
    const { rows } = await sql<{ opened: boolean }>`
      select pulse_open(${round}::uuid, ${JSON.stringify(given)}::jsonb) as opened`.execute(tx);
    return one(rows).opened;
  });

/** A band of a group, with its team and those above it. */
export interface PublishedBand {
  above: readonly string[];
  statement: Statement;
  band: Band | null;
}

export interface SaidAtTeam {
  team: string;
  statement: Statement;
  shown: number;
  less: number;
  around: number;
  more: number;
}

/** Ends a round and keeps what `workOut` makes of its bands, all or nothing; does nothing where it has ended. */
export const closeWith = (
  worker: Pool,
  round: string,
  workOut: (published: readonly PublishedBand[]) => readonly SaidAtTeam[],
  now: Temporal.Instant,
): Promise<void> =>
  writing(worker, nobody, async (tx) => {
    await sayTheMoment(tx, now);
    const published = await bandsAtTheEnd(tx, round);
    if (published.length === 0) return;
    await sql`select pulse_keep_said(${round}::uuid, ${JSON.stringify(workOut(published))}::jsonb)`.execute(
      tx,
    );
  });

async function bandsAtTheEnd(tx: Writing, round: string): Promise<PublishedBand[]> {
  const { rows } = await sql<Omit<PublishedBand, 'band'> & { band: string | null }>`
    select * from pulse_close(${round}::uuid)`.execute(tx);
  return rows.map(({ above, statement, band }) => ({ above, statement, band: bandSaid(band) }));
}
