/** Queries on asks and offers. What is not in my circles has already been hidden when these look. */
import { sql, type RawBuilder } from 'kysely';
import { refuseSixth, type PartyView } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Ask, Direction, Ending, Kind, Size } from './ask.ts';
import { allOf } from './posting/ask-topic.ts';
import type { Worded } from './posting/ask-wording.ts';

/** An ask as it is stored, with the names a list shows. */
export interface StoredAsk {
  id: string;
  authorId: string;
  authorName: string;
  circleId: string;
  direction: Direction;
  state: 'open' | 'closed';
  ended: Ending | null;
  what: string;
  why: string;
  size: Size;
  kind: Kind;
  byDay: string | null;
  neededToday: boolean;
  places: number | null;
  placesLeft: number | null;
  near: boolean;
  topic: string[];
  version: number;
  postedAt: string;
  closedAt: string | null;
  suggestedAt: string | null;
  forEveryone: boolean;
  circleParties: PartyView[] | null;
}

/** An ask as lists show it. Its topic comes as JSON, since the driver is slow at parsing arrays of the database. */
export type ListedAsk = Omit<StoredAsk, 'ended' | 'places' | 'near' | 'closedAt' | 'suggestedAt'>;
const listed =
  sql.raw(`id, author_id, author_name, circle_id, direction, state, what, why, size, kind, by_day, needed_today,
  places_left, version, posted_at, for_everyone, circle_parties, to_json(topic) as topic`);

/** The part of a stored ask that the rule looks at. */
export const asAsk = (row: ListedAsk): Ask => ({
  id: row.id,
  author: row.authorId,
  direction: row.direction,
  state: row.state,
  size: row.size,
  kind: row.kind,
  version: row.version,
  placesLeft: row.placesLeft,
});

/** An ask that I may see; refuses `not-found` for any other. */
export async function askSeen(db: Reading, id: string): Promise<StoredAsk> {
  const { rows } = await sql<StoredAsk>`select * from ask_line where id = ${id}`.execute(db);
  return rows[0] ?? refuseAnyone('not-found');
}

/** The same, locked until the transaction ends, so that an answer meets the words it saw. */
export async function holdAsk(tx: Writing, id: string): Promise<StoredAsk> {
  const { rows } = await sql<{ version: number | null }>`select lock_ask(${id}::uuid) as version`.execute(tx);
  if (rows[0]?.version === null) refuseAnyone('not-found');
  return askSeen(tx, id);
}

/** An ask of mine, locked for a move of its author; anybody else's is returned unlocked, for the rule to refuse. */
export async function lockAsk(tx: Writing, id: string): Promise<StoredAsk> {
  await sql`select from ask where id = ${id} for update`.execute(tx);
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

export interface Wording extends Worded {
  near: boolean;
}

const columnsOf = (wording: Wording) => ({
  what: wording.what,
  why: wording.why,
  size: wording.size,
  kind: wording.kind,
  byDay: wording.by,
  neededToday: wording.neededToday,
  places: wording.places,
  topic: wording.topic,
  near: wording.near,
});

export async function insertAsk(
  tx: Writing,
  ask: Wording & { id: string; author: string; circle: string; direction: Direction; now: Temporal.Instant },
): Promise<void> {
  const { id, author, circle, direction, now } = ask;
  await tx
    .insertInto('ask')
    .values({
      id,
      authorId: author,
      circleId: circle,
      direction,
      postedAt: now.toString(),
      ...columnsOf(ask),
    })
    .execute();
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
export async function saveWording(tx: Writing, id: string, wording: Wording): Promise<void> {
  await tx
    .updateTable('ask')
    .set((now) => ({ ...columnsOf(wording), version: now('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** A wider circle, and with it a new version. */
export async function saveCircle(tx: Writing, id: string, circle: string, near: boolean): Promise<void> {
  await tx
    .updateTable('ask')
    .set((now) => ({ circleId: circle, near, version: now('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
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

export interface Wanted {
  direction: Direction;
  kind?: Kind | undefined;
  q?: string | undefined;
  after?: string | undefined;
  /** Only those of the members of this team. */
  of?: string | undefined;
  /** One more than is shown, to know whether there is a next page. */
  most: number;
}

/**
 * The newest open asks and offers of others in my circles: the newest of each circle, and of these the newest. Limits are
 * literals in the SQL and not parameters: a generic plan, made for any limit, would read whole circles.
 */
export async function asksOpenToMe(db: Reading, me: string, wanted: Wanted): Promise<ListedAsk[]> {
  const { rows } = await sql<ListedAsk>`
    select ${listed} from ask_line where id in (${wanted.q?.trim() ? withWords(wanted, wanted.q) : newest(me, wanted)})
    order by id desc`.execute(db);
  return rows;
}

/** For the one search: open asks and offers of others in my circles that carry these words, the newest of each. */
export const askHits: SearchSource['hits'] = (words) => sql`
  select case a.direction when 'need' then 'asks' else 'offers' end as group,
    case a.direction when 'need' then 'ask' else 'offer' end as kind, a.id, a.what as title, a.why as words, a.author_id as party
  from ask a where a.id in (select open_asks_with_words(${words}, null, null, null, ${mostHits})) order by a.id desc`;

const newest = (me: string, { direction, kind, after, of, most }: Wanted): RawBuilder<unknown> => sql`
  select found.id from (select my_circles() as id) mine cross join lateral (
    select id from ask where circle_id = mine.id and state = 'open' and author_id <> ${me}
      and direction = ${direction} ${kind ? sql`and kind = ${kind}` : sql``}
      ${after ? sql`and id < ${after}` : sql``}
      ${of ? sql`and author_id in (select members_of(${of}::uuid))` : sql``}
    order by id desc limit ${sql.lit(most)}) found
  order by found.id desc limit ${sql.lit(most)}`;

const withWords = ({ direction, kind, after, most, of }: Wanted, q: string): RawBuilder<unknown> => sql`
  select open_asks_with_words(
    ${allOf(q)}, ${direction}, ${kind ?? null}, ${after ?? null}::uuid, ${most}, ${of ?? null}::uuid)`;

/** What of my own is wanted. */
export interface OfMine extends Omit<Wanted, 'direction' | 'of'> {
  direction?: Direction | undefined;
  state?: 'open' | 'closed' | undefined;
}

/** My own asks and offers, newest first. */
export async function asksOf(db: Reading, me: string, wanted: OfMine): Promise<StoredAsk[]> {
  const { direction, kind, q, state, after, most } = wanted;
  const words = q ? allOf(q) : '';
  const { rows } = await sql<StoredAsk>`
    select * from ask_line where author_id = ${me}
      ${direction ? sql`and direction = ${direction}` : sql``} ${kind ? sql`and kind = ${kind}` : sql``}
      ${state ? sql`and state = ${state}` : sql``} ${after ? sql`and id < ${after}` : sql``}
      ${words ? sql`and id in (select w.id from ask w where w.author_id = ${me} and w.all_words @@ to_tsquery('simple', ${words}))` : sql``}
    order by id desc limit ${most}`.execute(db);
  return rows;
}

/** Narrower circles in which something was said to an ask before it was let wider, as far as they are mine; latest first. */
export async function circlesBefore(db: Reading, ask: string, now: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select circle_id as id from (
      select r.circle_id, r.at from ask_resource r where r.ask_id = ${ask}::uuid
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
  return rows[0]!.mine;
}
