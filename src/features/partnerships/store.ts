/** Queries on partnerships, and on the row by which everyone knows that two teams are partners. */
import { sql, type Selectable } from 'kysely';
import { everyoneId, nameOf } from '#features/people/public.ts';
import { fromColumns } from '#platform/database/column-names.ts';
import { asInstant } from '#platform/database/instant.ts';
import type { DB } from '#platform/database/schema.generated.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { defined } from '#platform/defined.ts';
import type { Partnership, PartnershipState, Side } from './partnership.ts';
import { refuse } from './refusals.ts';

/** A partnership as it is kept, with what the rule does not look at. */
export interface StoredPartnership extends Partnership {
  circle: string;
  invitedAt: string;
  reachesAt: string;
  /** The side that moved last; null when the clock did. */
  movedOn: Side | null;
  lastDid: string;
}

const rowsOf = (db: Reading) => db.selectFrom('partnership').selectAll();
type PartnershipRow = Selectable<DB['partnership']>;

const partnershipFrom = (row: PartnershipRow): StoredPartnership => ({
  id: row.id,
  version: row.version,
  state: row.state as PartnershipState,
  one: row.oneId,
  other: row.otherId,
  ofTeams: row.ofTeams,
  purpose: row.purpose,
  stewards: { one: row.oneStewardId, other: row.otherStewardId },
  invitedBy: row.invitedBy,
  since: row.since && asInstant(row.since),
  weeks: row.weeks,
  suggestedRhythm: row.rhythmBy === null ? null : { weeks: row.rhythmWeeks, by: row.rhythmBy as Side },
  nextCatchUpOn: row.nextCatchUpOn,
  suggestedDay: row.daySuggested === null ? null : { on: row.daySuggested, by: row.dayBy as Side },
  lastCatchUpOn: row.lastCatchUpOn,
  skippedOn: row.skippedOn,
  skips: row.skips,
  opens: { one: row.oneOpens, other: row.otherOpens },
  circle: row.circleId,
  invitedAt: asInstant(row.invitedAt),
  reachesAt: asInstant(row.reachesAt),
  movedOn: row.movedOn as Side | null,
  lastDid: row.lastDid,
});

/** The same from its row as JSON, as a query for more than partnerships reads it. */
export const partnershipInJson = (json: object): StoredPartnership => partnershipFrom(fromColumns(json));

const written = (partnership: StoredPartnership) => ({
  state: partnership.state,
  oneStewardId: partnership.stewards.one,
  otherStewardId: partnership.stewards.other,
  reachesAt: partnership.reachesAt,
  movedOn: partnership.movedOn,
  lastDid: partnership.lastDid,
  since: partnership.since,
  weeks: partnership.weeks,
  rhythmBy: partnership.suggestedRhythm?.by ?? null,
  rhythmWeeks: partnership.suggestedRhythm?.weeks ?? null,
  nextCatchUpOn: partnership.nextCatchUpOn,
  daySuggested: partnership.suggestedDay?.on ?? null,
  dayBy: partnership.suggestedDay?.by ?? null,
  lastCatchUpOn: partnership.lastCatchUpOn,
  skippedOn: partnership.skippedOn,
  skips: partnership.skips,
  oneOpens: partnership.opens.one,
  otherOpens: partnership.opens.other,
  version: partnership.version,
});

/** One partnership inside a command, locked until it ends; outside its two parties it is not found. */
export async function lockPartnership(tx: Writing, id: string): Promise<StoredPartnership> {
  const row = await rowsOf(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? partnershipFrom(row) : refuseAnyone('not-found');
}

/** Whether this party was told "not now" by that one since a moment. */
export async function heardNotNow(
  db: Reading,
  mine: string,
  theirs: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('partnership')
    .select('id')
    .where('oneId', '=', mine)
    .where('otherId', '=', theirs)
    .where('state', '=', 'declined')
    .where('reachesAt', '>', since.toString())
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a new invitation. Refuses `partnership.exists` while something is open between the two. */
export async function addPartnership(tx: Writing, partnership: StoredPartnership): Promise<void> {
  const added = await tx
    .insertInto('partnership')
    .values({
      id: partnership.id,
      circleId: partnership.circle,
      oneId: partnership.one,
      otherId: partnership.other,
      ofTeams: partnership.ofTeams,
      purpose: partnership.purpose,
      invitedBy: partnership.invitedBy,
      invitedAt: partnership.invitedAt,
      ...written(partnership),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (added.length === 0) refuse('partnership.exists');
}

/** Saves a move, and keeps the row that everyone may read in line with it. */
export async function savePartnership(tx: Writing, partnership: StoredPartnership): Promise<void> {
  await tx.updateTable('partnership').set(written(partnership)).where('id', '=', partnership.id).execute();
  if (partnership.ofTeams) await keepPair(tx, partnership);
}

async function keepPair(tx: Writing, partnership: StoredPartnership): Promise<void> {
  const { id, state, since, stewards, opens } = partnership;
  if (state !== 'active' && state !== 'resting') {
    await tx.deleteFrom('teamPair').where('id', '=', id).execute();
    return;
  }
  const shown = {
    state,
    oneStewardId: stewards.one,
    otherStewardId: stewards.other,
    charterIsOpen: opens.one && opens.other,
  };
  await tx
    .insertInto('teamPair')
    .values({
      id,
      circleId: await everyoneId(tx),
      oneId: partnership.one,
      otherId: partnership.other,
      since: defined(since),
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
  /** Only those with these words in what they are for, or in the other’s name: a full-text query. */
  carrying?: string | undefined;
  after?: string | undefined;
  many: number;
}

/** My partnerships and those of my teams. */
export async function partnershipsOfMine(
  db: Reading,
  { open, with: other, of, carrying, after, many }: PartnershipFilter,
): Promise<StoredPartnership[]> {
  const side = (mine: string, theirs: string) => sql`
    select found.* from my_parties() as mine (id) cross join lateral (
      select p.* from partnership p where p.${sql.raw(mine)} = mine.id
        and (${open ?? null}::boolean is null or p.is_open = ${open ?? null}::boolean)
        and (${other ?? null}::uuid is null or p.${sql.raw(theirs)} = ${other ?? null}::uuid)
        and (${of ?? null}::uuid is null or p.${sql.raw(mine)} = ${of ?? null}::uuid)
        and (${after ?? null}::uuid is null or p.id < ${after ?? null}::uuid)
        ${carrying ? sql`and to_tsvector('simple', plain(p.purpose || ' ' || coalesce(${nameOf(`p.${theirs}`)}, ''))) @@ to_tsquery('simple', ${carrying})` : sql``}
      order by p.id desc limit ${many}) found`;
  const { rows } = await sql<PartnershipRow>`
    select * from (${side('one_id', 'other_id')} union ${side('other_id', 'one_id')}) found
    order by id desc limit ${many}`.execute(db);
  return rows.map(partnershipFrom);
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
    .selectFrom('teamPair')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('id', '=', defined(id)))
    .$if(team !== undefined, (query) =>
      query.where((where) =>
        where.or([where('oneId', '=', defined(team)), where('otherId', '=', defined(team))]),
      ),
    )
    .$if(after !== undefined, (query) => query.where('id', '<', defined(after)))
    .orderBy('id', 'desc')
    .limit(many)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state as TeamPair['state'],
    one: row.oneId,
    other: row.otherId,
    stewards: { one: row.oneStewardId, other: row.otherStewardId },
    since: row.since,
    open: row.charterIsOpen,
  }));
}
