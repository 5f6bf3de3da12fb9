/** Who a circle is, in names, and the history that is told in it: what stands beside everything that is shown. */
import { sql, type RawBuilder } from 'kysely';
import { asInstant } from '#platform/database/moment.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { historyFound, type HistoryLine } from '#platform/history.ts';
import { refuseAnyone } from '#platform/refusal.ts';
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

/** Who reads something beside those in its circle, within a query; `owner` is whose it is, if that alone opens it. */
const besideFound = (subject: string, circle: string, owner: string | null): RawBuilder<Beside[]> => sql`(
  select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'how', b.how) order by p.sort_name), '[]')
  from reads_beside(${subject}::uuid, ${circle}::uuid, ${owner}::uuid) b join person p on p.id = b.person_id)`;

interface Beside {
  id: string;
  name: string;
  how: 'also' | 'left';
}

function withBeside(circle: CircleView, beside: readonly Beside[]): CircleView {
  const who = (how: Beside['how']) =>
    beside.filter((one) => one.how === how).map(({ id, name }) => ({ id, kind: 'person' as const, name }));
  const [also, left] = [who('also'), who('left')];
  return { ...circle, ...(also.length > 0 ? { also } : {}), ...(left.length > 0 ? { left } : {}) };
}

/** A circle with whoever else reads this. */
export async function readersOf(
  db: Reading,
  circle: CircleView,
  subject: string,
  owner: string | null = null,
): Promise<CircleView> {
  const { rows } = await sql<{ beside: Beside[] }>`
    select ${besideFound(subject, circle.id, owner)} as beside`.execute(db);
  return withBeside(circle, rows[0]!.beside);
}

/** The history of an object as it is shown, oldest first. */
export const showHistory = (lines: readonly HistoryLine[]): HistoryView[] =>
  lines.map(({ at, moverId, mover, ...line }) => ({
    ...line,
    at: asInstant(at),
    mover: moverId === null ? null : { id: moverId, kind: 'person', name: mover ?? '' },
  }));

/**
 * The circle an object is told in, with whoever else reads it, and its history, as far as the reader's circles go. `owner` is
 * whose it is, if that alone opens it. Refuses `not-found` outside the circle.
 */
export async function circleAndHistory(
  db: Reading,
  circle: string,
  subject: string,
  owner: string | null = null,
): Promise<{ circle: CircleView; history: HistoryView[] }> {
  const { rows } = await sql<{ circle: CircleFound | null; history: HistoryLine[]; beside: Beside[] }>`
    select ${circleFound(sql`${circle}::uuid`)} as circle, ${historyFound(sql`${subject}::uuid`)} as history,
      ${besideFound(subject, circle, owner)} as beside`.execute(db);
  const [found] = rows;
  const shown = (await showCircle(db, found!.circle)) ?? refuseAnyone('not-found');
  return { circle: withBeside(shown, found!.beside), history: showHistory(found!.history) };
}
