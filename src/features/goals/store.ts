/** Queries on one goal and its parties. Row-level security has already hidden what is not mine. */
import { sql, type RawBuilder } from 'kysely';
import { refuseSixth } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Closing, StoredGoal, GoalParty, GoalState, Opening } from './goal-stored.ts';

const columns = [
  'id',
  'circleId',
  'version',
  'wording',
  'state',
  'aim',
  'whyForAll',
  'measure',
  'unit',
  'startValue',
  'targetValue',
  'byDay',
  'proposedBy',
  'openedBy',
  'openedAt',
  'closing',
  'opening',
  'isOpenToAll',
  'sharedAt',
  'endedAt',
  'endedBy',
  'endAgreedBy',
  'movedAt',
  'movedOn',
  'lastDid',
] as const;
const rowsOf = (db: Reading) => db.selectFrom('goal').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

async function partiesOfGoals(db: Reading, ids: readonly string[]): Promise<Map<string, GoalParty[]>> {
  const { rows } = await sql<GoalParty & { goal: string }>`
    select gp.goal_id as goal, gp.party_id as party, p.kind, person.left_at is null as is_here, gp.why,
      gp.joined_wording, gp.joined_at, gp.joined_by
    from goal_party gp join party p on p.id = gp.party_id left join person on person.id = gp.party_id
    where gp.goal_id = any (${[...ids]}::uuid[]) order by gp.position`.execute(db);
  const parties = new Map<string, GoalParty[]>();
  for (const { goal, ...party } of rows) parties.set(goal, [...(parties.get(goal) ?? []), party]);
  return parties;
}

function goalFrom(
  { circleId: circle, unit, startValue: start, targetValue: target, ...row }: Row,
  parties: readonly GoalParty[],
): StoredGoal {
  return {
    ...row,
    circle,
    state: row.state as GoalState,
    figure: unit !== null && start !== null && target !== null ? { unit, start, target } : null,
    parties,
    closing: row.closing as Closing | null,
    opening: row.opening as Opening | null,
  };
}

