/** Who a circle is, in names, and the history that is told in it: what stands beside everything that is shown. */
import { sql, type RawBuilder } from 'kysely';
import { asInstant } from '#platform/database/instant.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { historyFound, type HistoryLine } from '#platform/history.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { one } from '#platform/defined.ts';
import type { CircleView, HistoryView } from '../contract.ts';
import { circleSizes } from './circle-size-store.ts';

/** A circle as the database tells of it. */
export interface CircleFound {
  id: string;
  /** The version of the structure in which it was read. */
  structure: number;
  parties: { id: string; person: string | null; here: boolean; team: string | null; root: boolean }[];
}

/** A circle within a query, to be shown by `showCircle`; null where the reader is not in it and wrote nothing for it. */
export const circleFound = (circle: RawBuilder<unknown>): RawBuilder<CircleFound | null> =>
  sql`describe_circle(${circle})`;

/** Circles in names, by id, and how many people each is. */
async function showCircles(
  db: Reading,
  found: readonly (CircleFound | null)[],
): Promise<Map<string, CircleView>> {
  const known = found.filter((circle) => circle !== null);
  const hasTeam = ({ parties }: CircleFound) => parties.some(({ team }) => team !== null);
  const ofTeams = new Set(known.filter(hasTeam).map(({ id }) => id));
  const sizes = await circleSizes(db, [...ofTeams], known[0]?.structure ?? 0);
  const viewOf = ({ id, parties }: CircleFound): CircleView => ({
    id,
    everyone: parties.some(({ root }) => root),
    people: ofTeams.has(id) ? (sizes.get(id) ?? 0) : parties.filter(({ here }) => here).length,
    parties: parties.map(({ id: party, person, team }) => ({
      id: party,
      kind: team === null ? 'person' : 'team',
      name: team ?? person ?? '',
    })),
  });
  return new Map(known.map((circle) => [circle.id, viewOf(circle)]));
}

/** One circle that was read beside something else; null for somebody it is not open to. */
export async function showCircle(db: Reading, found: CircleFound | null): Promise<CircleView | null> {
  const [circle = null] = (await showCircles(db, [found])).values();
  return circle;
}

/** These circles in names, for whoever is in them or wrote something for them; others are not in the map. */
export async function describeCircles(
  db: Reading,
  wanted: readonly string[],
): Promise<Map<string, CircleView>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ circle: CircleFound | null }>`
    select ${circleFound(sql`id`)} as circle from unnest(${[...new Set(wanted)]}::uuid[]) id`.execute(db);
  return showCircles(
    db,
    rows.map(({ circle }) => circle),
  );
}

/** One circle in names. Refuses `not-found` for somebody it is not open to. */
export async function describeCircle(db: Reading, circle: string): Promise<CircleView> {
  return (await describeCircles(db, [circle])).get(circle) ?? refuseAnyone('not-found');
}

/** Somebody who reads a thing beside those in its circle. */
interface Beside {
  id: string;
  name: string;
  how: 'also' | 'left';
}

/** The circle a thing is told in, and who reads it beside those in there, as the database tells of them. */
export interface ReadersFound {
  circle: CircleFound | null;
  beside: Beside[];
}

/** Who reads `subject` within a query, to be shown by `showReaders`; `owner` is whose it is, if that alone opens it. */
export const readersFound = (
  subject: RawBuilder<unknown>,
  circle: RawBuilder<unknown>,
  owner: RawBuilder<unknown> = sql`null::uuid`,
): RawBuilder<ReadersFound> => sql`json_build_object('circle', ${circleFound(circle)}, 'beside', (
  select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'how', b.how) order by p.sort_name), '[]')
  from reads_beside(${subject}, ${circle}, ${owner}) b join person p on p.id = b.person_id))`;

/** Who reads a thing, in names; null for somebody its circle is not open to. */
export async function showReaders(db: Reading, { circle, beside }: ReadersFound): Promise<CircleView | null> {
  const who = (how: Beside['how']) =>
    beside.filter((one) => one.how === how).map(({ id, name }) => ({ id, kind: 'person' as const, name }));
  const [also, left] = [who('also'), who('left')];
  const shown = await showCircle(db, circle);
  return shown && { ...shown, ...(also.length > 0 ? { also } : {}), ...(left.length > 0 ? { left } : {}) };
}

/** Who reads a thing that is told in this circle, in names; null for somebody the circle is not open to. */
export async function readersOf(db: Reading, circle: string, subject: string): Promise<CircleView | null> {
  const { rows } = await sql<{ readers: ReadersFound }>`
    select ${readersFound(sql`${subject}::uuid`, sql`${circle}::uuid`)} as readers`.execute(db);
  return showReaders(db, one(rows).readers);
}

/** The history of an object as it is shown, oldest first. */
export const showHistory = <Did extends string>(lines: readonly HistoryLine[]): HistoryView<Did>[] =>
  lines.map(({ at, moverId, mover, did, ...line }) => ({
    ...line,
    did: did as Did,
    at: asInstant(at),
    mover: moverId === null ? null : { id: moverId, kind: 'person', name: mover ?? '' },
  }));

/**
 * The circle an object is told in, with whoever else reads it, and its history, as far as the reader's circles go. `owner` is
 * whose it is, if that alone opens it. Refuses `not-found` outside the circle.
 */
export async function circleAndHistory<Did extends string>(
  db: Reading,
  circle: string,
  subject: string,
  owner: string | null = null,
): Promise<{ circle: CircleView; history: HistoryView<Did>[] }> {
  const readers = readersFound(sql`${subject}::uuid`, sql`${circle}::uuid`, sql`${owner}::uuid`);
  const { rows } = await sql<{ readers: ReadersFound; history: HistoryLine[] }>`
    select ${readers} as readers, ${historyFound(sql`${subject}::uuid`)} as history`.execute(db);
  const [found] = rows;
  const shown = (await showReaders(db, found!.readers)) ?? refuseAnyone('not-found');
  return { circle: shown, history: showHistory(found!.history) };
}
