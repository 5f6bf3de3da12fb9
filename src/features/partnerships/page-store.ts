/** The query behind a partner's page: everything on it at once. */
import { sql, type RawBuilder } from 'kysely';
import { linesFound } from '#features/expectations/public.ts';
import { circleFound, type CircleFound, type TwoFound } from '#features/people/public.ts';
import { promisesBetween, type BetweenTwo } from '#features/promises/public.ts';
import { runCompiled } from '#platform/database/compiled-query.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { historyFound, type HistoryLine } from '#platform/history.ts';
import { refuseAnyone } from '#platform/refusals.ts';

/** Thanks of one party for the other, as thanks tell of them. */
export interface ThanksTold {
  id: string;
  words: string;
  /** Who wrote it, and their name. */
  author: string;
  authorName: string;
  /** The one of the two parties it goes to. */
  towards: string;
  at: string;
}

/** Thanks between exactly two parties within a query, newest first: injected by `app.ts`. */
export type ThanksBetween = (two: TwoFound, many: number) => RawBuilder<ThanksTold[]>;

/** What one of two parties told the other early, within a query, newest first: injected by `app.ts`. */
export interface NewsTold {
  id: string;
  words: string;
  /** The party it came from. */
  by: string;
  at: string;
}
export type HeadsUpsBetween = (two: TwoFound, many: number) => RawBuilder<NewsTold[]>;

/** All of it is read through JSON: moments in it are as JSON writes them. */
export interface PageFound {
  /** Its row, to be read by `partnershipInJson`. */
  partnership: object;
  /** The parties the reader belongs to. */
  mine: string[];
  /** Rows of its lines, to be read by `linesIn`. */
  lines: object[];
  promises: BetweenTwo[];
  thanks: ThanksTold[];
  circle: CircleFound | null;
  history: HistoryLine[];
}

/** How many of the latest promises that were kept, and of the latest thanks, are told. */
export const newestFew = 6;

const two: TwoFound = { one: sql`it.one_id`, other: sql`it.other_id` };

/** A partnership with what belongs to it. Refuses `not-found`. */
export async function findPage(db: Reading, id: string, thanksBetween: ThanksBetween): Promise<PageFound> {
  const [page] = await runCompiled<PageFound>(
    db,
    thanksBetween,
    [id],
    ([wanted]) => sql`
    select row_to_json(it) as partnership, my_party_list() as mine, ${linesFound(sql`e.partnership_id = it.id`)} as lines,
      ${promisesBetween(two, { kept: newestFew })} as promises, ${thanksBetween(two, newestFew)} as thanks,
      ${circleFound(sql`it.circle_id`)} as circle, ${historyFound(sql`it.id`)} as history
    from partnership it where it.id = ${wanted}::uuid`,
  );
  return page ?? refuseAnyone('not-found');
}

/** As many of each kind as one line in time can carry. */
const mostMoments = 40;

export interface LifeFound extends Pick<PageFound, 'promises' | 'thanks' | 'history'> {
  partnership: object;
  headsUps: NewsTold[];
}

/** What happened between two partners since they are partners. Refuses `not-found`. */
export async function findLife(
  db: Reading,
  id: string,
  { thanksBetween, headsUpsBetween }: { thanksBetween: ThanksBetween; headsUpsBetween: HeadsUpsBetween },
): Promise<LifeFound> {
  const { rows } = await sql<LifeFound>`
    select row_to_json(it) as partnership,
      ${promisesBetween(two, { kept: mostMoments })} as promises, ${thanksBetween(two, mostMoments)} as thanks,
      ${headsUpsBetween(two, mostMoments)} as "headsUps", ${historyFound(sql`it.id`)} as history
    from partnership it where it.id = ${id}::uuid`.execute(db);
  return rows[0] ?? refuseAnyone('not-found');
}
