/** Queries on guide lines and their earlier wordings. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { one } from '#platform/defined.ts';
import { partiesNamed } from '../circles/circle-store.ts';
import { topicsBeside, wishTopics, type Occasion, type Topic } from './guide.ts';

/** A guide line as it is shown beside a composer. */
export interface LineBeside {
  id: string;
  topic: Topic;
  words: string;
}

export interface StoredLine {
  id: string;
  partyId: string;
  circleId: string;
  topic: string;
  words: string;
  stewardId: string | null;
  forPartners: boolean;
  version: number;
  changedAt: string;
}

const columns = [
  'id',
  'partyId',
  'circleId',
  'topic',
  'words',
  'stewardId',
  'forPartners',
  'version',
  'changedAt',
] as const;

/** The lines of a party that are for me, in their owner's order. */
export const linesOf = (db: Reading, party: string): Promise<StoredLine[]> =>
  db
    .selectFrom('guideLine')
    .select(columns)
    .where('partyId', '=', party)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** The two or three lines of a party that matter on an occasion, as far as I may see them; one for each topic. */
export async function guideLinesBeside(
  db: Reading,
  party: string,
  occasion: Occasion,
): Promise<LineBeside[]> {
  const kind = (await partiesNamed(db, [party])).get(party)?.kind;
  if (!kind) return [];
  const lines = await linesOf(db, party);
  return topicsBeside(kind, occasion).flatMap((topic) =>
    lines
      .filter((line) => line.topic === topic)
      .slice(0, 1)
      .map(({ id, words }) => ({ id, topic, words })),
  );
}

/** One line if I may read it. */
export const lineOf = (db: Reading, id: string): Promise<StoredLine | undefined> =>
  db.selectFrom('guideLine').select(columns).where('id', '=', id).executeTakeFirst();

/** Whether this is a line I may read in which this party says what they would like, or need. */
export async function isWishOf(db: Reading, party: string, id: string): Promise<boolean> {
  const line = await lineOf(db, id);
  return line?.partyId === party && wishTopics.includes(line.topic);
}

/** Adds a line at the end of a guide. */
export async function insertLine(
  tx: Writing,
  line: Pick<StoredLine, 'partyId' | 'circleId' | 'topic' | 'words' | 'stewardId'> & {
    forPartners?: boolean;
  },
  position: number,
  now: Temporal.Instant,
): Promise<StoredLine> {
  return tx
    .insertInto('guideLine')
    .values({ ...line, id: newId(), position, changedAt: now.toString() })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Replaces a line's words or circle and keeps the wording before; undefined when `saw` is not its version any more. */
export async function rewordLine(
  tx: Writing,
  line: StoredLine,
  change: Pick<StoredLine, 'circleId' | 'words' | 'stewardId' | 'forPartners'>,
  saw: number,
  now: Temporal.Instant,
): Promise<StoredLine | undefined> {
  const changed = await tx
    .updateTable('guideLine')
    .set((eb) => ({ ...change, changedAt: now.toString(), version: eb('version', '+', 1) }))
    .where('id', '=', line.id)
    .where('version', '=', saw)
    .returning(columns)
    .executeTakeFirst();
  if (!changed) return undefined;
  const { id, version, partyId, words, circleId, changedAt } = line;
  await tx
    .insertInto('guideLineBefore')
    .values({ lineId: id, version, partyId, words, circleId, changedAt })
    .execute();
  return changed;
}

/** Takes a line away for good; false when `saw` is not its version any more. */
export async function deleteLine(tx: Writing, id: string, saw: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('guideLine')
    .where('id', '=', id)
    .where('version', '=', saw)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function placeLine(tx: Writing, id: string, position: number): Promise<void> {
  await tx.updateTable('guideLine').set({ position }).where('id', '=', id).execute();
}

/** The earlier wordings of a line of mine, latest first. */
export const earlierWordings = (db: Reading, line: string) =>
  db
    .selectFrom('guideLineBefore')
    .select(['version', 'words', 'changedAt'])
    .where('lineId', '=', line)
    .orderBy('version', 'desc')
    .execute();

/** Whether my guide has lines and the last change of them is nearly half a year old, in any time zone. */
export const mayHaveGuideCards = sql<boolean | null>`(select max(g.changed_at) < my.now - interval '178 days'
  from guide_line g where g.party_id = my.person)`;

/** When I last looked over my guide or changed a line of it; null while it has no line. */
export async function guideLastTouched(db: Reading): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select greatest(max(g.changed_at), (select s.guide_looked_over_at from own_setting s where s.person_id = my_person())) as at
    from guide_line g where g.party_id = my_person() having count(*) > 0`.execute(db);
  return rows[0]?.at ?? null;
}

/** The circle of me and of those I, or teams of mine, are partners with; it is kept true as partnerships begin and end. */
export async function circleOfMyPartners(tx: Writing): Promise<string> {
  const { rows } = await sql<{ id: string }>`select circle_of_my_partners() as id`.execute(tx);
  return one(rows).id;
}
