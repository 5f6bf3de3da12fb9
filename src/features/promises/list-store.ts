/** Lists of promises: what is open by whose turn it is and then by day, all others newest first. */
import { sql, type RawBuilder } from 'kysely';
import { nameOf, type Reader } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { End } from '#platform/paging.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';
import type { Listed, Word } from './contract.ts';
import type { Side, StoredPromise } from './promise-stored.ts';
import { columns, promisesFrom } from './store.ts';

interface Wanted {
  /** Only those with this party on the other side. */
  with?: string | undefined;
  /** Only those with this party of mine on my side. */
  of?: string | undefined;
  /** Only those that carry these words: a full-text query. */
  carrying?: string | undefined;
  limit: number;
}

const partyColumn: Record<Side, RawBuilder<unknown>> = {
  customer: sql.raw('p.customer_id'),
  performer: sql.raw('p.performer_id'),
  newPerformer: sql.raw('p.asked_id'),
};

function otherParty(side: Side, party: string): RawBuilder<unknown> {
  const others: Side[] = side === 'customer' ? ['performer', 'newPerformer'] : ['customer'];
  return sql`${party}::uuid in (${sql.join(others.map((other) => partyColumn[other]))})`;
}

const sides: readonly Side[] = ['customer', 'performer', 'newPerformer'];

/** What is asked of a promise in which one of my parties stands on `side`. */
const conditionsOn = (side: Side, wanted: Wanted): RawBuilder<unknown>[] => [
  ...(wanted.with ? [otherParty(side, wanted.with)] : []),
  ...(wanted.of ? [sql`${partyColumn[side]} = ${wanted.of}::uuid`] : []),
  ...(wanted.carrying ? [sql`p.all_words @@ to_tsquery('simple', ${wanted.carrying})`] : []),
];

