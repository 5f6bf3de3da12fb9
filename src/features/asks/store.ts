/** Queries on asks and offers. What is not in my circles has already been hidden when these look. */
import { sql } from 'kysely';
import { refuseSixth, type PartyView } from '#features/people/public.ts';
import { one } from '#platform/defined.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Ask, Direction, Ending } from './ask.ts';
import { wordingIn, type Worded } from './posting/ask-wording.ts';

/** An ask as it is stored, with the names a list shows. */
export interface StoredAsk extends Worded {
  id: string;
  authorId: string;
  authorName: string;
  authorPicture: string | null;
  circleId: string;
  direction: Direction;
  state: 'open' | 'closed';
  ended: Ending | null;
  placesLeft: number | null;
  near: boolean;
  version: number;
  postedAt: string;
  closedAt: string | null;
  suggestedAt: string | null;
  forEveryone: boolean;
  circleParties: PartyView[] | null;
}

/** The part of a stored ask that the rule looks at. */
export const asAsk = (row: StoredAsk): Ask => ({
  id: row.id,
  author: row.authorId,
  direction: row.direction,
  state: row.state,
  size: row.size,
  kind: row.kind,
  version: row.version,
  placesLeft: row.placesLeft,
});

/** An ask, if I may see it. */
export async function askIfSeen(db: Reading, id: string): Promise<StoredAsk | undefined> {
  const { rows } = await sql<StoredAsk>`select * from ask_line where id = ${id}`.execute(db);
  return rows[0];
}

/** An ask that I may see; refuses `not-found` for any other. */
export const askSeen = async (db: Reading, id: string): Promise<StoredAsk> =>
  (await askIfSeen(db, id)) ?? refuseAnyone('not-found');

/** The same, locked until the transaction ends, so that an answer meets the words it saw. */
export async function lockAsk(tx: Writing, id: string): Promise<StoredAsk> {
  const { rows } = await sql<{ version: number | null }>`select lock_ask(${id}::uuid) as version`.execute(tx);
  if (one(rows).version === null) refuseAnyone('not-found');
  return askSeen(tx, id);
}

/** The part of a history line that every move of an ask shares. */
export const momentOf = (row: StoredAsk, mover: string | null, now: Temporal.Instant) => ({
  circle: row.circleId,
  kind: 'ask' as const,
  subject: row.id,
  at: now,
  mover,
});

export async function insertAsk(
  tx: Writing,
  ask: Pick<StoredAsk, 'id' | 'authorId' | 'circleId' | 'direction' | 'near' | 'postedAt'> & Worded,
): Promise<void> {
  await tx.insertInto('ask').values(ask).execute();
}

/** Refuses (`enough-waits`) a sixth ask of mine that everybody around me sees at once and nobody has answered. */
export const refuseSixthNear = (tx: Writing, author: string, besides: string): Promise<void> =>
  refuseSixth(
    tx,
    [author],
    sql`select a.author_id from ask a where a.author_id = ${author}::uuid and a.id <> ${besides}::uuid
      and a.state = 'open' and a.near and not a.answered`,
  );

/** New words, and with them a new version. */
export async function saveWording(tx: Writing, ask: StoredAsk): Promise<void> {
  const { id, near, version } = ask;
  await tx
    .updateTable('ask')
    .set({ ...wordingIn(ask), near, version })
    .where('id', '=', id)
    .execute();
}

/** A wider circle, and with it a new version. */
export async function saveCircle(tx: Writing, { id, circleId, near, version }: StoredAsk): Promise<void> {
  await tx.updateTable('ask').set({ circleId, near, version }).where('id', '=', id).execute();
}

/** Closes an ask; what was gathered is shown to its circle from now on. */
export async function saveEnd(tx: Writing, id: string, ended: Ending, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('ask')
    .set((set) => ({ state: 'closed', ended, closedAt: now.toString(), version: set('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('askResource')
    .set({ gathered: false })
    .where('askId', '=', id)
    .where('gathered', '=', true)
    .execute();
}

/** Notes that the author was asked, once, what to do with an ask that is past its day. */
export async function saveSuggested(tx: Writing, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('ask').set({ suggestedAt: now.toString() }).where('id', '=', id).execute();
}

/** Narrower circles in which something was said to an ask before it was let wider, as far as they are mine; latest first. */
export async function circlesBefore(db: Reading, ask: string, now: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select circle_id as id from (
      select r.circle_id, r.at from ask_resource r where r.ask_id = ${ask}::uuid and not r.for_asker_alone
      union all select h.circle_id, h.at from history h where h.subject_id = ${ask}::uuid) said
    where circle_id <> ${now}::uuid and circle_id = any (my_circle_list())
      and exists (select from circle_party p where p.circle_id = said.circle_id and p.party_id <> my_person())
    group by circle_id order by max(at) desc`.execute(db);
  return rows.map(({ id }) => id);
}

/** The ids of somebody's own asks that are still open. */
export async function openAsksOf(db: Reading, author: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ask')
    .select('id')
    .where('authorId', '=', author)
    .where('state', '=', 'open')
    .execute();
  return rows.map((row) => row.id);
}

/** Whether I am in a circle; its author may have left the team since. */
export async function amInCircle(db: Reading, circle: string): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean;
  }>`select ${circle}::uuid in (select my_circles()) as mine`.execute(db);
  return one(rows).mine;
}
