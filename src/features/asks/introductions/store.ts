/** Queries on introductions and on the two answers behind each. */
import { sql } from 'kysely';
import { refuseSixth } from '#features/people/public.ts';
import { newsFor } from '#platform/card.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Introduction, IntroductionState } from './introduction.ts';

export interface StoredIntroduction {
  id: string;
  circleId: string;
  introducerId: string;
  askerId: string;
  introducedId: string;
  words: string;
  state: IntroductionState;
  at: string;
  /** Whether I said yes. */
  saidYes: boolean;
}

/** The part of a stored introduction that the rule looks at. */
export const asIntroduction = (row: StoredIntroduction, bothSaidYes = false): Introduction => ({
  state: row.state,
  introducer: row.introducerId,
  asker: row.askerId,
  introduced: row.introducedId,
  saidYes: row.saidYes,
  bothSaidYes,
});

const withMyYes = sql`
  select i.*, exists (select from introduction_yes y where y.introduction_id = i.id) as said_yes from introduction i`;

/** An introduction I am part of; refuses `not-found` for any other. */
export async function introductionSeen(db: Reading, id: string): Promise<StoredIntroduction> {
  const { rows } = await sql<StoredIntroduction>`${withMyYes} where i.id = ${id}`.execute(db);
  return rows[0] ?? refuseAnyone('not-found');
}

/** The same, locked, so that two answers come one after the other. */
export async function lockIntroduction(tx: Writing, id: string): Promise<StoredIntroduction> {
  await sql`select from introduction where id = ${id} for update`.execute(tx);
  return introductionSeen(tx, id);
}

/** Introductions I am part of, newest first. */
export async function introductionsOf(
  db: Reading,
  me: string,
  { after, most, state }: { after?: string | undefined; most: number; state?: IntroductionState },
): Promise<StoredIntroduction[]> {
  const { rows } = await sql<StoredIntroduction>`
    ${withMyYes} where i.id in (${anyPart(me, after, most, state)}) order by i.id desc limit ${most}`.execute(
    db,
  );
  return rows;
}

/** An introduction that is older was answered, or ended by itself, so long ago that it is no news. */
const oldestDays = 40;

/** Whether somebody made an introduction of me that is not answered yet, or one I am part of came about lately. */
export const mayHaveIntroductionCards = sql<boolean>`(
  exists (select from introduction i where i.asker_id = my.person and i.state = 'invited')
  or exists (select from introduction i where i.introduced_id = my.person and i.state = 'invited')
  or ${sql.join(
    ['introducer_id', 'asker_id', 'introduced_id'].map(
      (
        part,
      ) => sql`exists (select from introduction i where i.${sql.ref(part)} = my.person and i.state = 'met'
        and i.at > my.now - make_interval(days => ${sql.lit(oldestDays)}))`,
    ),
    sql` or `,
  )})`;

/** Those I am part of that came about within a week, by somebody else's yes. */
export async function introductionsMetLately(
  db: Reading,
  me: string,
  now: Temporal.Instant,
): Promise<(StoredIntroduction & { metAt: string })[]> {
  const { rows } = await sql<StoredIntroduction & { metAt: string }>`
    select i.*, h.at as met_at from (${withMyYes}) i
      join history h on h.subject_kind = 'introduction' and h.subject_id = i.id and h.did = 'met'
    where i.state = 'met' and ${me}::uuid in (i.introducer_id, i.asker_id, i.introduced_id)
      and i.at > ${now.toString()}::timestamptz - make_interval(days => ${sql.lit(oldestDays)})
      and h.at > ${now.subtract(newsFor).toString()}::timestamptz
      and h.mover_id is distinct from ${me}::uuid
    order by i.id desc limit 5`.execute(db);
  return rows;
}

/** Each part walks its own index. */
const anyPart = (me: string, after: string | undefined, most: number, state?: IntroductionState) => {
  const walk = (part: string) => sql`
    (select id from introduction where ${sql.ref(part)} = ${me} ${after ? sql`and id < ${after}` : sql``}
      ${state ? sql`and state = ${state}` : sql``} order by id desc limit ${most})`;
  return sql`${walk('introducerId')} union all ${walk('askerId')} union all ${walk('introducedId')}`;
};

/** Refuses (`enough-waits`) a sixth introduction I made that waits for one of these two. */
export const refuseSixthIntroduction = (tx: Writing, two: readonly string[]): Promise<void> =>
  refuseSixth(
    tx,
    two,
    sql`select unnest(array[i.asker_id, i.introduced_id]) from introduction i
      where i.introducer_id = my_person() and i.state = 'invited'`,
  );

export async function insertIntroduction(
  tx: Writing,
  row: Omit<StoredIntroduction, 'state' | 'at' | 'saidYes'> & { now: Temporal.Instant },
): Promise<void> {
  const { now, ...columns } = row;
  await tx
    .insertInto('introduction')
    .values({ ...columns, at: now.toString() })
    .execute();
}

/** Notes my yes and says whether the other one is there already. */
export async function sayYes(tx: Writing, introduction: string, me: string): Promise<boolean> {
  await tx
    .insertInto('introductionYes')
    .values({ introductionId: introduction, personId: me })
    .onConflict((again) => again.doNothing())
    .execute();
  const { rows } = await sql<{ both: boolean }>`
    select introduction_is_mutual(${introduction}::uuid) as both`.execute(tx);
  return one(rows).both;
}

/** Settles an introduction; one that came to nothing keeps neither words nor answers. */
export async function settleIntroduction(tx: Writing, id: string, state: IntroductionState): Promise<void> {
  const forgotten = state === 'met' ? {} : { words: '' };
  await tx
    .updateTable('introduction')
    .set({ state, ...forgotten })
    .where('id', '=', id)
    .execute();
}

/** Whether the two were introduced for this ask before, by whomever, as far as I introduced them or am one of them. */
export async function wereIntroduced(db: Reading, ask: string, introduced: string): Promise<boolean> {
  const row = await db
    .selectFrom('introduction')
    .innerJoin('askAnswer', 'askAnswer.outcomeId', 'introduction.id')
    .select('introduction.id')
    .where('askAnswer.askId', '=', ask)
    .where('introduction.introducedId', '=', introduced)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether I introduced these two to each other and they have not both answered yet. */
export async function isUnderWay(db: Reading, two: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('introduction')
    .select('id')
    .where('introducerId', '=', sql<string>`my_person()`)
    .where('state', '=', 'invited')
    .where('askerId', 'in', [...two])
    .where('introducedId', 'in', [...two])
    .executeTakeFirst();
  return row !== undefined;
}

/** How introductions stand, by id; those I am not part of are not in the map. */
export async function introductionStates(
  db: Reading,
  ids: readonly string[],
): Promise<Map<string, IntroductionState>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('introduction')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.state as IntroductionState]));
}
