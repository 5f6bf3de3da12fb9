/** Queries on partnerships, and on the row by which everyone knows that two teams are partners. */
import { sql, type Selectable } from 'kysely';
import { everyoneId } from '#features/people/public.ts';
import { asInstant } from '#platform/database/instant.ts';
import type { DB } from '#platform/database/schema.generated.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Partnership, PartnershipState, Side } from './partnership.ts';
import { refuse } from './refusals.ts';

/** A partnership as it is kept, with what the rule does not look at. */
export interface KeptPartnership extends Partnership {
  circle: string;
  invitedAt: string;
  reachesAt: string;
  /** The side that moved last; null when the clock did. */
  movedOn: Side | null;
  lastDid: string;
}

const rowsOf = (db: Reading) => db.selectFrom('partnership').selectAll();
/** A partnership as it stands in its table, also one that was read as JSON. */
export type PartnershipRow = Selectable<DB['partnership']>;

export const keptPartnership = (row: PartnershipRow): KeptPartnership => ({
  id: row.id,
  version: row.version,
  state: row.state as PartnershipState,
  one: row.one_id,
  other: row.other_id,
  ofTeams: row.of_teams,
  purpose: row.purpose,
  stewards: { one: row.one_steward_id, other: row.other_steward_id },
  invitedBy: row.invited_by,
  since: row.since && asInstant(row.since),
  weeks: row.weeks,
  suggestedRhythm: row.rhythm_by === null ? null : { weeks: row.rhythm_weeks, by: row.rhythm_by as Side },
  nextCatchUpOn: row.next_catch_up_on,
  suggestedDay: row.day_suggested === null ? null : { on: row.day_suggested, by: row.day_by as Side },
  lastCatchUpOn: row.last_catch_up_on,
  skippedOn: row.skipped_on,
  skips: row.skips,
  opens: { one: row.one_opens, other: row.other_opens },
  circle: row.circle_id,
  invitedAt: asInstant(row.invited_at),
  reachesAt: asInstant(row.reaches_at),
  movedOn: row.moved_on as Side | null,
  lastDid: row.last_did,
});

const written = (partnership: KeptPartnership) => ({
  state: partnership.state,
  one_steward_id: partnership.stewards.one,
  other_steward_id: partnership.stewards.other,
  reaches_at: partnership.reachesAt,
  moved_on: partnership.movedOn,
  last_did: partnership.lastDid,
  since: partnership.since,
  weeks: partnership.weeks,
  rhythm_by: partnership.suggestedRhythm?.by ?? null,
  rhythm_weeks: partnership.suggestedRhythm?.weeks ?? null,
  next_catch_up_on: partnership.nextCatchUpOn,
  day_suggested: partnership.suggestedDay?.on ?? null,
  day_by: partnership.suggestedDay?.by ?? null,
  last_catch_up_on: partnership.lastCatchUpOn,
  skipped_on: partnership.skippedOn,
  skips: partnership.skips,
  one_opens: partnership.opens.one,
  other_opens: partnership.opens.other,
  version: partnership.version,
});

/** One partnership inside a command, locked until it ends; outside its two parties it is not found. */
export async function lockPartnership(tx: Writing, id: string): Promise<KeptPartnership> {
  const row = await rowsOf(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? keptPartnership(row) : refuseAnyone('not-found');
}

/** Keeps a new invitation. Refuses `partnership.exists` while something is open between the two. */
export async function addPartnership(tx: Writing, partnership: KeptPartnership): Promise<void> {
  const added = await tx
    .insertInto('partnership')
    .values({
      id: partnership.id,
      circle_id: partnership.circle,
      one_id: partnership.one,
      other_id: partnership.other,
      of_teams: partnership.ofTeams,
      purpose: partnership.purpose,
      invited_by: partnership.invitedBy,
      invited_at: partnership.invitedAt,
      ...written(partnership),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (added.length === 0) refuse('partnership.exists');
}

/** Saves a move, and keeps the row that everyone may read in line with it. */
export async function savePartnership(tx: Writing, partnership: KeptPartnership): Promise<void> {
  await tx.updateTable('partnership').set(written(partnership)).where('id', '=', partnership.id).execute();
  if (partnership.ofTeams) await keepPair(tx, partnership);
}

async function keepPair(tx: Writing, partnership: KeptPartnership): Promise<void> {
  const { id, state, since, stewards, opens } = partnership;
  if (state !== 'active' && state !== 'resting') {
    await tx.deleteFrom('team_pair').where('id', '=', id).execute();
    return;
  }
  const shown = {
    state,
    one_steward_id: stewards.one,
    other_steward_id: stewards.other,
    charter_is_open: opens.one && opens.other,
  };
  await tx
    .insertInto('team_pair')
    .values({
      id,
      circle_id: await everyoneId(tx),
      one_id: partnership.one,
      other_id: partnership.other,
      since: since!,
      ...shown,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(shown))
    .execute();
}

/** What a list asks for; newest first, from where the page before ended. */
export interface PartnershipFilter {
  open?: boolean | undefined;
  with?: string | undefined;
  of?: string | undefined;
  after?: string | undefined;
  many: number;
}

/** My partnerships and those of my teams. */
export async function partnershipsOfMine(
  db: Reading,
  { open, with: other, of, after, many }: PartnershipFilter,
): Promise<KeptPartnership[]> {
  const side = (mine: string, theirs: string) => sql`
    select found.* from my_parties() as mine (id) cross join lateral (
      select p.* from partnership p where p.${sql.raw(mine)} = mine.id
        and (${open ?? null}::boolean is null or p.is_open = ${open ?? null}::boolean)
        and (${other ?? null}::uuid is null or p.${sql.raw(theirs)} = ${other ?? null}::uuid)
        and (${of ?? null}::uuid is null or p.${sql.raw(mine)} = ${of ?? null}::uuid)
        and (${after ?? null}::uuid is null or p.id < ${after ?? null}::uuid)
      order by p.id desc limit ${many}) found`;
  const { rows } = await sql<PartnershipRow>`
    select * from (${side('one_id', 'other_id')} union ${side('other_id', 'one_id')}) found
    order by id desc limit ${many}`.execute(db);
  return rows.map(keptPartnership);
}

export interface TeamPair {
  id: string;
  state: 'active' | 'resting';
  one: string;
  other: string;
  stewards: Record<Side, string | null>;
  since: string;
  open: boolean;
}

/** Which teams are partners, of one team or of all, newest first. */
export async function teamPairs(
  db: Reading,
  {
    team,
    after,
    many,
    id,
  }: { team?: string | undefined; after?: string | undefined; many: number; id?: string },
): Promise<TeamPair[]> {
  const rows = await db
    .selectFrom('team_pair')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .$if(team !== undefined, (query) =>
      query.where((where) => where.or([where('one_id', '=', team!), where('other_id', '=', team!)])),
    )
    .$if(after !== undefined, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(many)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state as TeamPair['state'],
    one: row.one_id,
    other: row.other_id,
    stewards: { one: row.one_steward_id, other: row.other_steward_id },
    since: row.since,
    open: row.charter_is_open,
  }));
}
