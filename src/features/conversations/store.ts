/** Queries on conversations and those who take part. Row-level security has already hidden what is not for the reader. */
import { isDeepStrictEqual } from 'node:util';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { destroyKeys } from '#platform/sealed/sealing.ts';
import { partOf, type Conversation, type Entry, type Participant } from './conversation.ts';
import type { Form, Variant } from './conversation-form.ts';
import type { News } from './conversation-news.ts';
import { asked, type StoredConversation } from './conversation-stored.ts';
import { entriesIn, saveEntries } from './entry-store.ts';
import { refuse } from './refusals.ts';

const selected = (db: Reading) => db.selectFrom('conversation').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const people = (db: Reading) => db.selectFrom('conversationPerson').selectAll();
type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number];

const participant = (row: PersonRow): Participant => ({
  person: row.personId,
  answer: row.answer as Participant['answer'],
  outcome: row.outcome as Participant['outcome'],
  settled: row.settled,
  keeps: row.keeps,
  answered: row.answered,
});

function stored(row: Row, people: readonly Participant[], entries: readonly Entry[]): StoredConversation {
  const isDraft = row.state === 'draft';
  const meant = [row.openerId, ...row.planned].map(asked);
  return {
    id: row.id,
    version: row.version,
    form: row.form as Form,
    variant: row.variant as Variant | null,
    state: row.state as Conversation['state'],
    stage: row.stage,
    opener: row.openerId,
    people: isDraft ? meant : people,
    hasTopic: row.topic !== null,
    entries,
    hasWords: row.keyId !== null,
    circle: row.circleId,
    keyId: row.keyId,
    topic: row.topic,
    planned: row.planned,
    dueOn: row.dueOn,
    lapsesOn: row.lapsesOn,
    reachesAt: row.reachesAt,
    invitedAt: row.invitedAt,
    endedAt: row.endedAt,
    news: row.told === null ? null : { told: row.told as News['told'], by: row.toldBy },
  };
}

async function whole(db: Reading, rows: readonly Row[]): Promise<StoredConversation[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const parts = await people(db).where('conversationId', 'in', ids).orderBy('position').execute();
  const partsOf = Map.groupBy(parts, (part) => part.conversationId);
  const entriesOf = await entriesIn(db, ids);
  return rows.map((row) =>
    stored(row, (partsOf.get(row.id) ?? []).map(participant), entriesOf.get(row.id) ?? []),
  );
}

/** These conversations in the order of the ids; those that cannot be seen are left out. */
export async function conversationsByIds(db: Reading, ids: readonly string[]): Promise<StoredConversation[]> {
  if (ids.length === 0) return [];
  const list = await whole(db, await selected(db).where('id', 'in', ids).execute());
  const byId = new Map(list.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One conversation; for anybody else it is not found. */
export async function oneConversation(db: Reading, id: string): Promise<StoredConversation> {
  const [found] = await conversationsByIds(db, [id]);
  return found ?? refuseAnyone('not-found');
}

/** Locks a conversation for a move; for anybody else it is not found. */
export async function lockConversation(tx: Writing, id: string): Promise<StoredConversation> {
  const [locked] = await whole(tx, await selected(tx).where('id', '=', id).forUpdate().execute());
  return locked ?? refuseAnyone('not-found');
}

const columnsOf = (it: StoredConversation) => ({
  circleId: it.circle,
  variant: it.variant,
  state: it.state,
  stage: it.stage,
  planned: [...it.planned],
  keyId: it.keyId,
  topic: it.topic,
  dueOn: it.dueOn,
  lapsesOn: it.lapsesOn,
  reachesAt: it.reachesAt,
  invitedAt: it.invitedAt,
  endedAt: it.endedAt,
  told: it.news?.told ?? null,
  toldBy: it.news?.by ?? null,
  version: it.version,
});

/** Keeps a new draft in the circle of its opener alone. */
export async function addConversation(tx: Writing, it: StoredConversation): Promise<void> {
  await tx
    .insertInto('conversation')
    .values({ id: it.id, openerId: it.opener, form: it.form, ...columnsOf(it) })
    .execute();
}

/**
 * Writes what differs after a move. Where there are no words any more, they are destroyed with their key. Refuses
 * `conversation.already-open` when one of its kind was opened between the same people at the same moment.
 */
export async function saveConversation(
  tx: Writing,
  before: StoredConversation,
  after: StoredConversation,
): Promise<void> {
  await saveEntries(tx, before, after);
  if (before.state !== 'draft') await saveParts(tx, before, after);
  if (after.state !== 'draft') await addPeople(tx, before, after);
  try {
    await tx.updateTable('conversation').set(columnsOf(after)).where('id', '=', after.id).execute();
  } catch (problem) {
    if ((problem as { constraint?: string }).constraint === 'conversation_open_once')
      refuse('conversation.already-open');
    throw problem;
  }
  if (before.keyId !== null && before.keyId !== after.keyId) await destroyKeys(tx, [before.keyId]);
}

/** Writes down who takes part, when they are invited; the opener has said yes by inviting. */
async function addPeople(tx: Writing, before: StoredConversation, it: StoredConversation): Promise<void> {
  const isNew = ({ person }: Participant) => before.state === 'draft' || !partOf(before, person);
  const added = it.people.flatMap((one, position) => (isNew(one) ? [{ one, position }] : []));
  if (added.length === 0) return;
  await tx
    .insertInto('conversationPerson')
    .values(
      added.map(({ one, position }) => ({
        conversationId: it.id,
        openerId: it.opener,
        personId: one.person,
        circleId: it.circle,
        position,
        answer: one.answer,
      })),
    )
    .execute();
}

/** Changes the parts that differ: each person changes their own. */
async function saveParts(tx: Writing, before: StoredConversation, after: StoredConversation): Promise<void> {
  for (const { person, ...part } of after.people)
    if (partOf(before, person) && !isDeepStrictEqual(partOf(before, person), { person, ...part }))
      await tx
        .updateTable('conversationPerson')
        .set(part)
        .where('conversationId', '=', after.id)
        .where('personId', '=', person)
        .execute();
}

/** Leaves nothing of a conversation. */
export async function removeConversation(tx: Writing, it: StoredConversation): Promise<void> {
  await tx.deleteFrom('conversation').where('id', '=', it.id).execute();
  if (it.keyId) await destroyKeys(tx, [it.keyId]);
}
