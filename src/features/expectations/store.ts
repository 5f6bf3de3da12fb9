/** Queries on the lines of charters between two, their words, and what sides say at a review. */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import { refuseSixth } from '#features/people/public.ts';
import { fromColumns } from '#platform/database/column-names.ts';
import { asInstant } from '#platform/database/instant.ts';
import type { DB } from '#platform/database/schema.generated.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { one } from '#platform/defined.ts';
import type {
  AgreedWording,
  Expectation,
  ExpectationState,
  LineSide,
  OnTheTable,
} from './expectation-line.ts';

/** A line as it is kept, with what the rule does not look at. */
export interface StoredExpectation extends Expectation {
  circle: string;
  partnershipId: string;
  reachesAt: string | null;
  movedOn: LineSide | null;
  lastDid: string;
}

const phaseOf = (state: string): Expectation['partnership'] =>
  state === 'active' || state === 'resting' ? state : 'over';

/** A line as it stands in its table and around it, read through JSON. */
interface LineFound extends Row {
  partnershipState: string | null;
  onTheTable: OnTheTable | null;
  wordings: AgreedWording[];
  answers: Expectation['answers'];
}
const columns = [
  'id',
  'version',
  'state',
  'needsId',
  'neededFromId',
  'authorId',
  'needsStewardId',
  'stewardId',
  'reviewOn',
  'needsReviewed',
  'neededFromReviewed',
  'needsKeeps',
  'neededFromKeeps',
  'keepUntil',
  'circleId',
  'partnershipId',
  'reachesAt',
  'movedOn',
  'lastDid',
] as const satisfies (keyof DB['expectation'])[];
type Row = Pick<Selectable<DB['expectation']>, (typeof columns)[number]>;

const wordingIn = (row: string) =>
  sql.raw(`'text', ${row}.text, 'goodLooksLike', ${row}.good_looks_like,
  'occasion', ${row}.occasion, 'from', ${row}.from_day, 'until', ${row}.until_day`);

/**
 * Lines `e` within a query, in the order in which they were written, to be read by `linesIn`. Each with its words: what is
 * on the table, every wording, and what was said at the review that is due, as far as one may know.
 */
export const linesFound = (which: RawBuilder<unknown>): RawBuilder<object[]> => sql`(
  select coalesce(json_agg(line), '[]') from (
    select ${sql.join(columns.map((name) => sql.ref(`e.${name}`)))}, (select state from partnership where id = e.partnership_id) as partnership_state,
      (select json_build_object(${wordingIn('t')}, 'by', t.by_side, 'byPerson', t.by_person,
          'reflection', t.reflection, 'reflectedBy', t.reflected_by, 'heard', t.heard, 'clarified', t.clarified)
        from expectation_proposal t where t.expectation_id = e.id) as on_the_table,
      coalesce((select json_agg(json_build_object(${wordingIn('w')}, 'agreedAt', w.agreed_at, 'by', w.agreed_by)
          order by w.position)
        from expectation_wording w where w.expectation_id = e.id), '[]') as wordings,
      coalesce((select json_object_agg(r.side, json_build_object('answer', r.answer, 'words', r.words))
        from expectation_review r where r.expectation_id = e.id and r.review_on = e.review_on), '{}') as answers
    from expectation e where ${which} order by e.place) line)`;

const lineFrom = (row: LineFound): StoredExpectation => ({
  id: row.id,
  version: row.version,
  state: row.state as ExpectationState,
  needs: row.needsId,
  neededFrom: row.neededFromId,
  author: row.authorId,
  partnership: phaseOf(row.partnershipState ?? ''),
  table: row.onTheTable,
  wordings: row.wordings.map((wording) => ({ ...wording, agreedAt: asInstant(wording.agreedAt) })),
  stewards: { needs: row.needsStewardId, 'needed-from': row.stewardId },
  reviewOn: row.reviewOn,
  reviewed: { needs: row.needsReviewed, 'needed-from': row.neededFromReviewed },
  answers: row.answers,
  keeps: { needs: row.needsKeeps, 'needed-from': row.neededFromKeeps },
  keepUntil: row.keepUntil,
  circle: row.circleId,
  partnershipId: row.partnershipId,
  reachesAt: row.reachesAt && asInstant(row.reachesAt),
  movedOn: row.movedOn as LineSide | null,
  lastDid: row.lastDid,
});

export const linesIn = (found: readonly object[]): StoredExpectation[] =>
  found.map((line) => lineFrom(fromColumns(line)));

async function linesWhere(db: Reading, which: RawBuilder<unknown>): Promise<StoredExpectation[]> {
  const { rows } = await sql<{ lines: object[] }>`select ${linesFound(which)} as lines`.execute(db);
  return linesIn(one(rows).lines);
}

/** One line; outside its circle it is not found. */
export async function oneExpectation(db: Reading, id: string): Promise<StoredExpectation> {
  const [line] = await linesWhere(db, sql`e.id = ${id}::uuid`);
  return line ?? refuseAnyone('not-found');
}

/** The same inside a command, locked until it ends. */
export async function lockExpectation(tx: Writing, id: string): Promise<StoredExpectation> {
  await sql`select from expectation where id = ${id}::uuid for update`.execute(tx);
  return oneExpectation(tx, id);
}

export async function expectationsByIds(db: Reading, ids: readonly string[]): Promise<StoredExpectation[]> {
  return ids.length === 0 ? [] : linesWhere(db, sql`e.id = any (${[...ids]}::uuid[])`);
}

