/** Every query on the table of promises. Row-level security has already hidden what is not mine. */
import { sql, type RawBuilder } from 'kysely';
import {
  availabilityFound,
  readersFound,
  refuseSixth,
  type AvailabilityFound,
  type ReadersFound,
  type Reader,
} from '#features/people/public.ts';
import { runCompiled } from '#platform/database/compiled-query.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { historyFound, type HistoryLine } from '#platform/history.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Serves, StoredPromise } from './promise-stored.ts';
import { partyOn } from './promise-sides.ts';
import { refuse } from './refusals.ts';

type Row = Omit<StoredPromise, 'terms' | 'serves'> & {
  what: string;
  doneLooksLike: string;
  dueOn: string | null;
  servesKind: Serves['kind'] | null;
  servesId: string | null;
};

export const columns = sql.raw(`p.id, p.circle_id, p.version, p.state, p.customer_id,
  p.performer_id, p.customer_steward_id, p.steward_id,
  p.what, p.done_looks_like, p.due_on, p.awaits, p.at_risk, p.proposal,
  case when may_see_served(p.serves_kind, p.serves_id) then p.serves_kind end as serves_kind,
  p.serves_id, p.began_as, p.opened_by,
  p.opened_at, p.handed_on_by, p.performer_is_gone,
  p.moved_at, p.moved_on, p.last_did, p.reaches_at,
  p.nudged_at`);

function fromRow({ what, doneLooksLike, dueOn, servesKind, servesId, ...row }: Row): StoredPromise {
  const serves = servesKind && servesId ? { kind: servesKind, id: servesId } : null;
  return { ...row, terms: { what, doneLooksLike, dueOn }, serves };
}

/** Promises found by a query over `promise p`, with what `More` it tells of each. */
export async function promisesFrom<More = unknown>(
  db: Reading,
  query: RawBuilder<unknown>,
): Promise<(StoredPromise & More)[]> {
  const { rows } = await (query as RawBuilder<Row & More>).execute(db);
  return rows.map((row) => fromRow(row) as StoredPromise & More);
}

/** What a lookup finds: the promise, and the parties the reader belongs to. */
export interface PromiseForViewer {
  promise: StoredPromise;
  viewer: Reader;
}

/** How a promise is looked up: what is read beside it, as JSON, and whether it is locked until the command ends. */
interface Look<Beside> {
  beside: RawBuilder<Beside>;
  lock: RawBuilder<unknown>;
}

export interface BesidePage {
  readers: ReadersFound;
  history: HistoryLine[];
}

export interface BesideMove {
  readers: ReadersFound;
  /** Of everybody in it besides oneself: whom the words of a move mostly reach. */
  days: AvailabilityFound;
}

const readers = readersFound(sql`p.id`, sql`p.circle_id`);
const others = sql`array_remove(array[p.customer_id, p.performer_id, p.asked_id], my_person())`;
const justRead: Look<null> = { beside: sql`null::json`, lock: sql`` };
const justHeld: Look<null> = { beside: sql`null::json`, lock: sql`for update` };
const forItsPage: Look<BesidePage> = {
  beside: sql`json_build_object('readers', ${readers}, 'history', ${historyFound(sql`p.id`)})`,
  lock: sql``,
};
const forAMove: Look<BesideMove> = {
  beside: sql`json_build_object('readers', ${readers}, 'days', ${availabilityFound(others)})`,
  lock: sql`for update`,
};

async function find<Beside>(
  db: Reading,
  id: string,
  look: Look<Beside>,
): Promise<PromiseForViewer & { beside: Beside }> {
  const [row] = await runCompiled<Row & { me: string; mine: string[]; beside: Beside }>(
    db,
    look,
    [id],
    ([wanted]) => sql`
    select ${columns}, my_person() as me, my_party_list() as mine, ${look.beside} as beside
    from promise p where p.id = ${wanted}::uuid ${look.lock}`,
  );
  if (!row) return refuseAnyone('not-found');
  const { me, mine, beside, ...promise } = row;
  return { promise: fromRow(promise), viewer: { person: me, parties: new Set(mine) }, beside };
}

/** One promise in my circles, or one I was personally party to. Refuses `not-found`. */
export const findPromise = (db: Reading, id: string): Promise<PromiseForViewer> => find(db, id, justRead);

/** The same with who reads it and its history. */
export const findPromisePage = (
  db: Reading,
  id: string,
): Promise<PromiseForViewer & { beside: BesidePage }> => find(db, id, forItsPage);

/** The same inside a command, locked until it ends. */
export const lockPromise = (tx: Writing, id: string): Promise<PromiseForViewer> => find(tx, id, justHeld);

/** The same with what a move of it wants to know. */
export const lockPromiseForMove = (
  tx: Writing,
  id: string,
): Promise<PromiseForViewer & { beside: BesideMove }> => find(tx, id, forAMove);