/** The same for what is few (open, or moved lately) in one scan, so that the policy is worked out once. */
const scanOn = (one: Side, also: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`(${sql.join([standsOn(one), ...also], sql` and `)})`;

const standsOn = (side: Side): RawBuilder<unknown> =>
  sql`${partyColumn[side]} = any ((select parties from mine)::uuid[])`;

const steward: Record<Side, RawBuilder<unknown>> = {
  customer: sql.raw('p.customer_steward_id'),
  performer: sql.raw('p.steward_id'),
  newPerformer: sql.raw("(p.proposal ->> 'stewardId')::uuid"),
};

/** The sides I may act for, as `sidesOf` says it: in person alone, else as steward alone, else for any of my teams. */
const mySides = sql`case
  ${sql.join(
    [
      ...sides.map((side) => sql`when ${partyColumn[side]} = mine.me then array[${sql.lit(side)}]`),
      ...sides.map(
        (side) => sql`when ${standsOn(side)} and ${steward[side]} = mine.me then array[${sql.lit(side)}]`,
      ),
    ],
    sql` `,
  )}
  else array_remove(array[${sql.join(sides.map((side) => sql`case when ${standsOn(side)} then ${sql.lit(side)} end`))}], null)
  end`;

const isMyTurn = sql`p.awaits && p.my_sides`;
const isMyWord = sql`p.my_sides[1] = 'performer'`;
const isGiven = sql`p.state in ('promised', 'reported')`;

const turnIs: Record<Exclude<Listed, 'open' | 'closed'>, RawBuilder<unknown>> = {
  mine: isMyTurn,
  theirs: sql`p.awaits <> '{}' and not ${isMyTurn}`,
  nobody: sql`p.awaits = '{}'`,
};
const wordIs: Record<Word, RawBuilder<unknown>> = {
  mine: sql`${isGiven} and ${isMyWord}`,
  theirs: sql`${isGiven} and not ${isMyWord}`,
  nobody: sql`not ${isGiven}`,
};

/** What an open promise is sorted by: my turn first, then its day (none comes last), and my own word before that of others. */
const place = sql<string>`(case when ${isMyTurn} then '0' else '1' end || coalesce(to_char(p.due_on, 'YYYY-MM-DD'), 'none')
  || case when ${isMyWord} then '0' else '1' end) collate "C"`;

export interface WantedOpen extends Wanted {
  turn?: keyof typeof turnIs | undefined;
  word?: Word | undefined;
  /** Only those that come after this one. */
  after?: End | null;
}

/** My open promises and those of my teams, by whose turn it is, then by day: few enough to be put in order when they are read. */
export const openPromisesOfMine = (
  db: Reading,
  wanted: WantedOpen,
): Promise<(StoredPromise & { place: string })[]> => {
  const { turn, word, after, limit } = wanted;
  const asked = [
    sql`true`,
    ...(turn ? [turnIs[turn]] : []),
    ...(word ? [wordIs[word]] : []),
    ...(after
      ? [sql`(p.place > ${after.sort} or (p.place = ${after.sort} and p.id < ${after.id}::uuid))`]
      : []),
  ];
  const stand = sides.map((side) => scanOn(side, [sql`p.is_open`, ...conditionsOn(side, wanted)]));
  return promisesFrom<{ place: string }>(
    db,
    sql`with mine (parties, me) as materialized (select my_party_list(), my_person()),
      mine_open as (select p.*, ${mySides} as my_sides from promise p cross join mine where ${sql.join(stand, sql` or `)}),
      placed as (select p.*, ${place} as place from mine_open p)
      select ${columns}, p.place from placed p where ${sql.join(asked, sql` and `)}
      order by p.place, p.id desc limit ${limit}`,
  );
};

export interface WantedByAge extends Wanted {
  /** Only what has come to an end. */
  isOver?: boolean;
  /** Only those older than this id. */
  after?: string | undefined;
}

/** The part of a list in which one of my parties stands on `side`, walked party by party: for lists without an end. */
const walkOn = (side: Side, wanted: WantedByAge): RawBuilder<unknown> => {
  const asked = [
    sql`${partyColumn[side]} = party`,
    ...(wanted.isOver ? [sql`not p.is_open`] : []),
    ...(wanted.after ? [sql`p.id < ${wanted.after}::uuid`] : []),
    ...conditionsOn(side, wanted),
  ];
  return sql`select found.* from unnest((select parties from mine)) party cross join lateral (
    select ${columns} from promise p where ${sql.join(asked, sql` and `)}
    order by p.id desc limit ${wanted.limit}) found`;
};

/** My promises and those of my teams, newest first. */
export async function promisesOfMine(db: Reading, wanted: WantedByAge): Promise<StoredPromise[]> {
  const parts = sides.map((side) => walkOn(side, wanted));
  return newestFirst(
    await promisesFrom(
      db,
      sql`with mine (parties) as materialized (select my_party_list()) ${sql.join(parts, sql` union all `)}`,
    ),
    wanted.limit,
  );
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

/** What was said with the yes to what is done, by promise, where something was. */
export async function saidWithYes(db: Reading, promises: readonly string[]): Promise<Map<string, string>> {
  if (promises.length === 0) return new Map();
  const { rows } = await sql<{ id: string; words: string }>`
    select distinct on (subject_id) subject_id as id, words from history
    where subject_id = any (${[...promises]}::uuid[]) and did = 'declare-satisfied' and words <> ''
    order by subject_id, history.id desc`.execute(db);
  return new Map(rows.map(({ id, words }) => [id, words]));
}

/** What was said as they began, by promise, where something was. */
export async function saidAtTheStart(db: Reading, promises: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; words: string | null }>`
    select distinct on (subject_id) subject_id as id, words from history
    where subject_id = any (${[...promises]}::uuid[]) order by subject_id, history.id`.execute(db);
  return new Map(rows.flatMap(({ id, words }) => (words ? [[id, words] as const] : [])));
}
