/** The queries on the pulse that somebody makes: its rounds, their own place in the open one, and what was published. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { bandSaid, type Band } from '#platform/protection/bands.ts';
import type { RoundPlan, RoundState } from './pulse.ts';
import type { Statement } from './pulse-statements.ts';

export interface StoredRound extends RoundPlan {
  id: string;
  state: RoundState;
  version: number;
}

const columns = ['id', 'state', 'opensOn', 'closesOn', 'statements', 'fewest', 'version'] as const;

/** The rounds in these states, the latest first. */
export async function roundsIn(db: Reading, states: readonly RoundState[]): Promise<StoredRound[]> {
  const rows = await db
    .selectFrom('pulseRound')
    .select(columns)
    .where('state', 'in', [...states])
    .orderBy('opensOn', 'desc')
    .execute();
  return rows as StoredRound[];
}

export async function roundOf(db: Reading, id: string): Promise<StoredRound | undefined> {
  const row = await db.selectFrom('pulseRound').select(columns).where('id', '=', id).executeTakeFirst();
  return row as StoredRound | undefined;
}

const written = ({ opensOn, closesOn, statements, fewest }: RoundPlan) => ({
  opensOn,
  closesOn,
  statements: [...statements],
  fewest,
});

export async function insertRound(tx: Writing, id: string, plan: RoundPlan): Promise<void> {
  await tx
    .insertInto('pulseRound')
    .values({ id, ...written(plan) })
    .execute();
}

/** Changes a round that has not begun; false where it has, or was changed meanwhile. */
export async function updateRound(tx: Writing, id: string, saw: number, plan: RoundPlan): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pulseRound')
    .set({ ...written(plan), version: saw + 1 })
    .where('id', '=', id)
    .where('version', '=', saw)
    .where('state', '=', 'scheduled')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes a round that has not begun; false where it has. */
export async function deleteRound(tx: Writing, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('pulseRound')
    .where('id', '=', id)
    .where('state', '=', 'scheduled')
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What became of an answer. */
export type Kept = 'kept' | 'not-open' | 'not-asked' | 'answered' | 'says-nothing';

/** Adds my answer to the counts of my group; null for a statement that I leave out. */
export async function keepAnswer(
  tx: Writing,
  round: string,
  agreed: readonly (boolean | null)[],
): Promise<Kept> {
  const { rows } = await sql<{ kept: Kept }>`
    select pulse_answer(${round}::uuid, ${[...agreed]}::boolean[]) as kept`.execute(tx);
  return one(rows).kept;
}

/** With whom I am counted in a round, and whether I answered; undefined where I am not asked. */
export async function myPlaceIn(
  db: Reading,
  round: string,
): Promise<{ team: string; isAll: boolean; answered: boolean } | undefined> {
  const { rows } = await sql<{ team: string; isAll: boolean; answered: boolean }>`
    select g.team_id as team, g.is_all,
      exists (select from pulse_spent s where s.round_id = m.round_id and s.person_id = m.person_id) as answered
    from pulse_member m join pulse_group g on g.id = m.group_id
    where m.round_id = ${round}::uuid and m.person_id = my_person()`.execute(db);
  return rows[0];
}

export interface SaidOfTeam {
  round: string;
  statement: Statement;
  shown: number;
  less: number;
  around: number;
  more: number;
  /** The group of the team itself, where there was one. */
  isAll: boolean | null;
  withRest: boolean | null;
  moved: number | null;
  band: Band | null;
}

/** What was said in these rounds under a team, and by its own group. */
export async function saidOf(db: Reading, team: string, rounds: readonly string[]): Promise<SaidOfTeam[]> {
  const { rows } = await sql<Omit<SaidOfTeam, 'band'> & { band: string | null }>`
    select s.round_id as round, s.statement, s.shown, s.less, s.around, s.more, g.is_all, g.with_rest, g.moved, f.band
    from pulse_said s
      left join pulse_group g on g.round_id = s.round_id and g.team_id = s.team_id
      left join pulse_figure f on f.group_id = g.id and f.statement = s.statement
    where s.team_id = ${team}::uuid and s.round_id = any (${[...rounds]}::uuid[])`.execute(db);
  return rows.map(({ band, ...row }) => Object.assign(row, { band: bandSaid(band) }));
}

/** Whether a round is open that I am asked in and have not answered. */
export const mayHavePulseCard = sql<boolean>`exists (select from pulse_round r join pulse_member m on m.round_id = r.id
  where r.state = 'open' and m.person_id = my.person
    and not exists (select from pulse_spent s where s.round_id = r.id and s.person_id = my.person))`;

/** That round. */
export async function openToMe(
  db: Reading,
  person: string,
): Promise<{ id: string; closesOn: string } | undefined> {
  return db
    .selectFrom('pulseRound as r')
    .innerJoin('pulseMember as m', 'm.roundId', 'r.id')
    .select(['r.id', 'r.closesOn'])
    .where('r.state', '=', 'open')
    .where('m.personId', '=', person)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('pulseSpent as s').whereRef('s.roundId', '=', 'r.id').where('s.personId', '=', person),
        ),
      ),
    )
    .executeTakeFirst();
}

/** Whether there is anything to show of how all work together. */
export const cultureHasBegun = sql<boolean>`exists (select from pulse_round r where r.state = 'published')`;