/** What a move changes. The circle follows from its parties in the database, as `settled` says it. */
const written = (doc: StoredPromise) => ({
  version: doc.version,
  state: doc.state,
  performerId: doc.performerId,
  customerStewardId: doc.customerStewardId,
  stewardId: doc.stewardId,
  what: doc.terms.what,
  doneLooksLike: doc.terms.doneLooksLike,
  dueOn: doc.terms.dueOn,
  awaits: doc.awaits,
  atRisk: doc.atRisk,
  proposal: doc.proposal === null ? null : JSON.stringify(doc.proposal),
  askedId: partyOn(doc, 'newPerformer'),
  handedOnBy: doc.handedOnBy,
  performerIsGone: doc.performerIsGone,
  movedAt: doc.movedAt,
  movedOn: doc.movedOn,
  lastDid: doc.lastDid,
  reachesAt: doc.reachesAt,
  nudgedAt: doc.nudgedAt,
});

/**
 * Refuses (`enough-waits`) a sixth of mine that waits for the first answer of the other side. What answers an ask of theirs,
 * or makes right what was not kept to them, is not counted: with that they began, or were given it.
 */
export const refuseSixthPromise = (tx: Writing, other: string): Promise<void> =>
  refuseSixth(
    tx,
    [other],
    sql`select case when p.state = 'requested' then p.performer_id else p.customer_id end from promise p
      where p.opened_by = my_person() and ${other}::uuid in (p.customer_id, p.performer_id)
        and p.is_open and (p.state = 'offered' or p.state = 'requested' and 'performer' = any (p.awaits))
        and coalesce(p.serves_kind, '') not in ('ask', 'promise')`,
  );

/** Writes a new promise. Refuses `promise.offer-is-open` for a second unprompted offer between the same two. */
export async function addPromise(tx: Writing, doc: StoredPromise): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into promise ${insertion(doc)} on conflict (performer_id, customer_id)
      where began_as = 'offer' and serves_id is null and state in ('offered', 'countered') do nothing
    returning id`.execute(tx);
  if (rows.length === 0) refuse('promise.offer-is-open');
}

function insertion(doc: StoredPromise): RawBuilder<unknown> {
  const values = {
    id: doc.id,
    customerId: doc.customerId,
    servesKind: doc.serves?.kind ?? null,
    servesId: doc.serves?.id ?? null,
    beganAs: doc.beganAs,
    openedBy: doc.openedBy,
    openedAt: doc.openedAt,
    circleId: doc.circleId,
    ...written(doc),
  };
  const names = Object.keys(values).map((name) => sql.ref(name));
  return sql`(${sql.join(names)}) values (${sql.join(Object.values(values))})`;
}

/**
 * The update that keeps what a move changed. Unchanged columns are left out, so that PostgreSQL neither recomputes the
 * columns generated from them, such as the search vector, nor touches their indexes.
 */
export function changeOf(before: StoredPromise, after: StoredPromise): RawBuilder<unknown> {
  const stood = new Map(Object.entries(written(before)));
  const isNew = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(stood.get(name));
  const changes = Object.entries(written(after))
    .filter(isNew)
    .map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  return sql`update promise set ${sql.join(changes)} where id = ${after.id}::uuid`;
}

/** The no of somebody who was asked to take it over: with it they leave its circle, so a named function saves it. */
export async function saveDeclinedHandOver(tx: Writing, doc: StoredPromise): Promise<void> {
  await sql`select decline_hand_over(${doc.id}::uuid, ${doc.movedAt}::timestamptz, ${doc.reachesAt}::timestamptz)`.execute(
    tx,
  );
}

/** The yes that completes a hand-over, said by whoever hands it on: with it they leave its circle in the same way. */
export async function saveCompletedHandOver(tx: Writing, doc: StoredPromise): Promise<void> {
  await sql`select complete_hand_over(${doc.id}::uuid, ${doc.movedAt}::timestamptz, ${doc.reachesAt}::timestamptz)`.execute(
    tx,
  );
}

/** Remembers that the one nudge was given. Nobody's version changes by it. */
export async function saveNudge(tx: Writing, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('promise').set({ nudgedAt: now.toString() }).where('id', '=', id).execute();
}

/** Whether a party is a person who is here no more. */
export async function hasLeft(db: Reading, party: string): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from person where id = ${party}::uuid and left_at is not null) as left`.execute(db);
  return rows[0]?.left ?? false;
}

/** Whether the reader may see what a promise would serve, such as a goal of theirs. */
export async function maySeeServed(db: Reading, { kind, id }: Serves): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select may_see_served(${kind}, ${id}::uuid) as may`.execute(
    db,
  );
  return rows[0]?.may ?? false;
}

/** The promises that serve an ask, a goal or another promise, newest first, as far as I am party to them. */
export const promisesServing = (db: Reading, id: string): Promise<StoredPromise[]> =>
  promisesFrom(db, sql`select ${columns} from promise p where p.serves_id = ${id}::uuid order by p.id desc`);

/** What two parties kept towards each other, in the words of what was promised, latest first. */
export async function keptTowards(db: Reading, one: string, other: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select p.what from promise p where p.state = 'satisfied'
      and ((p.customer_id = ${one}::uuid and p.performer_id = ${other}::uuid)
        or (p.customer_id = ${other}::uuid and p.performer_id = ${one}::uuid))
    order by p.moved_at desc limit ${most}`.execute(db);
  return rows.map((row) => row.what);
}
