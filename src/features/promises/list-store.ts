/** Lists of promises: each walks an index by my parties, newest first. */
import { sql, type RawBuilder } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import type { Turn } from './contract.ts';
import type { Side, StoredPromise } from './promise-doc.ts';
import { columns, promisesFrom } from './store.ts';

export interface PromiseFilter {
  turn?: Turn | undefined;
  /** Only open ones, whosever turn it is. */
  open?: boolean;
  /** Only those with this party on the other side. */
  with?: string | undefined;
  /** Only those older than this id. */
  after?: string | undefined;
  limit: number;
}

const partyColumn: Record<Side, RawBuilder<unknown>> = {
  customer: sql.raw('p.customer_id'),
  performer: sql.raw('p.performer_id'),
  newPerformer: sql.raw('p.asked_id'),
};

/** What a turn means for somebody who stands on `side`. */
function turnOn(side: Side, turn: Turn): RawBuilder<unknown> {
  if (turn === 'closed') return sql`not p.is_open`;
  if (turn === 'nobody') return sql`p.is_open and p.awaits = '{}'`;
  const awaitsMe = sql`${side} = any (p.awaits)`;
  return turn === 'mine'
    ? sql`p.is_open and ${awaitsMe}`
    : sql`p.is_open and p.awaits <> '{}' and not ${awaitsMe}`;
}

function otherParty(side: Side, party: string): RawBuilder<unknown> {
  const others = side === 'customer' ? ['performer', 'newPerformer'] : ['customer'];
  return sql`${party}::uuid in (${sql.join(others.map((other) => partyColumn[other as Side]))})`;
}

/** The part of a list in which one of my parties stands on `side`. */
function onSide(side: Side, filter: PromiseFilter): RawBuilder<unknown> {
  const conditions = [
    sql`${partyColumn[side]} = mine.party`,
    ...(filter.open ? [sql`p.is_open`] : []),
    ...(filter.turn ? [turnOn(side, filter.turn)] : []),
    ...(filter.with ? [otherParty(side, filter.with)] : []),
    ...(filter.after ? [sql`p.id < ${filter.after}::uuid`] : []),
  ];
  return sql`select found.* from mine cross join lateral (
    select ${columns} from promise p where ${sql.join(conditions, sql` and `)}
    order by p.id desc limit ${filter.limit}) found`;
}

/** My promises and those of my teams, newest first, at most `limit`. */
export async function promisesOfMine(db: Reading, filter: PromiseFilter): Promise<StoredPromise[]> {
  const parts = (['customer', 'performer', 'newPerformer'] as const).map((side) => onSide(side, filter));
  const found = distinct(await promisesFrom(db, ofMine(parts)));
  return found.toSorted((one, other) => (one.id < other.id ? 1 : -1)).slice(0, filter.limit);
}

const mostOnMind = 200;

const openOn = (side: Side): RawBuilder<unknown> => sql`select found.* from mine cross join lateral (
  select ${columns} from promise p where ${partyColumn[side]} = mine.party and p.is_open
  order by p.id desc limit ${mostOnMind}) found`;

const movedLatelyOn = (
  side: Side,
  since: Temporal.Instant,
): RawBuilder<unknown> => sql`select found.* from mine cross join lateral (
  select ${columns} from promise p where ${partyColumn[side]} = mine.party and p.moved_at > ${since.toString()}::timestamptz
  order by p.moved_at desc limit ${mostOnMind}) found`;

/** What may be on my Today: open promises of mine, and those that moved lately; at most a few hundred. */
export async function promisesOnMyMind(db: Reading, movedSince: Temporal.Instant): Promise<StoredPromise[]> {
  const parts = [
    openOn('customer'),
    openOn('performer'),
    openOn('newPerformer'),
    movedLatelyOn('customer', movedSince),
    movedLatelyOn('performer', movedSince),
  ];
  return distinct(await promisesFrom(db, ofMine(parts)));
}

const ofMine = (parts: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`with mine (party) as materialized (select my_parties()) ${sql.join(parts, sql` union all `)}`;

const distinct = (found: readonly StoredPromise[]): StoredPromise[] => [
  ...new Map(found.map((promise) => [promise.id, promise])).values(),
];

const mostSearched = 1000;

/** My promises whose words have these beginnings; looks through the newest thousand of each of my parties. */
export async function promisesByWords(
  db: Reading,
  beginnings: string,
  most: number,
): Promise<StoredPromise[]> {
  const fits = sql`to_tsvector('simple', plain(found.what || ' ' || found."doneLooksLike"))
    @@ to_tsquery('simple', ${beginnings})`;
  const parts = (['customer', 'performer'] as const).map(
    (side) => sql`${onSide(side, { limit: mostSearched })} where ${fits}`,
  );
  const found = distinct(await promisesFrom(db, ofMine(parts)));
  return found.toSorted((one, other) => (one.id < other.id ? 1 : -1)).slice(0, most);
}

/** Every promise in which somebody stands in person, oldest first. */
export const allOfMine = (db: Reading, person: string): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from promise p where p.customer_id = ${person} or p.performer_id = ${person} order by p.id`,
  );
