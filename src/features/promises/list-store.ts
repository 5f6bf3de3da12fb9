/** Lists of promises: each walks an index by my parties, newest first. */
import { sql, type RawBuilder } from 'kysely';
import { nameOf, type Reader } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';
import type { Turn } from './contract.ts';
import type { Side, StoredPromise } from './promise-stored.ts';
import { columns, promisesFrom } from './store.ts';

export interface PromiseFilter {
  view?: Turn | undefined;
  /** Only open ones, whosever turn it is. */
  open?: boolean;
  /** Only those with this party on the other side. */
  with?: string | undefined;
  /** Only those with this party of mine on my side. */
  of?: string | undefined;
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
  const others: Side[] = side === 'customer' ? ['performer', 'newPerformer'] : ['customer'];
  return sql`${party}::uuid in (${sql.join(others.map((other) => partyColumn[other]))})`;
}

const sides: readonly Side[] = ['customer', 'performer', 'newPerformer'];

/** What a filter asks of a promise in which one of my parties stands on `side`. */
const conditionsOn = (side: Side, filter: PromiseFilter): RawBuilder<unknown>[] => [
  ...(filter.open ? [sql`p.is_open`] : []),
  ...(filter.view ? [turnOn(side, filter.view)] : []),
  ...(filter.with ? [otherParty(side, filter.with)] : []),
  ...(filter.of ? [sql`${partyColumn[side]} = ${filter.of}::uuid`] : []),
  ...(filter.after ? [sql`p.id < ${filter.after}::uuid`] : []),
];

/** The part of a list in which one of my parties stands on `side`, walked party by party: for lists without an end. */
const walkOn = (
  side: Side,
  filter: PromiseFilter,
): RawBuilder<unknown> => sql`select found.* from unnest((select parties from mine)) party cross join lateral (
  select ${columns} from promise p
  where ${sql.join([sql`${partyColumn[side]} = party`, ...conditionsOn(side, filter)], sql` and `)}
  order by p.id desc limit ${filter.limit}) found`;

/** The same for what is few (open, or moved lately) in one scan, so that the policy is worked out once. */
const scanOn = (one: Side, also: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`(${sql.join([sql`${partyColumn[one]} = any ((select parties from mine)::uuid[])`, ...also], sql` and `)})`;

const scan = (parts: readonly RawBuilder<unknown>[], limit: number): RawBuilder<unknown> =>
  sql`(select ${columns} from promise p where ${sql.join(parts, sql` or `)} order by p.id desc limit ${limit})`;

/** My promises and those of my teams, newest first, at most `limit`. */
export async function promisesOfMine(db: Reading, filter: PromiseFilter): Promise<StoredPromise[]> {
  const isOpenOnly = filter.open === true || (filter.view !== undefined && filter.view !== 'closed');
  const parts = isOpenOnly
    ? [
        scan(
          sides.map((side) => scanOn(side, conditionsOn(side, filter))),
          filter.limit,
        ),
      ]
    : sides.map((side) => walkOn(side, filter));
  return newestFirst(await promisesFrom(db, ofMine(parts)), filter.limit);
}

const mostOnMind = 400;

interface Names {
  customer: string;
  performer: string;
  /** Who would take it over, where somebody is named for that. */
  newPerformer: string | null;
}
/** A promise with the names of its parties. */
export type OnMyMind = StoredPromise & Names;

/**
 * What may be on my Today: promises that wait for my side, promised ones with a day, and those that moved lately; at most
 * a few hundred. All are found before any is put in order: for a limit the planner would rather walk everybody's by age.
 */
export async function promisesOnMyMind(
  db: Reading,
  me: string,
  movedSince: Temporal.Instant,
): Promise<{ found: OnMyMind[]; viewer: Reader }> {
  const movedLately = sql`p.moved_at > ${movedSince.toString()}::timestamptz`;
  const parts = [
    ...sides.map((side) => scanOn(side, [sql`p.is_open`, sql`${side} = any (p.awaits)`])),
    scanOn('performer', [sql`p.is_open`, sql`p.state = 'promised'`, sql`p.due_on is not null`]),
    scanOn('customer', [movedLately]),
    scanOn('performer', [movedLately]),
  ];
  const rows = await promisesFrom<Names & { mine: string[] }>(
    db,
    sql`with mine (parties) as materialized (select my_party_list()),
      found as materialized (select p.*, (p.proposal ->> 'performerId')::uuid as would_keep from promise p where ${sql.join(parts, sql` or `)})
      select ${columns}, ${nameOf('p.customer_id')} as customer, ${nameOf('p.performer_id')} as performer,
        ${nameOf('p.would_keep')} as new_performer, mine.parties as mine
      from found p cross join mine order by p.id desc limit ${sql.lit(mostOnMind)}`,
  );
  return { found: rows, viewer: { person: me, parties: new Set(rows[0]?.mine) } };
}

const ofMine = (parts: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`with mine (parties) as materialized (select my_party_list()) ${sql.join(parts, sql` union all `)}`;

const newestFirst = (found: readonly StoredPromise[], most: number): StoredPromise[] =>
  distinct(found)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    .slice(0, most);

const distinct = (found: readonly StoredPromise[]): StoredPromise[] => [
  ...new Map(found.map((promise) => [promise.id, promise])).values(),
];

const mostSearched = 1000;

/** For the one search: my promises by their words, newest first; looks through the newest thousand of each of my parties. */
export const promiseHits: SearchSource['hits'] = () => sql`
  select 'promises' as group, 'promise' as kind, p.id, p.what as title, p.done_looks_like as words, p.performer_id as party
  from unnest(wanted.parties) party cross join lateral (
    select * from promise found
    -- between two of my parties it is found for its customer
    where found.customer_id = party or (found.performer_id = party and not found.customer_id = any (wanted.parties))
    order by found.id desc limit ${sql.lit(mostSearched)}) p
  where p.all_words @@ wanted.beginnings order by p.id desc limit ${mostHits}`;

/** What a party promised or was promised: open, or kept or taken back since; open first, newest first. */
export const promisesOfParty = (
  db: Reading,
  party: string,
  movedSince: Temporal.Instant,
  many: number,
): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from promise p
      where (p.customer_id = ${party}::uuid or p.performer_id = ${party}::uuid)
        and (p.is_open or (p.moved_at >= ${movedSince.toString()}::timestamptz and p.state in ('satisfied', 'reneged')))
      order by p.is_open desc, p.id desc limit ${many}`,
  );

/** The open promises in which this party stands on either side, newest first. */
export const openPromisesOf = (db: Reading, party: string, most: number): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from promise p where p.is_open and (p.customer_id = ${party} or p.performer_id = ${party})
      order by p.id desc limit ${most}`,
  );

/** Every promise in which somebody stands in person, oldest first. */
export const allOfMine = (db: Reading, person: string): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from promise p where p.customer_id = ${person} or p.performer_id = ${person} order by p.id`,
  );