/** The lines of these partnerships in the order in which they were written; retired and declined ones too. */
export async function linesOfPartnerships(
  db: Reading,
  partnerships: readonly string[],
): Promise<StoredExpectation[]> {
  if (partnerships.length === 0) return [];
  return linesWhere(db, sql`e.partnership_id = any (${[...partnerships]}::uuid[])`);
}

/** The parties of whose needs something stands, by partnership, as far as the reader may see. */
export async function sidesThatStand(
  db: Reading,
  partnerships: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>(partnerships.map((id) => [id, new Set()]));
  if (partnerships.length === 0) return found;
  const rows = await db
    .selectFrom('expectation')
    .select(['partnershipId', 'needsId'])
    .distinct()
    .where('partnershipId', 'in', [...partnerships])
    .where('state', 'in', ['proposed', 'agreed'])
    .execute();
  for (const { partnershipId, needsId } of rows) found.get(partnershipId)?.add(needsId);
  return found;
}

/** The agreed lines in which a party stands on either side, newest first. */
export async function agreedLinesOf(db: Reading, party: string, many: number): Promise<StoredExpectation[]> {
  const lines = await linesWhere(
    db,
    sql`e.id in (select n.id from expectation n where n.state = 'agreed' and ${party}::uuid in (n.needs_id, n.needed_from_id)
      and n.circle_id in (select my_circles()) order by n.place desc limit ${many})`,
  );
  return lines.toReversed();
}

/** Refuses (`enough-waits`) a sixth line of mine of which this partner has not said back yet what they heard. */
export const refuseSixthLine = (tx: Writing, neededFrom: string): Promise<void> =>
  refuseSixth(
    tx,
    [neededFrom],
    sql`select e.needed_from_id from expectation e join expectation_proposal t on t.expectation_id = e.id
      where e.state = 'proposed' and e.needed_from_id = ${neededFrom}::uuid
        and t.by_person = my_person() and t.by_side = 'needs' and t.reflection is null`,
  );

/** Keeps a new draft in the circle of its author alone. */
export async function addDraft(tx: Writing, line: StoredExpectation): Promise<void> {
  await tx
    .insertInto('expectation')
    .values({
      id: line.id,
      partnershipId: line.partnershipId,
      needsId: line.needs,
      neededFromId: line.neededFrom,
      authorId: line.author,
      ...columnsOf(line),
    })
    .execute();
  await saveTable(tx, line);
}

const columnsOf = (line: StoredExpectation) => ({
  circleId: line.circle,
  state: line.state,
  needsStewardId: line.stewards.needs,
  stewardId: line.stewards['needed-from'],
  reviewOn: line.reviewOn,
  needsReviewed: line.reviewed.needs,
  neededFromReviewed: line.reviewed['needed-from'],
  needsKeeps: line.keeps.needs,
  neededFromKeeps: line.keeps['needed-from'],
  keepUntil: line.keepUntil,
  reachesAt: line.reachesAt,
  movedOn: line.movedOn,
  lastDid: line.lastDid,
  version: line.version,
});

/** Writes what differs between two looks at a line: its row, the words on the table, and a wording newly agreed. */
export async function saveExpectation(
  tx: Writing,
  before: StoredExpectation,
  after: StoredExpectation,
): Promise<void> {
  await tx.updateTable('expectation').set(columnsOf(after)).where('id', '=', after.id).execute();
  await saveTable(tx, after);
  const agreed = after.wordings.slice(before.wordings.length);
  for (const [index, wording] of agreed.entries())
    await addWording(tx, after.id, before.wordings.length + index + 1, wording);
}

async function saveTable(tx: Writing, { id, circle, table }: StoredExpectation): Promise<void> {
  if (!table) {
    await tx.deleteFrom('expectationProposal').where('expectationId', '=', id).execute();
    return;
  }
  const columns = {
    circleId: circle,
    text: table.text,
    goodLooksLike: table.goodLooksLike,
    occasion: JSON.stringify(table.occasion),
    fromDay: table.from,
    untilDay: table.until,
    bySide: table.by,
    byPerson: table.byPerson,
    reflection: table.reflection,
    reflectedBy: table.reflectedBy,
    heard: table.heard,
    clarified: table.clarified,
  };
  await tx
    .insertInto('expectationProposal')
    .values({ expectationId: id, ...columns })
    .onConflict((conflict) => conflict.column('expectationId').doUpdateSet(columns))
    .execute();
}

async function addWording(tx: Writing, id: string, position: number, wording: AgreedWording): Promise<void> {
  await tx
    .insertInto('expectationWording')
    .values({
      expectationId: id,
      position,
      text: wording.text,
      goodLooksLike: wording.goodLooksLike,
      occasion: JSON.stringify(wording.occasion),
      fromDay: wording.from,
      untilDay: wording.until,
      agreedAt: wording.agreedAt,
      agreedBy: wording.by,
    })
    .execute();
}

/** Leaves nothing of a draft. */
export async function removeDraft(tx: Writing, id: string): Promise<void> {
  await tx.deleteFrom('expectation').where('id', '=', id).execute();
}

/** The same of all of somebody's drafts. */
export async function removeDraftsOf(tx: Writing, author: string): Promise<void> {
  await tx.deleteFrom('expectation').where('authorId', '=', author).where('state', '=', 'draft').execute();
}
