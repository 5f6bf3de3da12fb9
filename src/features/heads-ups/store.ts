/** Queries on heads-ups and on who is told. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Answer, HeadsUp, HeadsUpState, Kind, Recipient } from './heads-up.ts';
import { textOf } from './heads-up-wording.ts';
import { refuse } from './refusals.ts';

/** A heads-up as it is kept, with its circle. */
export interface StoredHeadsUp extends HeadsUp {
  circle: string;
}

const rowsOf = (db: Reading, ids: readonly string[]) =>
  db
    .selectFrom('headsUp as h')
    .select(['h.id', 'h.version', 'h.circleId as circle', 'h.authorId as author', 'h.forParty', 'h.state'])
    .select(['h.kind', 'h.what', 'h.fromDay as from', 'h.means', 'h.askOf', 'h.untilDay as until'])
    .select(['h.wording', 'h.wordedAt', 'h.remindedAt', 'h.sentAt', 'h.endedAt', 'h.endedEarly'])
    .$narrowType<{ state: HeadsUpState; kind: Kind }>()
    .select(() =>
      sql<Recipient[]>`coalesce((select json_agg(json_build_object('party', p.party_id, 'toldAt', p.told_at,
        'answer', a.answer, 'wording', a.wording) order by p.told_at, p.party_id)
        from heads_up_party p left join heads_up_answer a using (heads_up_id, party_id)
        where p.heads_up_id = h.id), '[]')`.as('told'),
    )
    .where('h.id', 'in', ids);
/** These heads-ups in the order of the ids; those that cannot be seen are left out. */
export async function headsUpsByIds(db: Reading, ids: readonly string[]): Promise<StoredHeadsUp[]> {
  if (ids.length === 0) return [];
  const byId = new Map((await rowsOf(db, ids).execute()).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One heads-up; outside my circles it is not found. */
export async function oneHeadsUp(db: Reading, id: string): Promise<StoredHeadsUp> {
  const [headsUp] = await headsUpsByIds(db, [id]);
  return headsUp ?? refuseAnyone('not-found');
}

/** Refuses who saw another version, with the text as it stands. */
export const refuseStale = (headsUp: StoredHeadsUp): never =>
  refuse('heads-up.stale', { newer: { version: headsUp.version, ...textOf(headsUp) } });

/** One heads-up for an answer to it. Refuses `heads-up.stale`, with the newer text, when another stands. */
export async function headsUpSeen(db: Reading, id: string, saw: number): Promise<StoredHeadsUp> {
  const headsUp = await oneHeadsUp(db, id);
  return headsUp.version === saw ? headsUp : refuseStale(headsUp);
}

/** Locks a heads-up for a move of the side that sent it; nobody else can lock the row. */
export async function lockHeadsUp(tx: Writing, id: string): Promise<StoredHeadsUp> {
  await tx.selectFrom('headsUp').select('id').where('id', '=', id).forUpdate().execute();
  return oneHeadsUp(tx, id);
}

/** What moves change. The circle follows from who is told, in the database. */
const columnsOf = (headsUp: StoredHeadsUp) => ({
  state: headsUp.state,
  kind: headsUp.kind,
  what: headsUp.what,
  fromDay: headsUp.from,
  means: headsUp.means,
  askOf: headsUp.askOf,
  untilDay: headsUp.until,
  wording: headsUp.wording,
  wordedAt: headsUp.wordedAt,
  remindedAt: headsUp.remindedAt,
  endedAt: headsUp.endedAt,
  endedEarly: headsUp.endedEarly,
  version: headsUp.version,
});

export async function addHeadsUp(tx: Writing, headsUp: StoredHeadsUp): Promise<void> {
  const { id, author, circle, forParty, sentAt } = headsUp;
  await tx
    .insertInto('headsUp')
    .values({
      id,
      authorId: author,
      circleId: circle,
      forParty,
      sentAt,
      ...columnsOf(headsUp),
    })
    .execute();
  await addTold(tx, id, headsUp.told);
}

/** Writes the row of a heads-up as it is now. Who is told is added by `addTold`. */
export async function saveHeadsUp(tx: Writing, headsUp: StoredHeadsUp): Promise<void> {
  await tx.updateTable('headsUp').set(columnsOf(headsUp)).where('id', '=', headsUp.id).execute();
}

export async function addTold(tx: Writing, id: string, told: readonly Recipient[]): Promise<void> {
  await tx
    .insertInto('headsUpParty')
    .values(told.map(({ party, toldAt }) => ({ headsUpId: id, partyId: party, toldAt })))
    .execute();
}

/** Keeps what a party says as one. Other parties that were told do not see it. */
export async function saveAnswer(
  tx: Writing,
  { id, wording }: StoredHeadsUp,
  party: string,
  answer: Answer,
): Promise<void> {
  await tx
    .insertInto('headsUpAnswer')
    .values({ headsUpId: id, partyId: party, answer, wording })
    .onConflict((conflict) => conflict.columns(['headsUpId', 'partyId']).doUpdateSet({ answer, wording }))
    .execute();
}

/** Keeps my own word, so that I am not shown it again. */
export async function keepOwnWord(
  tx: Writing,
  person: string,
  { id, wording }: StoredHeadsUp,
  answer: Answer,
): Promise<void> {
  await tx
    .insertInto('headsUpWord')
    .values({ headsUpId: id, personId: person, answer, wording })
    .onConflict((conflict) => conflict.columns(['headsUpId', 'personId']).doUpdateSet({ answer, wording }))
    .execute();
}

/** What I said myself to these, with the wording that I saw. */
export async function ownWords(
  db: Reading,
  person: string,
  ids?: readonly string[],
): Promise<Map<string, { answer: Answer; wording: number }>> {
  let query = db
    .selectFrom('headsUpWord')
    .select(['headsUpId as id', 'answer', 'wording'])
    .where('personId', '=', person);
  if (ids) query = query.where('headsUpId', 'in', ids);
  const rows = ids?.length === 0 ? [] : await query.execute();
  return new Map(rows.map(({ id, answer, wording }) => [id, { answer: answer as Answer, wording }]));
}

/** Leaves nothing of what somebody said for themselves. */
export async function forgetOwnWords(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('headsUpWord').where('personId', '=', person).execute();
}