/** These goals in the order of the ids; those that cannot be seen are left out. */
export async function goalsByIds(db: Reading, ids: readonly string[]): Promise<StoredGoal[]> {
  if (ids.length === 0) return [];
  const [rows, parties] = await Promise.all([
    rowsOf(db).where('id', 'in', ids).execute(),
    partiesOfGoals(db, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, goalFrom(row, parties.get(row.id) ?? [])]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One goal; outside my circles it is not found. */
export async function oneGoal(db: Reading, id: string): Promise<StoredGoal> {
  const [goal] = await goalsByIds(db, [id]);
  return goal ?? refuseAnyone('not-found');
}

/** The same inside a command, locked until it ends. Somebody who can only read it locks nothing, and is told by the rule. */
export async function lockGoal(tx: Writing, id: string): Promise<StoredGoal> {
  await tx.selectFrom('goal').select('id').where('id', '=', id).forUpdate().execute();
  return oneGoal(tx, id);
}

/** What moves change. The circle follows from the parties in the database, as `settle` says it. */
const columnsOf = (goal: StoredGoal) => ({
  version: goal.version,
  wording: goal.wording,
  state: goal.state,
  aim: goal.aim,
  whyForAll: goal.whyForAll,
  measure: goal.measure,
  unit: goal.figure?.unit ?? null,
  startValue: goal.figure?.start ?? null,
  targetValue: goal.figure?.target ?? null,
  byDay: goal.byDay,
  closing: goal.closing === null ? null : JSON.stringify(goal.closing),
  opening: goal.opening === null ? null : JSON.stringify(goal.opening),
  isOpenToAll: goal.isOpenToAll,
  sharedAt: goal.sharedAt,
  endedAt: goal.endedAt,
  endedBy: goal.endedBy,
  endAgreedBy: goal.endAgreedBy,
  movedAt: goal.movedAt,
  movedOn: goal.movedOn,
  lastDid: goal.lastDid,
});

const joiningOf = (one: GoalParty) => ({
  why: one.why,
  joinedWording: one.joinedWording,
  joinedAt: one.joinedAt,
  joinedBy: one.joinedBy,
});

/** Refuses (`enough-waits`) a sixth goal that I proposed and that one of these parties has not joined. */
export const refuseSixthGoal = (tx: Writing, parties: readonly string[]): Promise<void> =>
  refuseSixth(
    tx,
    parties,
    sql`select gp.party_id from goal g join goal_party gp on gp.goal_id = g.id
      where g.opened_by = my_person() and g.state = 'proposed' and gp.joined_wording is null`,
  );

/** Keeps a new goal with its parties. */
export async function addGoal(tx: Writing, goal: StoredGoal): Promise<void> {
  await tx
    .insertInto('goal')
    .values({
      id: goal.id,
      parties: goal.parties.map(({ party }) => party),
      proposedBy: goal.proposedBy,
      openedBy: goal.openedBy,
      openedAt: goal.openedAt,
      circleId: goal.circle,
      ...columnsOf(goal),
    })
    .execute();
  await tx
    .insertInto('goalParty')
    .values(
      goal.parties.map((one, position) => ({
        goalId: goal.id,
        partyId: one.party,
        position,
        ...joiningOf(one),
      })),
    )
    .execute();
}

/** Saves a goal after a move, and what the moving party said for itself. */
export async function saveGoal(tx: Writing, before: StoredGoal, after: StoredGoal): Promise<void> {
  await tx.updateTable('goal').set(columnsOf(after)).where('id', '=', after.id).execute();
  const earlier = new Map(before.parties.map((one) => [one.party, one]));
  for (const one of after.parties) {
    const was = earlier.get(one.party);
    if (was?.why === one.why && was.joinedWording === one.joinedWording) continue;
    await tx
      .updateTable('goalParty')
      .set(joiningOf(one))
      .where('goalId', '=', after.id)
      .where('partyId', '=', one.party)
      .execute();
  }
}

export interface Progress {
  id: string;
  party: string;
  value: number | null;
  words: string | null;
  at: string;
}

export async function addProgress(tx: Writing, goal: string, progress: Progress): Promise<void> {
  const { id, party, value, words, at } = progress;
  await tx
    .insertInto('goalProgress')
    .values({ id, goalId: goal, partyId: party, value, words, reportedAt: at })
    .execute();
}

/** What was reported of a goal, oldest first. */
export async function progressOf(db: Reading, goal: string): Promise<Progress[]> {
  return db
    .selectFrom('goalProgress')
    .select(['id', 'partyId as party', 'value', 'words', 'reportedAt as at'])
    .where('goalId', '=', goal)
    .orderBy('id')
    .execute();
}

/** The newest report of each of these goals, where it is newer than that moment. */
export async function progressSince(
  db: Reading,
  ids: readonly string[],
  since: Temporal.Instant,
): Promise<Map<string, Progress>> {
  const { rows } = await sql<Progress & { goal: string }>`
    select distinct on (goal_id) goal_id as goal, id, party_id as party, value, words, reported_at as at
    from goal_progress where goal_id = any (${[...ids]}::uuid[]) and reported_at > ${since.toString()}::timestamptz
    order by goal_id, id desc`.execute(db);
  return new Map(rows.map(({ goal, ...progress }) => [goal, progress]));
}

/** The figure of each of these goals as it was last reported. */
export async function latestFigures(db: Reading, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ goal: string; value: number }>`
    select distinct on (goal_id) goal_id as goal, value from goal_progress
    where goal_id = any (${[...ids]}::uuid[]) and value is not null order by goal_id, id desc`.execute(db);
  return new Map(rows.map(({ goal, value }) => [goal, value]));
}

/** Goals found by a query for ids, in its order. */
export async function goalsFrom(db: Reading, query: RawBuilder<unknown>): Promise<StoredGoal[]> {
  const { rows } = await (query as RawBuilder<{ id: string }>).execute(db);
  return goalsByIds(
    db,
    rows.map(({ id }) => id),
  );
}
